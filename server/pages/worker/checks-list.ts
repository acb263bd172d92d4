/** The checks that the profile asks for: what the note as a whole lacks or leaves open, and has. */
import type { Editor } from '@tiptap/core'
import { element } from '../../../plugin/element/element.ts'
import { sourceList } from '../../../plugin/element/sources.ts'
import { MESSAGES, readNoteText } from '../../../plugin/index.ts'
import { rangeOfSpan } from '../../../plugin/state/note-text.ts'
import type { Check } from '../../contract.ts'

const STATUS: Record<Check['status'], string> = {
  missing: 'Not yet',
  ask: 'Please look',
  met: 'Yes',
  'not-applicable': 'Does not apply',
}

/** A list that is longer than this is not read; what is over is folded away. */
const MOST_SHOWN = 10

/** The outcomes of one check, which may name several places. */
type Outcomes = readonly [Check, ...Check[]]

export function createChecksList(editor: Editor, place: HTMLElement): void {
  let shown = ''
  const unfolded = new Set<string>()
  editor.on('fairhandChecked', ({ answer }) => {
    const checks = answer.checks.filter(({ status }) => status !== 'not-applicable')
    const key = JSON.stringify(checks)
    if (key === shown) return
    shown = key
    place.hidden = checks.length === 0
    const items = groupByRule(checks)
    const open = items.filter(([{ status }]) => status !== 'met').sort(mostPressingFirst)
    const more = open.slice(MOST_SHOWN)
    const met = items.filter(([{ status }]) => status === 'met')
    place.replaceChildren(
      element('h2', {}, 'The note as a whole'),
      listOf(open.slice(0, MOST_SHOWN), editor),
      ...(more.length > 0
        ? [fold('more', `${more.length} more to look at`, listOf(more, editor), unfolded)]
        : []),
      ...(met.length > 0 ? [fold('met', `${met.length} met`, listOf(met, editor), unfolded)] : []),
    )
  })
}

/** What is missing, then questions about certain words, then the guide's other questions. */
const mostPressingFirst = ([a]: Outcomes, [b]: Outcomes): number => pressing(a) - pressing(b)
const pressing = ({ status, start }: Check): number =>
  status === 'missing' ? 0 : start === undefined ? 2 : 1

function groupByRule(checks: readonly Check[]): Outcomes[] {
  const groups = new Map<string, [Check, ...Check[]]>()
  for (const check of checks) {
    const group = groups.get(check.rule)
    if (group) group.push(check)
    else groups.set(check.rule, [check])
  }
  return [...groups.values()]
}

/** Stays folded or unfolded from one answer to the next. */
function fold(name: string, summary: string, list: HTMLElement, unfolded: Set<string>) {
  const details = element(
    'details',
    { class: 'checks-fold', open: unfolded.has(name) },
    element('summary', {}, summary),
    list,
  )
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(name)
    else unfolded.delete(name)
  })
  return details
}

const listOf = (items: readonly Outcomes[], editor: Editor): HTMLElement =>
  element('ul', { class: 'checks' }, ...items.map((outcomes) => checkItem(outcomes, editor)))

function checkItem(outcomes: Outcomes, editor: Editor): HTMLElement {
  const [first] = outcomes
  const isOne = outcomes.length === 1
  return element(
    'li',
    { class: `check check-${first.status}` },
    element('span', { class: 'check-status' }, STATUS[first.status]),
    element('strong', {}, isOne ? goTo(first, first.title, editor) : first.title),
    ...outcomes.map((one) =>
      element(
        'p',
        { class: 'check-message' },
        isOne ? one.message : goTo(one, one.message, editor),
      ),
    ),
    element(
      'details',
      {},
      element('summary', {}, MESSAGES.sources),
      sourceList(first.sources, MESSAGES),
    ),
  )
}

/** Words that lead to the check's place; the words alone where it has none. */
function goTo({ start, end }: Check, words: string, editor: Editor): HTMLElement | string {
  if (start === undefined || end === undefined) return words
  const go = element('button', { type: 'button', class: 'link' }, words)
  go.addEventListener('click', () => {
    const range = rangeOfSpan(readNoteText(editor.state.doc), start, end)
    if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
  })
  return go
}
