/** Judges: how far a model may be trusted to judge rewrites, and on what that rests. */
import type { EvalJudge } from '../../../server/contract/evaluation.ts'
import { kappaWithLabels } from '../../judges/calibrate.ts'
import { type Html, html } from '../../report/html/html.ts'
import { wilson } from '../../statistics/wilson.ts'
import { tellJudges } from '../tell.ts'
import type { Drawn, PageDeps } from './pages.ts'
import { scrolling } from './parts.ts'

export const judgesPage = ({ surroundings }: PageDeps): Drawn => ({
  title: 'Judges',
  main: [
    html`<h1>Judges</h1>`,
    html`<p class="lead">A judge is a model that says whether a rewrite is faithful. Only a trusted one decides whether a gate is passed; any change to its prompt or its model makes it uncalibrated again.</p>`,
    ...tellJudges(surroundings).map(judgeSection),
    html`<h2>How a judge is calibrated</h2><p><code>npm run evals -- calibrate faithful --yes</code> holds it against rewrites that people labelled. Trusted takes 100 of them, 40 of them bad, and both shares at 80 % at the lower end of the interval.</p><p><strong>Flip rate:</strong> a judge that prefers what it reads first is no judge. <code>npm run evals -- compare &lt;run&gt; &lt;run&gt; --prefer --yes</code> asks in both orders, counts what changes as a tie, and says how often it did. That figure belongs to the two runs and is not kept here.</p>`,
  ],
})

const MEANING: Readonly<Record<EvalJudge['trust'], string>> = {
  Trusted: 'it may decide whether a gate is passed',
  Advisory: 'it is shown and decides nothing',
  Uncalibrated: 'it was held against nothing, and decides nothing',
}

function judgeSection(judge: EvalJudge): Html {
  const { criterion, model, trust, at, caught, bad, cleared, good, unscored } = judge
  const head = html`<h2>${criterion}</h2><p class="verdict">${trust}: ${MEANING[trust]}.</p><p class="small">Model: ${model}.${at ? ` Calibrated on ${at.slice(0, 10)}.` : ''}</p>`
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
