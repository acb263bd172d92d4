/** Runs: of each set how good the last run is, and the form that starts another. */
import { readBaseline } from '../../baseline.ts'
import { listSets, loadSet, SetError } from '../../load.ts'
import { showMoney } from '../../model/prices.ts'
import type { Manifest } from '../../record/run-folder.ts'
import { planRun, tasksOf } from '../../record/run-state.ts'
import { type Html, html } from '../../report/html/html.ts'
import { verdictOf } from '../../report/html/report.ts'
import type { EvalSet } from '../../set.ts'
import type { OpenedRun } from '../opened-runs.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { day, gateSign, handler, primaryBar, runLink } from './parts.ts'
import { startForm } from './start-form.ts'

const SHOWN = 12

export function runsPage(asked: Asked, deps: PageDeps): Drawn {
  const { folder } = deps.surroundings
  const sets = listSets(folder).flatMap((name) => readable(name, folder))
  const bySet = Map.groupBy(deps.opened.list(), ({ set }) => set)
  return {
    title: 'Runs',
    main: [
      html`<h1>How well are notes handled?</h1>`,
      html`<p class="lead">A run lets the service handle every case of a set and compares with what people said is right. It calls the functions that workers’ notes go through.</p>`,
      startForm(sets, asked, deps),
      runsUnderWay(deps),
      ...sets.map((set) => setSection(set, bySet.get(set.name) ?? [], deps)),
    ],
  }
}

/** A script follows each, and shows a button that stops it. */
function runsUnderWay({ underWay }: PageDeps): Html {
  const all = underWay.list()
  if (all.length === 0) return html``
  const items = all.map(
    (one) =>
      html`<li><strong>${one.set}</strong><div data-follow="${JSON.stringify(one)}">${one.said}</div></li>`,
  )
  return html`<section aria-labelledby="under-way"><h2 id="under-way">Under way</h2><ul class="plain">${items}</ul></section>`
}

function readable(name: string, folder: string): EvalSet[] {
  try {
    return [loadSet(name, folder)]
  } catch (error) {
    if (error instanceof SetError) return []
    throw error
  }
}

function setSection(set: EvalSet, runs: readonly Manifest[], deps: PageDeps): Html {
  const { baselines } = deps.surroundings
  const accepted = readBaseline(baselines, set.name)
  const [last, ...earlier] = runs
  const id = `set-${set.name}`
  const approval = accepted
    ? html`<p class="small">${runs.some(({ id }) => id === accepted.run) ? html`<a href="${runLink(accepted.run)}">The accepted run</a>` : 'The accepted run, which is not kept here,'} was accepted by ${accepted.accepted.by} on ${day(accepted.accepted.at)}: ${accepted.accepted.why}</p>`
    : html`<p class="small">No run of it was accepted yet.</p>`
  const held = set.keptBack
    ? html`<p class="small">Kept back: each run of it is counted.</p>`
    : undefined
  return html`<section class="set" aria-labelledby="${id}"><h2 id="${id}">${set.name}</h2><p>${set.purpose}</p>${held}${last ? lastRun(last, deps) : html`<p>It was never run here.</p>`}${approval}${earlier.length > 0 ? earlierRuns(earlier, accepted?.run) : undefined}</section>`
}

/** A set that somebody is changing at this moment hides no other. */
function openSafely(id: string, opened: PageDeps['opened']): OpenedRun | undefined {
  try {
    return opened.open(id)
  } catch (error) {
    if (error instanceof SetError) return undefined
    throw error
  }
}

function lastRun({ id, what, createdAt }: Manifest, { opened, surroundings }: PageDeps): Html {
  const run = openSafely(id, opened)
  if (!run) return html`<p>Its set cannot be read at the moment.</p>`
  const { view, state, ceiling } = run
  if (
    view.scored.length === 0 &&
    planRun(state, tasksOf(view.cases, view.repeats)).score.length > 0
  ) {
    return html`<p>The last run has no score by the labels and scorers of today. <a href="${runLink(id)}">Open it to score it anew</a>, which is free.</p>`
  }
  const people = ceiling?.categories.find(({ category }) => category === 'all')?.f05
  const begun = state.sessions.find(({ event }) => event === 'start')
  const spent = what === 'rules' ? 'nothing' : showMoney(surroundings.prices(), view.incurred)
  const prompt = state.manifest.generation.prompt
  const failed = view.gates.filter(({ status }) => status !== 'passed')
  const gates = view.gates.length - failed.length
  return html`<p class="verdict">${gateSign(failed.length > 0 || view.isIncomplete || view.gates.length === 0 ? (failed.length > 0 ? 'failed' : 'not judged') : 'passed')} ${verdictOf(view)}</p>${primaryBar(view, people)}<p class="small"><a href="${runLink(id)}">Open the run</a> · ${day(createdAt)}, by ${begun?.by ?? 'unknown'} · ${handler(what)}${prompt ? `, prompt ${prompt}` : ''} · spent ${spent} · ${gates} of ${view.gates.length} gates passed</p>`
}

function earlierRuns(runs: readonly Manifest[], accepted: string | undefined): Html {
  const rows = runs
    .slice(0, SHOWN)
    .map(
      ({ id, what, createdAt }) =>
        html`<li><a href="${runLink(id)}">${day(createdAt)}</a>, ${handler(what)}${id === accepted ? ', accepted' : ''}</li>`,
    )
  const more =
    runs.length > SHOWN
      ? html`<p class="small">${runs.length - SHOWN} older ones: <code>npm run evals -- list</code>.</p>`
      : undefined
  return html`<details><summary>${runs.length} earlier run${runs.length === 1 ? '' : 's'}</summary><ul class="plain">${rows}</ul>${more}</details>`
}
