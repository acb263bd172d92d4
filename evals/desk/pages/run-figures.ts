/** The figures of a run: by category with what people reach, and the rest. */
import { CATEGORIES, type Category } from '../../../server/contract.ts'
import type { Agreement } from '../../agreement.ts'
import type { Figure } from '../../metrics/metric.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { RunView } from '../../run-view.ts'
import { barIn } from './bar-in.ts'
import { figureOf, rangeOf, scrolling } from './parts.ts'

export function figuresOf(view: RunView, ceiling: Agreement | undefined): Html[] {
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
