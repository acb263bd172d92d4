/** The cases of a run, worst first; the words of a case are shown where it is invented and not held back. */
import { faultsOf } from '../../comparison.ts'
import { metricsOf, primaryOf } from '../../metrics/metrics-of.ts'
import { claimsOf, resultOf, tasksOf } from '../../record/run-state.ts'
import type { RunView } from '../../run-view.ts'
import type { CaseScore, Mark } from '../../scorers/case-score.ts'
import { heldIn } from '../../select.ts'
import type { AnyCase } from '../../set.ts'
import { describeClaim } from '../misses-of.ts'
import { summaryOf } from '../run-table.ts'
import { type Html, html } from './html.ts'

export function caseGrid(view: RunView): Html {
  const { set, scored, cases } = view
  const metric = metricsOf(set).find(({ name }) => name === primaryOf(set))
  const byId = new Map<string, AnyCase>(cases.map((one) => [one.id, one]))
  const ranked = scored
    .map((one) => ({ one, faults: metric ? faultsOf(metric, one) : 0 }))
    .sort((a, b) => b.faults - a.faults)
  const rows = ranked.map(({ one: { id, scores } }) => {
    const [score] = scores
    const one = byId.get(id)
    if (!score || !one) return html``
    const [right, missed, wrong, remarks] = summaryOf(score)
    const isShown = set.synthetic && !set.keptBack && !heldIn(set, one)
    return html`<tr><th scope="row">${id}</th><td class="number">${right}</td><td class="number">${missed}</td><td class="number">${wrong}</td><td>${remarks}${isShown ? wordsOf(view, one, score) : html`<span class="small"> held back: not shown</span>`}</td></tr>`
  })
  const hidden = set.keptBack ? ' This set is kept back, so no case is shown.' : ''
  return html`<h2>Cases, worst first</h2><p class="small">What was found stands over a solid line, what was missed over a dotted one, false alarms over a double one.${hidden}</p><div class="wide" tabindex="0" role="region" aria-label="Cases"><table><thead><tr><th scope="col">Case</th><th scope="col" class="number">Right</th><th scope="col" class="number">Missed</th><th scope="col" class="number">Wrong</th><th scope="col">Remarks</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

/** The words of a case, folded away; nothing where all of it is right. */
function wordsOf({ state }: RunView, one: AnyCase, score: CaseScore): Html | undefined {
  if (score.kind === 'notes' && 'text' in one) {
    const off = score.marks.filter(({ became }) => became === 'missed' || became === 'false alarm')
    if (off.length === 0) return undefined
    return fold('The note', html`<div class="note">${marked(one.text, score.marks)}</div>`)
  }
  if (!('source' in one)) return undefined
  const [task] = tasksOf([one], 1)
  const answer = task && resultOf(state, task)?.answer
  const rewrite = 'rewrite' in one ? one.rewrite : answer?.kind === 'rewrite' ? answer.text : null
  const lost =
    score.kind === 'rewrites' && 'mustKeep' in one ? score.lost.map((at) => one.mustKeep[at]) : []
  const claims = (task && claimsOf(state, task))?.faults ?? []
  const isRight = score.kind === 'guard' ? score.wanted === score.got : summaryOf(score)[0] === '1'
  if (isRight && claims.length === 0) return undefined
  return fold(
    'The passage',
    html`<div class="note">${one.source}</div><div class="note">${rewrite ?? '(nothing was written)'}</div>${lost.length > 0 ? html`<p>Lost: ${lost.join('; ')}</p>` : undefined}${claims.length > 0 ? html`<ul>${claims.map((one) => html`<li>${describeClaim(one)}</li>`)}</ul>` : undefined}`,
  )
}

const fold = (title: string, inside: Html): Html =>
  html`<details><summary>${title}</summary>${inside}</details>`

const CLASSES: Readonly<Record<Mark['became'], string>> = {
  found: 'found',
  missed: 'missed',
  'false alarm': 'alarm',
  'counted for nothing': 'found',
}

/** The note with its marks; where two overlap, the first one that is off is shown. */
function marked(text: string, marks: readonly Mark[]): Html[] {
  const isOff = ({ became }: Mark): boolean => became === 'missed' || became === 'false alarm'
  const wanted = marks.filter(({ became }) => became !== 'counted for nothing')
  const ordered = wanted.toSorted(
    (a, b) => Number(isOff(b)) - Number(isOff(a)) || a.start - b.start,
  )
  const kept: Mark[] = []
  for (const mark of ordered) {
    if (!kept.some((other) => other.start < mark.end && mark.start < other.end)) kept.push(mark)
  }
  kept.sort((a, b) => a.start - b.start)
  const parts: Html[] = []
  let at = 0
  for (const { start, end, became, category } of kept) {
    parts.push(
      html`${text.slice(at, start)}<mark class="${CLASSES[became]}">${text.slice(start, end)}</mark>`,
    )
    if (isOff({ start, end, became, category }))
      parts.push(html` <span class="small">(${became}: ${category})</span>`)
    at = end
  }
  return [...parts, html`${text.slice(at)}`]
}
