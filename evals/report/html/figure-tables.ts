/** The figures of a run as tables: kinds with bars, and the rest. */
import { CATEGORIES } from '../../../server/contract.ts'
import type { Agreement } from '../../agreement.ts'
import { showFigure } from '../../judge-gates.ts'
import type { Figure } from '../../metrics/metric.ts'
import type { RunView } from '../../run-view.ts'
import { bar } from './bar.ts'
import { type Html, html } from './html.ts'

export function figureTables(view: RunView, ceiling: Agreement | undefined): Html[] {
  const overall = view.figures.filter(
    ({ name }) => !/\.(?!precision|recall|f05$)/.test(name) || name === 'macro.f05',
  )
  const kinds = view.figures.filter((figure) => !overall.includes(figure))
  return [
    ...(view.set.kind === 'notes' ? [categoryTable(view, ceiling)] : []),
    html`<h2>All figures</h2>`,
    figureTable('Over all cases', overall, ceiling),
    ...(view.set.kind !== 'notes' && kinds.length > 0
      ? [figureTable('By kind', kinds, undefined)]
      : []),
  ]
}

function figureTable(
  caption: string,
  figures: readonly Figure[],
  ceiling: Agreement | undefined,
): Html {
  const people = ceiling?.categories.find(({ category }) => category === 'all')
  const row = (figure: Figure): Html =>
    html`<tr><th scope="row">${figure.title}</th><td class="number">${shown(figure)}</td><td class="range">${rangeOf(figure)}</td><td class="number">${figure.cases}</td><td>${bar(figure, figure.name === 'f05' ? people?.f05 : undefined)}</td></tr>`
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr><th scope="col">Figure</th><th scope="col" class="number">Value</th><th scope="col">95 % interval</th><th scope="col" class="number">Cases</th><th scope="col">0 to 100 %</th></tr></thead><tbody>${figures.map(row)}</tbody></table></div>`
}

/** Precision, recall and F0.5 of each category; the line is what two people reach. */
function categoryTable({ figures, scored }: RunView, ceiling: Agreement | undefined): Html {
  const find = (name: string): Figure | undefined => figures.find((one) => one.name === name)
  const rows = CATEGORIES.map((category) => {
    const [precision, recall, f05] = ['precision', 'recall', 'f05'].map((key) =>
      find(`${key}.${category}`),
    )
    const people = ceiling?.categories.find((one) => one.category === category)
    const labels = countOf(scored, category)
    return html`<tr><th scope="row">${category}</th><td class="number">${labels}</td><td class="number">${shown(precision)}</td><td class="number">${shown(recall)}</td><td class="number">${shown(f05)}</td><td class="range">${rangeOf(f05)}</td>${ceiling ? html`<td class="number">${people?.f05 === null || people?.f05 === undefined ? 'no data' : showFigure(people.f05, 'share')}</td>` : undefined}<td>${f05 ? bar(f05, people?.f05) : undefined}</td></tr>`
  })
  const note = ceiling
    ? html`<p class="small">The dashed line is the human ceiling: how well ${ceiling.first} and ${ceiling.second}, who labelled ${ceiling.notes} notes without seeing each other’s labels, agree. The labels here were settled between them, so rules written on these notes may pass it.</p>`
    : undefined
  return html`<h2>By kind</h2><div class="wide" tabindex="0" role="region" aria-label="Figures by kind"><table><caption>A flag counts as right where it shares a word with a label of its kind. The bar is F0.5, which weighs precision twice as much as recall.</caption><thead><tr><th scope="col">Kind</th><th scope="col" class="number">Labels</th><th scope="col" class="number">Precision</th><th scope="col" class="number">Recall</th><th scope="col" class="number">F0.5</th><th scope="col">95 % interval</th>${ceiling ? html`<th scope="col" class="number">People</th>` : undefined}<th scope="col">0 to 100 %</th></tr></thead><tbody>${rows}</tbody></table></div>${note}`
}

const countOf = (scored: RunView['scored'], category: (typeof CATEGORIES)[number]): number =>
  scored.reduce((sum, { scores: [score] }) => {
    const counts = score?.kind === 'notes' ? score.counts[category] : undefined
    return sum + (counts ? counts.matched + counts.missed : 0)
  }, 0)

const shown = (figure: Figure | undefined): string =>
  figure?.value === null || !figure ? 'no data' : showFigure(figure.value, figure.unit)

const rangeOf = (figure: Figure | undefined): string =>
  figure?.interval
    ? `${showFigure(figure.interval.low, figure.unit)} to ${showFigure(figure.interval.high, figure.unit)}`
    : ''
