/** Run: the verdict, the gates, figures by category, and its cases, worst first. */
import type { Agreement } from '../../agreement.ts'
import { readBaseline } from '../../baseline.ts'
import { BASES } from '../../gate.ts'
import { showMoney } from '../../model/prices.ts'
import { planRun, tasksOf } from '../../record/run-state.ts'
import { describeComparison } from '../../report/comparison-text.ts'
import { type Html, html } from '../../report/html/html.ts'
import { verdictOf } from '../../report/html/report.ts'
import type { RunView } from '../../run-view.ts'
import { tellRun } from '../tell.ts'
import { caseGrid } from './case-grid.ts'
import { goOn } from './go-on.ts'
import type { Asked, Drawn, PageDeps } from './page.ts'
import { callForm, day, field, gateSign, handler, primaryBar, runLink } from './parts.ts'
import { figuresOf } from './run-figures.ts'

export function runPage(id: string, { query }: Asked, deps: PageDeps): Drawn {
  const { view, ceiling } = deps.opened.open(id)
  return {
    title: `Run ${id}`,
    main: [
      html`<h1>${view.set.name}, ${handler(view.state.manifest.what)}</h1>`,
      html`<p class="small">${day(view.state.manifest.createdAt)}</p>`,
      scoreAgain(view),
      ...(isUnscored(view) ? [] : scored(view, ceiling, query, deps)),
      factsOf(view, deps),
      waysOn(view, deps),
    ],
  }
}

/** Nobody has scored it by what counts today: figures would all be empty, and gates look failed. */
const isUnscored = ({ scored: all, state, cases, repeats }: RunView): boolean =>
  all.length === 0 && planRun(state, tasksOf(cases, repeats)).score.length > 0

function scored(
  view: RunView,
  ceiling: Agreement | undefined,
  query: Asked['query'],
  deps: PageDeps,
): Html[] {
  const people = ceiling?.categories.find(({ category }) => category === 'all')?.f05
  return [
    html`<p class="verdict">${verdictOf(view)}</p>${primaryBar(view, people)}`,
    goOn(view, deps.surroundings),
    gatesOf(view),
    ...figuresOf(view, ceiling),
    caseGrid(view, query, deps),
  ]
}

/** Answers that the labels or scorers of today have not scored yet. */
function scoreAgain({ state, cases, repeats }: RunView): Html {
  const { score } = planRun(state, tasksOf(cases, repeats))
  if (score.length === 0) return html``
  return html`<section class="panel" aria-labelledby="again"><h2 id="again">Score it anew</h2><p>Labels or the way of scoring have changed since: ${score.length} answers have no score by those of today. Scoring is free: nobody is asked, and earlier scores are kept.</p>${callForm({ call: `/v1/evals/runs/${encodeURIComponent(state.manifest.id)}/score`, title: 'Score it anew' }, [html`<button>Score it anew</button>`])}</section>`
}

function legendOf(gates: RunView['gates']): Html {
  const used = (['goal', 'floor'] as const).filter((one) =>
    gates.some(({ gate }) => gate.basis === one),
  )
  return used.length > 0
    ? html`<p class="small">${used.map((one, at) => html`${at > 0 ? '; ' : ''}${one}: ${BASES[one]}`)}.</p>`
    : html``
}

/** What a gate's level rests on is said too: a goal may well be out of reach today. */
function gatesOf({ gates, figures, comparison }: RunView): Html {
  const rows = gates.map(({ status, line, gate }) => {
    const { metric, basis, because } = gate
    const title = figures.find(({ name }) => name === metric)?.title ?? metric
    const said = line.replace(`${metric}: `, '').replace(/ \((?:goal|floor)\)$/, '')
    const why = [...(basis ? [basis] : []), ...(because ? [because] : [])]
    return html`<li>${gateSign(status)} <strong>${title}</strong>: ${said}${why.length > 0 ? html` <span class="small">(${why.join('; ')})</span>` : undefined}</li>`
  })
  const list =
    rows.length > 0
      ? html`<ul class="plain">${rows}</ul>${legendOf(gates)}`
      : html`<p>None is set, or the run is of a part of the set.</p>`
  const against = comparison
    ? html`<h2>Against the accepted run</h2><p class="lines">${describeComparison(comparison, 'the accepted run')}</p>`
    : undefined
  return html`<h2>Gates</h2>${list}${against}`
}

function factsOf(view: RunView, { surroundings }: PageDeps): Html {
  const { state, cases, repeats, cost, incurred, unscored, tokens } = view
  const { manifest, sessions } = state
  const begun = sessions.find(({ event }) => event === 'start')
  const prices = surroundings.prices()
  const money =
    manifest.what === 'rules'
      ? 'nothing'
      : `${showMoney(prices, incurred)} spent, ${showMoney(prices, cost)} in all, ${tokens.input + tokens.output} tokens`
  const rows: [string, string][] = [
    ['Run', manifest.id],
    [
      'Set',
      `${view.set.name}, version ${manifest.setVersion}: ${cases.length} cases, ${repeats} time${repeats === 1 ? '' : 's'} each`,
    ],
    [
      'Made by',
      Object.entries(manifest.generation)
        .map(([key, value]) => `${key} ${value}`)
        .join(', '),
    ],
    [
      'Who and when',
      `${begun?.by ?? 'unknown'}, ${day(manifest.createdAt)}${begun?.commit ? `, commit ${begun.commit}` : ''}`,
    ],
    ['Why', begun?.why || 'not said'],
    ['Cost', money],
    ['Without a score', `${(unscored * 100).toFixed(1)} %: left out of every figure, and no zero`],
    ...(manifest.parent ? [['After', manifest.parent] as [string, string]] : []),
  ]
  return html`<h2>What it is of</h2><dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

function waysOn(view: RunView, { surroundings, opened }: PageDeps): Html {
  const { id, set } = view.state.manifest
  const accepted = readBaseline(surroundings.baselines, set)
  const others = opened.list().filter((run) => run.set === set && run.id !== id)
  const choices = [
    ...(accepted ? [html`<option value="${set}">the accepted run</option>`] : []),
    ...others
      .slice(0, 20)
      .map(
        (run) =>
          html`<option value="${run.id}">${day(run.createdAt)}, ${handler(run.what)}</option>`,
      ),
  ]
  const compare =
    choices.length > 0
      ? html`<h2>Compare</h2><form action="/evals/compare" method="get" class="fields"><input type="hidden" name="b" value="${id}">${field('Hold it against', html`<select name="a">${choices}</select>`)}<button>Compare</button></form>`
      : undefined
  return html`${compare}<h2>Take it with you</h2><p><a href="/v1/evals/runs/${encodeURIComponent(id)}/report" download>The report as one page of HTML</a>, which needs no network.</p>${acceptance(view, accepted?.run === id)}`
}

/** What is decided here is which run counts; what goes live has a page of its own. */
function acceptance(view: RunView, isAccepted: boolean): Html {
  const { id, set } = view.state.manifest
  const { isWhole, gates } = tellRun(view)
  const passes = isWhole && gates.length > 0 && gates.every(({ status }) => status === 'passed')
  const what = html`<p>Later runs of ${set} are held against the accepted one, and the build fails where they are worse than its gates allow. Rules go live with a release, house terms and profiles as soon as they are saved, a version of a prompt <a href="/evals/prompts">where it is made live</a>. Who accepted a run and why stands in the audit.</p>`
  if (isAccepted)
    return html`<h2>Accepted</h2><p><strong>This is the accepted run.</strong></p>${what}`
  if (!passes)
    return html`<h2>Accept</h2><p><strong>It cannot be accepted:</strong> ${isWhole ? 'not every gate is passed.' : 'some cases have no score.'}</p>${what}`
  return html`<h2>Accept</h2>${what}${callForm({ call: '/v1/evals/acceptances', next: runLink(id), title: 'Accept this run' }, [html`<input type="hidden" name="run" value="${id}">${field('Why', html`<input name="why" required minlength="3" maxlength="2000">`, 'Somebody will ask one day')}<button>Accept this run</button>`])}`
}
