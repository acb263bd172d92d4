/** One check in the list: what it found, where that is, and which field would answer it. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../../../plugin/element/element.ts'
import { sourceList } from '../../../plugin/element/sources.ts'
import { readNoteText } from '../../../plugin/index.ts'
import { MESSAGES } from '../../../plugin/messages.ts'
import { rangeOfSpan } from '../../../plugin/state/note-text.ts'
import type { About, Check } from '../../contract.ts'
import { fieldFor } from './check-fields.ts'

/** The outcomes of one check, which may name several places. */
export type Outcomes = readonly [Check, ...Check[]]

/** Where a check may lead: words of the note, or a field of the form. */
export interface Leads {
  readonly editor: Editor
  readonly isFilled: (name: keyof About) => boolean
  readonly goToField: (name: keyof About) => void
}

const STATUS: Record<Check['status'], string> = {
  missing: 'Not yet',
  ask: 'Please look',
  met: 'Yes',
  'not-applicable': 'Does not apply',
}

export function createCheckItem(outcomes: Outcomes, leads: Leads): HTMLElement {
  const [first] = outcomes
  const isOne = outcomes.length === 1
  return element(
    'li',
    { class: `check check-${first.status}`, 'data-rule': first.rule },
    element('span', { class: 'check-status' }, STATUS[first.status]),
    element('strong', {}, isOne ? goTo(first, first.title, leads) : first.title),
    ...outcomes.map((one) =>
      element('p', { class: 'check-message' }, isOne ? one.message : goTo(one, one.message, leads)),
    ),
    fillIn(first, leads),
    element(
      'details',
      {},
      element('summary', {}, MESSAGES.sources),
      sourceList(first.sources, MESSAGES),
    ),
  )
}

/** Words that lead to the check's place; the words alone where it has none. */
function goTo({ start, end }: Check, words: string, { editor }: Leads): HTMLElement | string {
  if (start === undefined || end === undefined) return words
  const go = () => {
    const range = rangeOfSpan(readNoteText(editor.state.doc), start, end)
    if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
  }
  return button(words, go, { class: 'link' })
}

function fillIn(check: Check, { isFilled, goToField }: Leads): HTMLElement | undefined {
  const field = fieldFor(check, isFilled)
  if (field === undefined) return undefined
  const go = () => goToField(fieldFor(check, isFilled) ?? field)
  return button('Fill it in', go, { class: 'link', 'aria-label': `Fill it in: ${check.title}` })
}
