/** Keeping an example: under whose name, as which version, and what to do where somebody was faster. */
import { button, element } from '../../../plugin/element/element.ts'
import type { ExampleSave, ExampleSaved, WorkedExample } from '../../contract.ts'
import { textField } from '../worker/field.ts'
import { send } from './call.ts'
import { createNotice, tell, trying } from './notice.ts'
import { recallName, rememberName } from './own-name.ts'

export interface KeepSetting {
  readonly version: number
  readonly id: string | undefined
  readonly read: () => WorkedExample
  readonly invented: () => string[]
  /** Whether what is read is what stands in the texts. */
  readonly isReady: () => Promise<boolean>
  readonly say: (words: string) => void
}

export function createKeep({ read, invented, isReady, say, ...start }: KeepSetting) {
  let { version, id } = start
  let isTouched = id === undefined
  const name = textField('Your name, as it stands on handouts')
  name.control.value = recallName()
  const what = textField('What you changed', { maxlength: 500 })
  const notice = createNotice()
  const link = element('p', {})
  const keep = button('Keep it', () => void save())

  async function save(): Promise<void> {
    const by = name.control.value.trim()
    if (by === '') {
      tell(notice, 'Say who you are first.')
      return name.control.focus()
    }
    rememberName(by)
    if (!(await isReady())) {
      return tell(
        notice,
        'The changes could not be worked out, so nothing was kept. See above why.',
      )
    }
    const request: ExampleSave = {
      ...{ example: read(), version, by },
      ...{ what: what.control.value.trim(), invented: invented() },
    }
    keep.disabled = true
    keep.textContent = 'Keeping it …'
    const saved = await trying(notice, () =>
      id === undefined
        ? send<ExampleSaved>('/v1/examples', request)
        : send<ExampleSaved>(`/v1/examples/${encodeURIComponent(id)}`, request, 'PUT'),
    )
    keep.disabled = false
    keep.textContent = 'Keep it'
    if (!saved) return
    ;({ id, version } = saved)
    isTouched = false
    what.control.value = ''
    const at = encodeURIComponent(id)
    history.replaceState(null, '', `/examples?edit=${at}`)
    link.replaceChildren(
      `Kept as version ${version}. `,
      element(
        'a',
        { href: `/examples?id=${at}` },
        'Read it as it is handed out, export it, or hand it to a second person',
      ),
    )
    say(`Kept as version ${version}.`)
  }

  addEventListener('beforeunload', (event) => {
    if (isTouched) event.preventDefault()
  })
  return {
    element: element(
      'section',
      { class: 'save-bar', 'aria-label': 'Keep it' },
      element('div', { class: 'filters' }, name.element, what.element, keep),
      link,
      notice,
    ),
    name: () => name.control.value.trim(),
    touch() {
      isTouched = true
    },
  }
}
