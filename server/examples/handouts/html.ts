/** A handout as one HTML page that needs nothing else: no script, no font, no picture, no network. */
import type { Block, Handout, Lines, Pattern, Run } from './handout.ts'
import { labelOf } from './handout.ts'

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const LINES: Readonly<Record<Pattern, string>> = {
  plain: 'underline solid 1px',
  double: 'underline double 1px',
  dotted: 'underline dotted 2px',
  dashed: 'underline dashed 2px',
  wavy: 'underline wavy 1px',
  thick: 'underline solid 3px',
  'dot-dash': 'underline overline dotted 1px',
}

const STYLE = `
:root { color-scheme: light }
body { font: 1rem/1.6 "Atkinson Hyperlegible Next", "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1c1b1a; background: #fff; max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2.5rem 0 .75rem }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .5rem }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
p, li { margin: .5rem 0 }
a { color: #1c4f7c }
.notice { border-left: .3rem solid #1c4f7c; padding: .25rem 1rem; background: #f1f5f8 }
.note { border: 1px solid #6b6762; border-radius: .3rem; padding: .5rem 1.25rem 1rem; margin: 1rem 0 }
.note p { margin: .6rem 0 }
.note p.label { font-weight: 700; font-size: .85rem; margin-top: .4rem }
.mark { text-underline-offset: .2em }
.mark + sup { font-size: .72rem; font-weight: 700; line-height: 0; white-space: nowrap; margin-left: .15em }
${Object.entries(LINES)
  .map(([pattern, line]) => `.${pattern} { text-decoration: ${line} }`)
  .join('\n')}
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .92rem; table-layout: fixed }
caption { text-align: left; font-weight: 700; padding-bottom: .4rem }
th, td { border: 1px solid #6b6762; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: #f1f0ee }
td p { margin: 0 0 .4rem }
del { text-decoration: line-through } ins { text-decoration: underline; font-weight: 700 }
.writing span { display: block; border-bottom: 1px solid #6b6762; height: 2.2rem }
.scroll { overflow-x: auto }
@media print {
  body { font-size: 10.5pt; max-width: none; padding: 0 }
  .new-page { break-before: page } h1, h2, h3 { break-after: avoid } tr, .note p { break-inside: avoid }
  thead { display: table-header-group } a { color: inherit }
  @page { margin: 20mm 18mm }
}`

/** Valid, readable without styles, and printable. */
export function renderHtml({ title, author, blocks }: Handout): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(author)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map((block, at) => drawBlock(block, blocks[at - 1]?.kind === 'page')).join('\n')}
</main>
</body>
</html>
`
}

function drawBlock(block: Block, isOnNewPage: boolean): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.id === undefined ? '' : ` id="${escapeHtml(block.id)}"`
      const page = isOnNewPage ? ' class="new-page"' : ''
      return `<h${block.level}${id}${page}>${escapeHtml(block.text)}</h${block.level}>`
    }
    case 'paragraph':
      return `<p${block.isNotice ? ' class="notice"' : ''}>${drawRuns(block.runs)}</p>`
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${drawRuns(item)}</li>`).join('')}</${tag}>`
    }
    case 'note':
      return `<div class="note" role="group" aria-label="${escapeHtml(block.label)}"><p class="label">${escapeHtml(block.label)}</p>${drawLines(block.lines)}</div>`
    case 'table':
      return drawTable(block)
    case 'writing':
      return `<div class="writing" role="img" aria-label="${escapeHtml(block.label)}">${'<span></span>'.repeat(block.lines)}</div>`
    case 'page':
      return ''
  }
}

const drawLines = (lines: Lines): string =>
  lines.map((runs) => (runs.length === 0 ? '' : `<p>${drawRuns(runs)}</p>`)).join('')

function drawTable({
  caption,
  columns,
  rows,
  room = 0,
}: Extract<Block, { kind: 'table' }>): string {
  const widths = columns.map(({ share }) => `<col style="width:${Math.round(share * 100)}%">`)
  const heads = columns.map(({ head }) => `<th scope="col">${escapeHtml(head)}</th>`)
  const body = rows.map(([first, ...cells]) => {
    const row = cells.map((cell) => `<td>${drawLines(cell)}</td>`)
    return `<tr${room > 0 ? ` style="height:${room * 1.6}rem"` : ''}><th scope="row">${drawLines(first ?? [])}</th>${row.join('')}</tr>`
  })
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const drawRuns = (runs: readonly Run[]): string => runs.map(drawRun).join('')

function drawRun({ text, isStrong, mark, change, target }: Run): string {
  const words = escapeHtml(text)
  if (mark) {
    return `<span class="mark ${mark.pattern ?? 'plain'}">${words}</span><sup>${escapeHtml(labelOf(mark))}</sup>`
  }
  if (change) return change === 'inserted' ? `<ins>${words}</ins>` : `<del>${words}</del>`
  if (target !== undefined) return `<a href="#${escapeHtml(target)}">${words}</a>`
  return isStrong ? `<strong>${words}</strong>` : words
}
