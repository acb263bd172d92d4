/** Submit, approve, give back: the steps of an example, each of somebody who says who they are. */
import { button, element } from '../../../plugin/element/element.ts'
import type { ExampleSheet } from '../../contract.ts'
import { textField } from '../worker/field.ts'
import { send } from './call.ts'
import { createNotice, tell, trying } from './notice.ts'
import { recallName, rememberName } from './own-name.ts'

export function createSteps({ example, version, isOwn }: ExampleSheet, path: string): HTMLElement {
  const { status } = example
  const isRead = status === 'in-review' || status === 'review-due'
  const notice = createNotice()
  const name = textField('Your name, as it stands on handouts')
  name.control.value = recallName()
  const comment = textField('What is to be mended, where you give it back', { maxlength: 2_000 })

  async function take(step: 'submit' | 'approve' | 'return'): Promise<void> {
    const by = name.control.value.trim()
    if (by === '') {
      tell(notice, 'Say who you are first.')
      name.control.focus()
      return
    }
    rememberName(by)
    const request = { version, by, comment: comment.control.value.trim() }
    if (await trying(notice, () => send(`${path}/${step}`, request))) location.reload()
  }

  if (status === 'approved') {
    const { approver, approvedOn } = example.provenance
    return element('p', {}, `${approver} approved it on ${approvedOn}.`)
  }
  if (isRead && isOwn) {
    return element(
      'p',
      {},
      'You wrote this, so somebody else reads it: they sign in with a key of their own.',
    )
  }
  return element(
    'div',
    { class: 'steps' },
    name.element,
    isRead && comment.element,
    element(
      'div',
      { class: 'buttons' },
      ...(isRead
        ? [
            button(
              status === 'review-due' ? 'It still holds: approve' : 'Approve',
              () => void take('approve'),
            ),
            status === 'in-review' && button('Give it back', () => void take('return')),
          ]
        : [button('Hand it to a second person', () => void take('submit'))]),
    ),
    notice,
  )
}
