/** The checks that the profile asks for: what the note as a whole lacks or leaves open, and has. */
import { element } from '../../../plugin/element/element.ts'
import type { Check } from '../../contract.ts'
import { fieldFor } from './check-fields.ts'
import { createCheckItem, type Leads, type Outcomes } from './check-item.ts'
import { wholeLine } from './whole-line.ts'

/** A list that is longer than this is not read; what is over is folded away. */
const MOST_SHOWN = 10

export function createChecksList(place: HTMLElement, leads: Leads): void {
  let shown = ''
  const unfolded = new Set<string>()
  leads.editor.on('fairhandChecked', ({ answer }) => {
    const checks = answer.checks.filter(({ status }) => status !== 'not-applicable')
    const fields = checks.map((check) => fieldFor(check, leads.isFilled))
    const key = JSON.stringify([checks, fields, answer.readability])
    if (key === shown) return
    shown = key
    place.hidden = checks.length === 0
    const items = groupByRule(checks)
    const open = items.filter(([{ status }]) => status !== 'met').sort(mostPressingFirst)
    const more = open.slice(MOST_SHOWN)
    const met = items.filter(([{ status }]) => status === 'met')
    const listOf = (some: readonly Outcomes[]) =>
      element('ul', { class: 'checks' }, ...some.map((one) => createCheckItem(one, leads)))
    const giveBack = holdFocus(place)
    place.replaceChildren(
      element('h2', { tabindex: '-1' }, 'The note as a whole'),
      element('p', { class: 'whole-line' }, wholeLine(items.length, met.length, answer)),
      listOf(open.slice(0, MOST_SHOWN)),
      ...(more.length > 0
        ? [fold('more', `${more.length} more to look at`, listOf(more), unfolded)]
        : []),
      ...(met.length > 0 ? [fold('met', `${met.length} met`, listOf(met), unfolded)] : []),
    )
    giveBack()
  })
}

/** An answer may come while the keyboard is in the list: it goes back to the same words, or to the head. */
function holdFocus(place: HTMLElement): () => void {
  const { activeElement } = document
  if (!activeElement || !place.contains(activeElement)) return () => {}
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent
  const rule = activeElement.closest<HTMLElement>('[data-rule]')?.dataset.rule
  const name = nameOf(activeElement)
  return () => {
    const around = place.querySelector(`[data-rule="${rule}"]`) ?? place
    const same = [...around.querySelectorAll<HTMLElement>('button, summary, a')].find(
      (one) => nameOf(one) === name && one.checkVisibility(),
    )
    const target = same ?? place.querySelector('h2')
    target?.focus()
  }
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
