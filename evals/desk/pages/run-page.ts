/** Run: the verdict, the gates, figures by category, and its cases, worst first. */
import { CATEGORIES, type Category } from '../../../server/contract.ts'
import type { Agreement } from '../../agreement.ts'
import { readBaseline } from '../../baseline.ts'
import type { Figure } from '../../metrics/metric.ts'
import { showMoney } from '../../model/prices.ts'
import { planRun, tasksOf } from '../../record/run-state.ts'
import { describeComparison } from '../../report/comparison-text.ts'
import { type Html, html } from '../../report/html/html.ts'
import { verdictOf } from '../../report/html/report.ts'
import type { RunView } from '../../run-view.ts'
import { tellRun } from '../tell.ts'
import { barIn } from './bar-in.ts'
import { caseGrid } from './case-grid.ts'
import { goOn } from './go-on.ts'
import type { Asked, Drawn, PageDeps } from './pages.ts'
import {
  callForm,
  day,
  field,
  figureOf,
  gateSign,
  primaryBar,
  rangeOf,
  runLink,
  scrolling,
} from './parts.ts'

export function runPage(id: string, { query }: Asked, deps: PageDeps): Drawn {
  const { view, ceiling } = deps.opened.open(id)
  const people = ceiling?.categories.find(({ category }) => category === 'all')?.f05
  return {
    title: `Run ${id}`,
    main: [
      html`<h1>${view.set.name}, ${view.state.manifest.what === 'rules' ? 'by rules alone' : `by ${view.state.manifest.what}`}</h1>`,
      html`<p class="verdict">${verdictOf(view)}</p>${primaryBar(view, people)}`,
      scoreAgain(view),
      goOn(view, deps.surroundings),
      gatesOf(view),
      ...figuresOf(view, ceiling),
      caseGrid(view, query, deps),
      factsOf(view, deps),
      waysOn(view, deps),
    ],
  }
}

/** Answers that the labels or scorers of today have not scored yet. */
function scoreAgain({ state, cases, repeats }: RunView): Html {
  const { score } = planRun(state, tasksOf(cases, repeats))
  if (score.length === 0) return html``
  return html`<section class="panel" aria-labelledby="again"><h2 id="again">Score it anew</h2><p>${score.length} answers have no score by the labels and scorers of today. Scoring is free: nobody is asked, and earlier scores are kept.</p>${callForm({ call: `/v1/evals/runs/${encodeURIComponent(state.manifest.id)}/score`, title: 'Score it anew' }, [html`<button>Score it anew</button>`])}</section>`
}

function gatesOf({ gates, comparison }: RunView): Html {
  const rows = gates.map(({ status, line }) => html`<li>${gateSign(status)} ${line}</li>`)
  const list =
    rows.length > 0
      ? html`<ul class="plain">${rows}</ul>`
      : html`<p>None is set, or the run is of a part of the set.</p>`
  const against = comparison
    ? html`<h2>Against the accepted run</h2><p class="lines">${describeComparison(comparison, 'the accepted run')}</p>`
    : undefined
  return html`<h2>Gates</h2>${list}${against}`
}

function figuresOf(view: RunView, ceiling: Agreement | undefined): Html[] {
  const find = (name: string): Figure | undefined => view.figures.find((one) => one.name === name)
  const kinds = view.set.kind === 'notes' ? [kindTable(view, find, ceiling)] : []
  const rest = view.figures.filter(
    ({ name }) => !CATEGORIES.some((one) => name.endsWith(`.${one}`)),
  )
  const rows = rest.map(
    (figure) =>
      html`<tr><th scope="row">${figure.title}</th><td class="number">${figureOf(figure)}</td><td>${rangeOf(figure)}</td><td class="number">${figure.cases}</td><td>${barIn(figure)}</td></tr>`,
  )
  const table = scrolling(
    'All figures',
    html`<table><thead><tr><th scope="col">Figure</th><th scope="col" class="number">Value</th><th scope="col">95 % interval</th><th scope="col" class="number">Cases</th><th scope="col">0 to 100 %</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
  if (kinds.length === 0) return [html`<h2>Figures</h2>`, table]
  return [
    ...kinds,
    html`<details><summary>All ${rest.length} figures over all categories</summary>${table}</details>`,
  ]
}

function kindTable(
  view: RunView,
  find: (name: string) => Figure | undefined,
  ceiling: Agreement | undefined,
): Html {
  const rows = CATEGORIES.map((category) => {
    const [precision, recall, f05] = ['precision', 'recall', 'f05'].map((key) =>
      find(`${key}.${category}`),
    )
    const people = ceiling?.categories.find((one) => one.category === category)?.f05
    const [labels, found, alarms] = countsOf(view, category)
    return html`<tr><th scope="row">${category}</th><td class="number">${labels}</td><td class="number">${found}</td><td class="number">${alarms}</td><td class="number">${precision ? figureOf(precision) : ''}</td><td class="number">${recall ? figureOf(recall) : ''}</td><td class="number">${f05 ? figureOf(f05) : ''}</td><td>${f05 ? rangeOf(f05) : ''}</td><td>${f05 ? barIn(f05, people) : undefined}</td></tr>`
  })
  const note = ceiling
    ? html`<p class="small">The dashed line is what ${ceiling.first} and ${ceiling.second} reach with each other on ${ceiling.notes} notes, labelled without sight of each other’s labels. What was tuned on labels that they settled between them may pass it.</p>`
    : undefined
  return html`<h2>By category</h2>${scrolling('Figures by category', html`<table><caption>The bar is F0.5, which weighs precision twice as much as recall.</caption><thead><tr><th scope="col">Category</th><th scope="col" class="number">Labels</th><th scope="col" class="number">Found</th><th scope="col" class="number">False alarms</th><th scope="col" class="number">Precision</th><th scope="col" class="number">Recall</th><th scope="col" class="number">F0.5</th><th scope="col">95 % interval</th><th scope="col">0 to 100 %</th></tr></thead><tbody>${rows}</tbody></table>`)}${note}`
}

function countsOf({ scored }: RunView, category: Category): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0]
  for (const { scores } of scored) {
    const [score] = scores
    const counts = score?.kind === 'notes' ? score.counts[category] : undefined
    if (!counts) continue
    sums[0] += counts.matched + counts.missed
    sums[1] += counts.matched
    sums[2] += counts.falseAlarms
  }
  return sums
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
    ...others.slice(0, 20).map((run) => html`<option value="${run.id}">${run.id}</option>`),
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
