/** The report of an audit as one page that needs nothing else: it opens from disk, and prints. */
import { html, raw } from 'hono/html'
import type { AuditReport } from './audit-report.ts'
import { STYLE } from './html-style.ts'
import { type Cell, type Table, tablesOf } from './tables.ts'

export async function toHtml(report: AuditReport): Promise<string> {
  const { source, at, figures, unread, words } = report
  const { total, profiles, rulesVersions } = figures
  const title = `Case notes: ${source}`
  const page = await html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${show(total.notes)} notes were checked, ${show(total.notesWithoutFlags)} of them without a flag. There are ${show(total.flagsPer1000Words)} flags in 1,000 words.${unread.length > 0 ? ` ${show(unread.length)} files or rows could not be checked: see the end of this page.` : ''}</p>
<p class="small">${at.toISOString().slice(0, 10)} · profile ${profiles.join(', ')} · rules ${rulesVersions.join(', ')}</p>
<p class="small">A flag says that words are worth another look, and is sometimes wrong. These figures say where guidance and training may help; they are no measure of a worker, a team or a child. ${words ? 'This report holds words of notes: keep it as you keep the notes.' : 'No words of a note are in this report.'}</p>
${tablesOf(report)
  .filter(({ rows }) => rows.length > 0)
  .map(toSection)}
</main>
</body>
</html>
`
  return String(page)
}

const toSection = ({ title, caption, columns, rows }: Table) => html`<h2>${title}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((name, at) => html`<th scope="col"${numberClass(rows[0]?.[at])}>${name || 'What'}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(toCell)}</tr>\n`)}</tbody></table></div>
`

const toCell = (cell: Cell, at: number) =>
  at === 0
    ? html`<th scope="row">${show(cell)}</th>`
    : html`<td${numberClass(cell)}>${show(cell)}</td>`

const numberClass = (cell: Cell | undefined) =>
  typeof cell === 'number' || cell === null ? raw(' class="number"') : ''

const show = (cell: Cell): string =>
  typeof cell === 'number' ? cell.toLocaleString('en-GB') : (cell ?? 'no data')
