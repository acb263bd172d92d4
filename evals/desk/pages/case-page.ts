/** Case: what people labelled and what was found, and what somebody makes of the difference. */
import { readEdits, standingEdits } from '../../record/edits.ts'
import { resultOf, scoreOf, tasksOf } from '../../record/run-state.ts'
import { type Html, html } from '../../report/html/html.ts'
import { faultsOfRewrites } from '../../report/misses-of.ts'
import type { RunView } from '../../run-view.ts'
import { notThere } from '../refuse.ts'
import { caseBefore, countsOf } from './case-before.ts'
import { neighbours } from './case-neighbours.ts'
import { isShown } from './case-rows.ts'
import { caseSent } from './case-sent.ts'
import { wordsOf } from './case-words.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { callForm, day, field, runLink } from './parts.ts'

export function casePage(run: string, id: string, { query }: Asked, deps: PageDeps): Drawn {
  const { opened, surroundings } = deps
  const { view } = opened.open(run)
  const one = view.cases.find((found) => found.id === id)
  if (!one) throw notThere('There is no such case in this run.')
  const [task] = tasksOf([one], 1)
  const answer = task && resultOf(view.state, task)?.answer
  const score = task && scoreOf(view.state, task)
  const title = 'title' in one && one.title ? `: ${one.title}` : ''
  const example = `/examples?new&case=${encodeURIComponent(`${view.set.name}/${id}`)}`
  const main = [
    html`<p class="back"><a href="${runLink(run)}#cases">Back to the run</a></p>`,
    html`<h1>${id}${title}</h1>`,
    neighbours(view, id, query, surroundings.runs),
    html`<p class="verdict">${countsOf(score)}</p>`,
  ]
  const shown = isShown(view, one)
    ? [
        wordsOf(one, answer, score?.kind === 'notes' ? score.marks : undefined),
        faultsIn(view, id),
        caseBefore(view, one, answer, deps),
        caseSent(view, one, surroundings),
        view.set.kind === 'notes'
          ? html`<p><a href="${example}">Make a worked example of it</a></p>`
          : html``,
      ]
    : [
        html`<p class="notice">The words of this case are held back: reading them would spend it.</p>`,
        caseBefore(view, one, undefined, deps),
      ]
  return {
    title: `${id} in ${run}`,
    main: [...main, ...shown, editForm(run, id), history(run, id, surroundings.runs)],
  }
}

/** What is wrong with a rewrite, in words. */
function faultsIn(view: RunView, id: string): Html {
  const found = faultsOfRewrites(view).find((one) => one.id === id)
  if (!found) return html``
  return html`<h2>What is wrong</h2><ul>${found.faults.map((fault) => html`<li>${fault}</li>`)}</ul>`
}

const CHOICES = [
  ['product is right', 'Product is right'],
  ['label is wrong', 'Label is wrong'],
  ['either is fine', 'Either is fine'],
  ['note', 'Add note'],
  ['undo', 'Take the last back'],
] as const

const editForm = (run: string, id: string): Html =>
  html`<section class="panel" aria-labelledby="judge"><h2 id="judge">What do you make of it?</h2><p>The first three set the case aside in this run: it counts neither way. The score of the machine stays, and so does who decided.</p>${callForm(
    {
      call: `/v1/evals/runs/${encodeURIComponent(run)}/cases/${encodeURIComponent(id)}`,
      title: 'What you make of the case',
    },
    [
      field(
        'Why',
        html`<textarea name="why" rows="2" required minlength="3" maxlength="2000"></textarea>`,
      ),
      html`<div class="buttons">${CHOICES.map(([what, name]) => html`<button name="what" value="${what}">${name}</button>`)}</div>`,
    ],
  )}</section>`

function history(run: string, id: string, runs: string): Html {
  const edits = readEdits(runs, run).filter((edit) => edit.case === id)
  if (edits.length === 0) return html``
  const standing = standingEdits(edits).get(id)
  const rows = edits.map(
    ({ what, why, by, at }) => html`<li>${day(at)}, ${by}: <strong>${what}</strong>. ${why}</li>`,
  )
  return html`<h2>What was said of it</h2>${standing ? html`<p><strong>Set aside: ${standing.what}.</strong></p>` : undefined}<ul>${rows}</ul>`
}
