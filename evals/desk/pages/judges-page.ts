/** Judges: how far a model may be trusted to judge rewrites, and on what that rests. */
import type { EvalJudge } from '../../../server/contract/evaluation.ts'
import { kappaWithLabels } from '../../judges/calibrate.ts'
import { OF_ONE_REWRITE } from '../../judges/criteria.ts'
import { listSets } from '../../load.ts'
import { fixed } from '../../report/fixed.ts'
import { type Html, html } from '../../report/html/html.ts'
import { wilson } from '../../statistics/wilson.ts'
import type { Calibrating } from '../calibrations-under-way.ts'
import { tellJudges, tellSet } from '../tell.ts'
import { calibrationForm } from './calibration-form.ts'
import type { Drawn, PageDeps } from './page.ts'
import { day, field, scrolling } from './parts.ts'

/** So many of those that were asked from a page are shown. */
const MOST_ASKED = 5

export const judgesPage = ({ surroundings, calibrations }: PageDeps): Drawn => ({
  title: 'Judges',
  main: [
    html`<h1>Judges</h1>`,
    html`<p class="lead">A judge is a model that says whether a rewrite is faithful. Only a trusted one decides whether a gate is passed; any change to its prompt or its model makes it uncalibrated again.</p>`,
    ...tellJudges(surroundings).map((judge) => judgeSection(judge, surroundings)),
    asked(calibrations.list().slice(0, MOST_ASKED)),
    html`<h2>How a judge is calibrated</h2><p>You read rewrites without sight of what anybody says of them, see how far you agree with their labels, and have the judge read the same ones. Trusted takes 100 of them, 40 of them bad, and both shares at 80 % at the lower end of the interval. Above it can be held against the labels of a set alone, as <code>npm run evals -- calibrate faithful --yes</code> does. What is plainer is asked of two runs: <code>calibrate plainer --form</code>.</p><ul class="plain">${rewriteSets(surroundings).map((name) => html`<li><a href="/evals/sets/${name}/judge">Judge rewrites of ${name}</a></li>`)}</ul><p><strong>Flip rate:</strong> a judge that prefers what it reads first is no judge. <code>npm run evals -- compare &lt;run&gt; &lt;run&gt; --prefer --yes</code> asks in both orders, counts what changes as a tie, and says how often it did. That figure belongs to the two runs and is not kept here.</p>`,
  ],
})

/** Sets of labelled rewrites whose words may be shown. */
const rewriteSets = ({ folder, baselines }: PageDeps['surroundings']): string[] =>
  listSets(folder)
    .map((name) => tellSet(name, { folder, baselines }))
    .filter(({ kind, synthetic, keptBack }) => kind === 'guard' && synthetic && !keptBack)
    .map(({ name }) => name)

/** What each judge is asked, in words. */
const ASKED: Readonly<Record<string, string>> = {
  faithful: 'Is the rewrite faithful to the passage? Asked as one question.',
  claims: 'Is each thing that the rewrite says in the passage, and the other way round?',
  plainer: 'Which of two rewrites is plainer?',
}

const MEANING: Readonly<Record<EvalJudge['trust'], string>> = {
  Trusted: 'it may decide whether a gate is passed',
  Advisory: 'it is shown and decides nothing',
  Uncalibrated: 'it was held against nothing, and decides nothing',
}

function judgeSection(judge: EvalJudge, surroundings: PageDeps['surroundings']): Html {
  const { criterion, model, trust, at, caught, bad, cleared, good, unscored } = judge
  const head = html`<h2>${criterion}</h2><p>${ASKED[criterion] ?? ''}</p><p class="verdict">${trust}: ${MEANING[trust]}.</p><p class="small">Model: ${model}.${at ? ` Calibrated on ${day(at)}.` : ''}</p>`
  const form = againstLabels(judge, surroundings)
  if (bad + good === 0) return html`<section class="set">${head}${form}</section>`
  const { kappa, interval } = kappaWithLabels(judge)
  return html`<section class="set">${head}${scrolling(
    `What ${criterion} said, and what people say`,
    html`<table><caption>What the judge said of rewrites that people labelled; ${unscored} were not scored.</caption><thead><tr><th scope="col">People say</th><th scope="col" class="number">Judge: unfaithful</th><th scope="col" class="number">Judge: faithful</th><th scope="col">Right</th></tr></thead><tbody><tr><th scope="row">bad</th><td class="number">${caught}</td><td class="number">${bad - caught}</td><td>${rate(caught, bad)}</td></tr><tr><th scope="row">good</th><td class="number">${good - cleared}</td><td class="number">${cleared}</td><td>${rate(cleared, good)}</td></tr></tbody></table>`,
  )}<p class="small">Kappa with the labels: ${kappa === null ? 'no data' : fixed(kappa, 2)}${interval ? ` (95 %: ${fixed(interval.low, 2)} to ${fixed(interval.high, 2)})` : ''}.</p>${form}</section>`
}

/** For a judge that can be asked now, and reads one rewrite. */
function againstLabels(
  { criterion, model }: EvalJudge,
  surroundings: PageDeps['surroundings'],
): Html {
  const isAsked = surroundings.config().judge?.model === model
  const sets = rewriteSets(surroundings)
  if (!isAsked || sets.length === 0 || !OF_ONE_REWRITE.some((one) => one === criterion))
    return html``
  const options = sets.map((name) => html`<option>${name}</option>`)
  return calibrationForm(criterion, [
    html`<div class="fields">${field('Against the labels of', html`<select name="set">${options}</select>`)}</div>`,
  ])
}

/** Those under way are followed; of those that are over it is said how they ended. */
function asked(all: readonly Calibrating[]): Html {
  if (all.length === 0) return html``
  const item = ({ criterion, at, progress }: Calibrating): Html => {
    const follow =
      progress.state === 'running'
        ? html` data-follow="${JSON.stringify(progress)}" data-follows="calibration"`
        : undefined
    return html`<li><strong>${criterion}</strong> on ${progress.set}, ${day(at)}<div${follow}>${progress.said}</div></li>`
  }
  return html`<section class="set"><h2>Asked from these pages</h2><ul class="plain">${all.map(item)}</ul></section>`
}

function rate(part: number, whole: number): string {
  const interval = wilson(part, whole)
  if (!interval) return 'no data'
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
  return `${percent(part / whole)} (${percent(interval.low)} to ${percent(interval.high)})`
}
