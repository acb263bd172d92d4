/** A run as one page that needs nothing else: no network, no script; it can be printed and sent on. */

import type { Agreement } from '../../agreement.ts'
import { BASES } from '../../gate.ts'
import { showFigure } from '../../judge-gates.ts'
import { thingsOf } from '../../load.ts'
import { primaryOf } from '../../metrics/metrics-of.ts'
import { type Prices, showMoney } from '../../model/prices.ts'
import type { RunView } from '../../run-view.ts'
import { describeComparison, describeDifference } from '../comparison-text.ts'
import { fixed } from '../fixed.ts'
import { caseGrid } from './case-grid.ts'
import { figureTables } from './figure-tables.ts'
import { type Html, html } from './html.ts'
import { STYLE } from './style.ts'

export interface ReportOptions {
  /** How far two people agree on the set, where two labelled it. */
  readonly ceiling: Agreement | undefined
  readonly now: Date
  readonly prices: Prices
}

/** The whole page. Cases that are held back appear by their ids alone. */
export function renderReport(view: RunView, options: ReportOptions): string {
  const { set, state } = view
  const title = `${set.name}: ${state.manifest.what}`
  const body = [
    html`<h1>How well are notes handled? Set ${set.name}</h1>`,
    html`<p class="verdict">${verdictOf(view)}</p>`,
    facts(view, options),
    gates(view),
    ...comparison(view),
    ...figureTables(view, options.ceiling),
    statuses(view),
    caseGrid(view),
    html`<p class="small">Made on ${options.now.toISOString().slice(0, 10)}. Every note in it is ${set.synthetic ? 'invented' : 'left out: this set is not invented'}.</p>`,
  ]
  return page(title, body).html
}

const page = (title: string, body: readonly Html[]): Html =>
  html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`

/** One sentence that can be said aloud: is it good enough, and how good is it. */
export function verdictOf(view: RunView): string {
  const { set, figures, gates: results, scored, isIncomplete } = view
  const primary = figures.find(({ name }) => name === primaryOf(set))
  const value =
    primary?.value === null || !primary
      ? 'There is no data for its main figure'
      : `${primary.title} is ${showFigure(primary.value, primary.unit)}${
          primary.interval
            ? ` (95 %: ${showFigure(primary.interval.low, primary.unit)} to ${showFigure(primary.interval.high, primary.unit)})`
            : ''
        }`
  const basis = `${value}, on ${scored.length} ${thingsOf(set.kind)}.`
  if (isIncomplete) return `Not complete: too many cases have no score. ${basis}`
  if (results.length === 0)
    return `No gate is set, so nothing says whether it is good enough. ${basis}`
  const failed = results.filter(({ status }) => status === 'failed')
  const open = results.filter(({ status }) => status === 'not judged')
  const left =
    open.length > 0 ? ` ${open.length} of ${results.length} gates could not be judged.` : ''
  if (open.length === results.length)
    return `No gate could be judged: its judge is not calibrated. ${basis}`
  if (failed.length === 0 && open.length > 0) return `It fails no gate.${left} ${basis}`
  if (failed.length === 0) return `It passes all ${results.length} gates. ${basis}`
  return `It does not pass ${failed.length} of ${results.length} gates. ${basis}`
}

function facts(view: RunView, { prices }: ReportOptions): Html {
  const { set, state, cases, repeats, cost, tokens } = view
  const { manifest, sessions } = state
  const begun = sessions.find(({ event }) => event === 'start')
  const rows: [string, string][] = [
    ['Run', manifest.id],
    [
      'Of',
      `${set.purpose} Version ${set.version}, ${cases.length} ${thingsOf(set.kind)}, asked ${repeats} time${repeats === 1 ? '' : 's'} each`,
    ],
    [
      'By',
      manifest.what === 'rules' ? 'rules alone, without a model' : `the model ${manifest.what}`,
    ],
    [
      'Made by',
      Object.entries(manifest.generation)
        .map(([key, value]) => `${key} ${value}`)
        .join(', '),
    ],
    [
      'Who and when',
      `${begun?.by ?? 'unknown'}, ${manifest.createdAt.slice(0, 16).replace('T', ' ')} UTC${begun?.commit ? `, commit ${begun.commit}` : ''}`,
    ],
    ...(begun?.why ? [['Why', begun.why] as [string, string]] : []),
    ...(manifest.what === 'rules'
      ? []
      : [
          ['Cost', `${showMoney(prices, cost)}, ${tokens.input + tokens.output} tokens`] as [
            string,
            string,
          ],
        ]),
  ]
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

function gates({ gates: results, figures }: RunView): Html {
  if (results.length === 0) return html`<h2>Gates</h2><p>None is set.</p>`
  // by the words of the tables below, not by the name that a set's file gives the figure
  const inWords = ({ gate: { metric }, line }: RunView['gates'][number]): string =>
    line.replace(metric, figures.find(({ name }) => name === metric)?.title ?? metric)
  const row = (gate: RunView['gates'][number]): Html =>
    html`<tr><td class="${gate.status}">${gate.status}</td><td>${inWords(gate)}</td></tr>`
  return html`<h2>Gates</h2><div class="wide" tabindex="0" role="region" aria-label="Gates"><table><thead><tr><th scope="col">Result</th><th scope="col">Figure</th></tr></thead><tbody>${results.map(row)}</tbody></table></div><p class="small">${Object.entries(
    BASES,
  )
    .map(([name, meaning]) => `A ${name}: ${meaning}.`)
    .join(' ')}</p>`
}

function comparison({ comparison: compared }: RunView): Html[] {
  if (!compared) return []
  const others = compared.others.filter(({ corrected }) => corrected !== null && corrected < 0.05)
  return [
    html`<h2>Against the accepted run</h2><p>${describeComparison(compared, 'the accepted run')}</p>`,
    ...(others.length > 0
      ? [
          html`<ul>${others.map((one) => html`<li>${one.verdict}: ${describeDifference(one)}</li>`)}</ul>`,
        ]
      : []),
  ]
}

function statuses({ statuses: counts, unscored }: RunView): Html {
  const list = Object.entries(counts).map(([status, count]) => `${status} ${count}`)
  return html`<h2>How cases ended</h2><p>${list.join(', ')}. Without a score: ${fixed(unscored * 100, 1)} % (left out of every figure, and no zero).</p>`
}
