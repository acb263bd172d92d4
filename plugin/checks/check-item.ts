/** One check in the list: what it found, where that is, and the way to the field that answers it. */
import type { Editor } from '@tiptap/core'
import type { Check } from '../../server/contract.ts'
import { button, element, isolated } from '../element/element.ts'
import { sourceList } from '../element/sources.ts'
import type { Messages } from '../messages.ts'
import { rangeOfSpan, readNoteText } from '../state/note-text.ts'

/** The outcomes of one check, which may name several places. */
export type Outcomes = readonly [Check, ...Check[]]

/** The way to the host's own field that would answer a check; nothing where there is none. */
export type FindField = (check: Check) => (() => void) | undefined

export interface CheckSetting {
  readonly editor: Editor
  readonly messages: Messages
  readonly findField: FindField
}

export function createCheckItem(outcomes: Outcomes, setting: CheckSetting): HTMLElement {
  const [first] = outcomes
  const isOne = outcomes.length === 1
  const { messages } = setting
  return element(
    'li',
    { class: 'fairhand-check', 'data-rule': first.rule },
    element('span', { class: 'fairhand-check-status' }, messages.checkStatus[first.status]),
    element('strong', {}, isOne ? goTo(first, first.title, setting) : isolated(first.title)),
    ...outcomes.map((one) =>
      element(
        'p',
        { class: 'fairhand-item-message' },
        isOne ? isolated(one.message) : goTo(one, one.message, setting),
      ),
    ),
    fillIn(first, setting),
    element(
      'details',
      { class: 'fairhand-details' },
      element('summary', {}, messages.sources),
      sourceList(first.sources, messages),
    ),
  )
}

/** Words that lead to the check's place; the words alone where it has none. */
function goTo({ start, end }: Check, words: string, { editor }: CheckSetting): HTMLElement {
  if (start === undefined || end === undefined) return isolated(words)
  const go = () => {
    const range = rangeOfSpan(readNoteText(editor.state.doc), start, end)
    if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
  }
  const made = button('', go, { class: 'fairhand-jump' })
  made.append(isolated(words))
  return made
}

function fillIn(check: Check, { findField, messages }: CheckSetting): HTMLElement | undefined {
  const field = findField(check)
  if (!field) return undefined
  // Another field may be the empty one by then.
  const go = () => (findField(check) ?? field)()
  return button(messages.fillIn, go, {
    class: 'fairhand-quiet',
    'aria-label': `${messages.fillIn}: ${check.title}`,
  })
}
