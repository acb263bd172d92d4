/** Judges: how far a model may be trusted to judge rewrites, and on what that rests. */
import type { EvalJudge } from '../../../server/contract/evaluation.ts'
import { kappaWithLabels } from '../../judges/calibrate.ts'
import { listSets } from '../../load.ts'
import { type Html, html } from '../../report/html/html.ts'
import { wilson } from '../../statistics/wilson.ts'
import { tellJudges, tellSet } from '../tell.ts'
import type { Drawn, PageDeps } from './page.ts'
import { day, scrolling } from './parts.ts'

export const judgesPage = ({ surroundings }: PageDeps): Drawn => ({
  title: 'Judges',
  main: [
    html`<h1>Judges</h1>`,
    html`<p class="lead">A judge is a model that says whether a rewrite is faithful. Only a trusted one decides whether a gate is passed; any change to its prompt or its model makes it uncalibrated again.</p>`,
    ...tellJudges(surroundings).map(judgeSection),
    html`<h2>How a judge is calibrated</h2><p>You read rewrites without sight of what anybody says of them, see how far you agree with their labels, and have the judge read the same ones. Trusted takes 100 of them, 40 of them bad, and both shares at 80 % at the lower end of the interval. <code>npm run evals -- calibrate faithful --yes</code> holds it against the labels alone.</p><ul class="plain">${rewriteSets(surroundings).map((name) => html`<li><a href="/evals/sets/${name}/judge">Judge rewrites of ${name}</a></li>`)}</ul><p><strong>Flip rate:</strong> a judge that prefers what it reads first is no judge. <code>npm run evals -- compare &lt;run&gt; &lt;run&gt; --prefer --yes</code> asks in both orders, counts what changes as a tie, and says how often it did. That figure belongs to the two runs and is not kept here.</p>`,
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

function judgeSection(judge: EvalJudge): Html {
  const { criterion, model, trust, at, caught, bad, cleared, good, unscored } = judge
  const head = html`<h2>${criterion}</h2><p>${ASKED[criterion] ?? ''}</p><p class="verdict">${trust}: ${MEANING[trust]}.</p><p class="small">Model: ${model}.${at ? ` Calibrated on ${day(at)}.` : ''}</p>`
  if (bad + good === 0) return html`<section class="set">${head}</section>`
  const { kappa, interval } = kappaWithLabels(judge)
  return html`<section class="set">${head}${scrolling(
    `What ${criterion} said, and what people say`,
    html`<table><caption>What the judge said of rewrites that people labelled; ${unscored} were not scored.</caption><thead><tr><th scope="col">People say</th><th scope="col" class="number">Judge: unfaithful</th><th scope="col" class="number">Judge: faithful</th><th scope="col">Right</th></tr></thead><tbody><tr><th scope="row">bad</th><td class="number">${caught}</td><td class="number">${bad - caught}</td><td>${rate(caught, bad)}</td></tr><tr><th scope="row">good</th><td class="number">${good - cleared}</td><td class="number">${cleared}</td><td>${rate(cleared, good)}</td></tr></tbody></table>`,
  )}<p class="small">Kappa with the labels: ${kappa === null ? 'no data' : kappa.toFixed(2)}${interval ? ` (95 %: ${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})` : ''}.</p></section>`
}

function rate(part: number, whole: number): string {
  const interval = wilson(part, whole)
  if (!interval) return 'no data'
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
  return `${percent(part / whole)} (${percent(interval.low)} to ${percent(interval.high)})`
}
