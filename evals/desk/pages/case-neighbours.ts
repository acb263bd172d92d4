/** The cases before and after one: those that the run's page was filtered to, or else those that are off. */
import { type Html, html } from '../../report/html/html.ts'
import type { RunView } from '../../run-view.ts'
import { chosenIn, isFailing, rowsOf } from './case-rows.ts'
import { caseLink } from './parts.ts'

export function neighbours(
  view: RunView,
  id: string,
  query: Readonly<Record<string, string>>,
  runs: string,
): Html {
  const rows = rowsOf(view, runs)
  const { filter, category, shown } = chosenIn(rows, query)
  const isFiltered = filter !== 'all' || category !== undefined
  const among = isFiltered ? shown : rows.filter(isFailing)
  const at = among.findIndex(({ one }) => one.id === id)
  const search = new URLSearchParams({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(category ? { category } : {}),
  }).toString()
  const run = view.state.manifest.id
  const what = isFiltered ? 'case of these' : 'case that is off'
  const link = (place: number, name: string, key: string): Html => {
    const row = among[place]
    if (!row) return html``
    const address = `${caseLink(run, row.one.id)}${search ? `?${search}` : ''}`
    return html`<a href="${address}" data-key="${key}">${name} ${what}: ${row.one.id}</a>`
  }
  // one that is right comes after all that are off
  const [before, next] = at < 0 ? [among.length - 1, -1] : [at - 1, at + 1]
  const place = at < 0 ? '' : `${at + 1} of ${among.length}. `
  return html`<p class="neighbours">${place}${link(before, 'Previous', 'k')} ${link(next, 'Next', 'j')} <span data-keys></span></p>`
}
