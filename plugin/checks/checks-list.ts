/** The checks that the profile asks for: what the note as a whole lacks or leaves open, and has. */
import type { Editor } from '@tiptap/core'
import type { Check } from '../../server/contract.ts'
import { element, uniqueId } from '../element/element.ts'
import { focusedIn } from '../element/focused.ts'
import { listen } from '../element/listen.ts'
import { messagesOf } from '../element/messages-of.ts'
import type { Messages } from '../messages.ts'
import type { Answer } from '../options.ts'
import { type CheckSetting, createCheckItem, type FindField, type Outcomes } from './check-item.ts'
import { progressLine } from './progress.ts'

export interface ChecksList {
  readonly destroy: () => void
}

export interface ChecksOptions {
  /**
   * Finds the field of your form that would answer a check, and goes there when the worker asks.
   * @default () => undefined
   * @example ({ rule }) => rule === 'checks/seen/child-seen' ? () => childSeen.focus() : undefined
   */
  readonly findField?: FindField
  /**
   * Words in place of those that the extension was given.
   * @default {}
   * @example { checks: 'What the guide asks for' }
   */
  readonly messages?: Partial<Messages>
}

/** A list that is longer than this is not read; what is over is folded away. */
const MOST_SHOWN = 10

/** Lists an editor's checks in an element, with how far the note is, until the editor is destroyed. */
export function createChecks(
  editor: Editor,
  place: HTMLElement,
  { findField: find = () => undefined, messages: own = {} }: ChecksOptions = {},
): ChecksList {
  const messages = messagesOf(editor, own)
  // What is there, or does not apply, asks for no field.
  const findField: FindField = (check) => (isOpen(check) ? find(check) : undefined)
  const setting: CheckSetting = { editor, messages, findField }
  const titleId = uniqueId()
  const title = element('h2', { id: titleId, tabindex: '-1' }, messages.checks)
  const body = element('div')
  const list = element(
    'div',
    { class: 'fairhand-panel fairhand-checks', role: 'region', 'aria-labelledby': titleId },
    title,
    body,
  )
  list.hidden = true
  place.append(list)
  const unfolded = new Set<string>()
  let shown = ''

  function show(answer: Answer): void {
    const checks = answer.checks.filter(({ status }) => status !== 'not-applicable')
    const fields = checks.map((check) => findField(check) !== undefined)
    const key = JSON.stringify([checks, fields, answer.readability])
    if (key === shown) return
    shown = key
    list.hidden = checks.length === 0
    const giveBack = holdFocus(body, title)
    body.replaceChildren(...contents(groupByRule(checks), answer, setting, unfolded))
    giveBack()
  }
  const stop = listen(editor, {
    fairhandChecked: ({ answer }) => show(answer),
    destroy,
  })
  const { answer } = editor.storage.fairhand
  if (answer) show(answer)

  function destroy(): void {
    stop()
    list.remove()
  }
  return { destroy }
}

function contents(
  items: readonly Outcomes[],
  answer: Answer,
  setting: CheckSetting,
  unfolded: Set<string>,
): HTMLElement[] {
  const { messages } = setting
  const open = items.filter(([one]) => isOpen(one)).sort(mostPressingFirst)
  const more = open.slice(MOST_SHOWN)
  const met = items.filter(([one]) => !isOpen(one))
  const listOf = (some: readonly Outcomes[]) =>
    element('ul', { class: 'fairhand-items' }, ...some.map((one) => createCheckItem(one, setting)))
  const line = progressLine(items.length, met.length, answer, messages)
  return [
    element('p', { class: 'fairhand-progress-line' }, line),
    listOf(open.slice(0, MOST_SHOWN)),
    ...(more.length > 0
      ? [fold('more', messages.moreChecks(more.length), listOf(more), unfolded)]
      : []),
    ...(met.length > 0 ? [fold('met', messages.metChecks(met.length), listOf(met), unfolded)] : []),
  ]
}

/** An answer may come while the keyboard is in the list: it goes back to the same words, or to the head. */
function holdFocus(place: HTMLElement, title: HTMLElement): () => void {
  const focused = focusedIn(place)
  if (!focused) return () => {}
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent
  const rule = focused.closest<HTMLElement>('[data-rule]')?.dataset.rule
  const name = nameOf(focused)
  return () => {
    const around = place.querySelector(`[data-rule="${rule}"]`) ?? place
    const same = [...around.querySelectorAll<HTMLElement>('button, summary, a')].find(
      (one) => nameOf(one) === name && one.checkVisibility(),
    )
    const target = same ?? title
    target.focus()
  }
}

const isOpen = ({ status }: Check): boolean => status === 'missing' || status === 'ask'

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
    { class: 'fairhand-checks-fold', open: unfolded.has(name) },
    element('summary', {}, summary),
    list,
  )
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(name)
    else unfolded.delete(name)
  })
  return details
}
