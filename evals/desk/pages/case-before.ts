/** What the run before it made of the same case. */
import { readRun, resultOf, scoreOf, tasksOf } from '../../record/run-state.ts'
import { type Html, html } from '../../report/html/html.ts'
import { summaryOf } from '../../report/run-table.ts'
import type { RunView } from '../../run-view.ts'
import type { CaseScore } from '../../scorers/case-score.ts'
import type { AnyCase } from '../../set.ts'
import type { Answer } from '../../subjects/answer.ts'
import type { PageDeps } from './page.ts'
import { caseLink, day, handler } from './parts.ts'
import { DIFF_KEY, wordDiff } from './word-diff.ts'

/** A score in a line: "3 right, 1 missed, 0 wrong." */
export function countsOf(score: CaseScore | undefined): string {
  if (!score) return 'It has no score, which is not zero.'
  const [right, missed, wrong, remarks] = summaryOf(score)
  const counts = `${right} right${missed === '' ? '' : `, ${missed} missed`}, ${wrong} wrong`
  return `${counts}${remarks ? `; ${remarks}` : ''}.`
}

/** Looked for among so many runs. */
const MOST = 10

export function caseBefore(
  view: RunView,
  one: AnyCase,
  answer: Answer | undefined,
  { opened, surroundings }: PageDeps,
): Html {
  const { id, set, createdAt } = view.state.manifest
  const [task] = tasksOf([one], 1)
  const before = opened
    .list()
    .filter((run) => run.set === set && run.id !== id && run.createdAt <= createdAt)
    .slice(0, MOST)
  for (const manifest of before) {
    const state = readRun(surroundings.runs, manifest.id)
    const result = task && resultOf(state, task)
    if (!result || !task) continue
    const score = scoreOf(state, task)
    const head = html`<h2>The run before</h2><p><a href="${caseLink(manifest.id, one.id)}">${day(manifest.createdAt)}, ${handler(manifest.what)}</a>: ${countsOf(score)}</p>`
    return html`${head}${answer ? changesOf(one, answer, result.answer) : undefined}`
  }
  return html`<h2>The run before</h2><p>No run before this one has the case in these words.</p>`
}

function changesOf(one: AnyCase, now: Answer, before: Answer | undefined): Html {
  if (!before) return html`<p class="small">What it answered was not kept.</p>`
  if (now.kind === 'flags' && before.kind === 'flags' && 'text' in one) {
    const only = (these: typeof now.flags, those: typeof now.flags): Html[] =>
      these
        .filter((flag) => !those.some((other) => isSame(flag, other)))
        .map(({ start, end, rule }) => html`<li>“${one.text.slice(start, end)}” (${rule})</li>`)
    const lists = [
      ['Flagged then, and not now', only(before.flags, now.flags)],
      ['Flagged now, and not then', only(now.flags, before.flags)],
    ] as const
    const shown = lists.filter(([, items]) => items.length > 0)
    if (shown.length === 0) return html`<p>The same words were flagged.</p>`
    return html`${shown.map(([title, items]) => html`<h3>${title}</h3><ul>${items}</ul>`)}`
  }
  const [text, earlier] = [writtenIn(now), writtenIn(before)]
  if (text === earlier && JSON.stringify(now) === JSON.stringify(before))
    return html`<p>The answer was the same.</p>`
  if (text === undefined || earlier === undefined) return html`<p>The answer was another one.</p>`
  if (earlier === '') return html`<p>Nothing was written then.</p>`
  if (text === '')
    return html`<p>What was written then, and is not now:</p><div class="note">${earlier}</div>`
  return html`${DIFF_KEY}<p class="small">The first is what was written then.</p>${wordDiff(earlier, text)}`
}

const isSame = (
  a: { start: number; end: number; rule: string },
  b: { start: number; end: number; rule: string },
): boolean => a.start === b.start && a.end === b.end && a.rule === b.rule

const writtenIn = (answer: Answer): string | undefined =>
  answer.kind === 'rewrite' ? (answer.text ?? '') : undefined
