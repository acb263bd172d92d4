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

/** The outcomes of one check, which may name several places. */
type Outcomes = readonly [Check, ...Check[]]

export function createChecksList(editor: Editor, place: HTMLElement): void {
  let shown = ''
  let isOpen = false
  editor.on('fairhandChecked', ({ answer }) => {
    const checks = answer.checks.filter(({ status }) => status !== 'not-applicable')
    const key = JSON.stringify(checks)
    if (key === shown) return
    shown = key
    place.hidden = checks.length === 0
    const items = groupByRule(checks)
    const listOf = (...statuses: Check['status'][]) =>
      statuses.flatMap((status) =>
        items.filter(([first]) => first.status === status).map((one) => checkItem(one, editor)),
      )
    const open = listOf('missing', 'ask')
    const met = listOf('met')
    const fine = element(
      'details',
      { class: 'checks-met', open: isOpen },
      element('summary', {}, summaryOf(open.length, met.length)),
      element('ul', { class: 'checks' }, ...met),
    )
    fine.addEventListener('toggle', () => {
      isOpen = fine.open
    })
    place.replaceChildren(
      element('h2', {}, 'The note as a whole'),
      element('ul', { class: 'checks' }, ...open),
      ...(met.length > 0 ? [fine] : []),
    )
  })
}

function summaryOf(open: number, met: number): string {
  if (open === 0) return 'All are met'
  return met === 1 ? '1 more is met' : `${met} more are met`
}

function groupByRule(checks: readonly Check[]): Outcomes[] {
  const groups = new Map<string, [Check, ...Check[]]>()
  for (const check of checks) {
    const group = groups.get(check.rule)
    if (group) group.push(check)
    else groups.set(check.rule, [check])
  }
  return [...groups.values()]
}

function checkItem(outcomes: Outcomes, editor: Editor): HTMLElement {
  const [first] = outcomes
  const isOne = outcomes.length === 1
  return element(
    'li',
    { class: `check check-${first.status}` },
    element('span', { class: 'check-status' }, STATUS[first.status]),
    isOne ? goTo(first, first.title, editor) : element('strong', {}, first.title),
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

/** Words that lead to the check's place, where it has one. */
function goTo({ start, end }: Check, words: string, editor: Editor): HTMLElement {
  if (start === undefined || end === undefined) return element('strong', {}, words)
  const go = element('button', { type: 'button', class: 'link' }, words)
  go.addEventListener('click', () => {
    const range = rangeOfSpan(readNoteText(editor.state.doc), start, end)
    if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
  })
  return go
}
