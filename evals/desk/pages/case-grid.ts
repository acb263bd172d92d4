/** The cases of a run with filters in the address: words are shown on a case's own page. */
import { CATEGORIES, type Category } from '../../../server/contract.ts'
import { type Html, html } from '../../report/html/html.ts'
import type { RunView } from '../../run-view.ts'
import { type CaseRow, chosenIn, FILTERS, type Filter, fits, rowsOf } from './case-rows.ts'
import type { PageDeps } from './page.ts'
import { caseLink, field, runLink, scrolling } from './parts.ts'

const NAMES: Readonly<Record<Filter, string>> = {
  all: 'All',
  missed: 'Missed',
  wrong: 'Wrong',
  unscored: 'Without a score',
  flips: 'Flips',
  edited: 'Set aside',
}

export function caseGrid(
  view: RunView,
  query: Readonly<Record<string, string>>,
  { surroundings }: PageDeps,
): Html {
  const { id } = view.state.manifest
  const rows = rowsOf(view, surroundings.runs)
  const { filter, category, inCategory, shown } = chosenIn(rows, query)
  const address = (show: Filter): string => {
    const asked = searchOf(show, category)
    return `${runLink(id)}${asked ? `?${asked}` : ''}#cases`
  }
  const search = searchOf(filter, category)
  const filters = FILTERS.map((one) => {
    const count = inCategory.filter((row) => fits(row, one)).length
    const now = one === filter ? html` aria-current="true"` : undefined
    return html`<li><a href="${address(one)}"${now}>${NAMES[one]} ${count}</a></li>`
  })
  const byCategory =
    view.set.kind === 'notes'
      ? html`<form method="get" action="${runLink(id)}#cases" class="fields">${field('Off in the category', html`<select name="category"><option value="">any</option>${CATEGORIES.map((one) => html`<option${one === category ? html` selected` : undefined}>${one}</option>`)}</select>`)}<input type="hidden" name="show" value="${filter}"><button>Show</button></form>`
      : undefined
  const table =
    shown.length === 0
      ? html`<p>No case is of that kind.</p>`
      : scrolling(
          'Cases',
          html`<table><thead><tr><th scope="col">Case</th><th scope="col" class="number">Right</th><th scope="col" class="number">Missed</th><th scope="col" class="number">Wrong</th><th scope="col">Remarks</th></tr></thead><tbody>${shown.map((row) => rowOf(id, row, search))}</tbody></table>`,
        )
  return html`<h2 id="cases">Cases, worst first</h2><ul class="filters">${filters}</ul>${byCategory}${table}`
}

const searchOf = (show: Filter, category: Category | undefined): string =>
  new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(category ? { category } : {}),
  }).toString()

/** The filter goes along, so that the case's page leads on within it. */
const rowOf = (run: string, row: CaseRow, search: string): Html => {
  const remarks = [row.remarks, row.isFlipping ? 'flips' : '', row.isEdited ? 'set aside' : '']
  const address = `${caseLink(run, row.one.id)}${search ? `?${search}` : ''}`
  return html`<tr><th scope="row"><a href="${address}">${row.one.id}</a></th><td class="number">${row.right}</td><td class="number">${row.missed}</td><td class="number">${row.wrong}</td><td>${remarks.filter(Boolean).join('; ')}</td></tr>`
}
