/** Lists, notes and tables on the page of a PDF. */
import type { Block, Lines, Run } from './handout.ts'
import type { Placed } from './pdf-layout.ts'
import {
  addStructure,
  artifact,
  BOTTOM,
  drawLine,
  drawRuns,
  layOut,
  lineHeight,
  MARGIN,
  type Page,
  type Place,
  RULE,
  type Structure,
  WIDTH,
} from './pdf-page.ts'

const INDENT = 18

export function drawList(
  page: Page,
  root: Structure,
  items: Lines,
  isNumbered: boolean,
  place: Place,
): void {
  const list = addStructure(page.doc, root, 'L')
  for (const [at, runs] of items.entries()) {
    const item = addStructure(page.doc, list, 'LI')
    page.ensure(lineHeight(place.size))
    const top = page.y
    drawRuns(page, item, 'Lbl', [{ text: isNumbered ? `${at + 1}.` : '•' }], place)
    page.y = top
    const body = { ...place, x: place.x + INDENT, width: place.width - INDENT }
    drawRuns(page, item, 'LBody', runs, body)
    item.end()
    page.y += 3
  }
  list.end()
  page.y += 4
}

const PAD = 10

/** In a box; where it goes over the end of a page, the box goes on on the next. */
export function drawNote(page: Page, root: Structure, label: string, lines: Lines): void {
  const section = addStructure(page.doc, root, 'Div')
  const place = { x: MARGIN + PAD, width: WIDTH - 2 * PAD, size: 10.5 }
  page.ensure(70)
  let top = page.y
  let number = page.count()
  page.y += PAD
  const frame = (from: number, to: number) =>
    artifact(page.doc, () =>
      page.doc
        .lineWidth(0.7)
        .roundedRect(MARGIN, from, WIDTH, to - from, 3)
        .stroke(RULE),
    )
  const write = (runs: readonly Run[], size: number) => {
    const structure = addStructure(page.doc, section, 'P')
    for (const line of layOut(page, runs, { ...place, size })) {
      if (page.y + lineHeight(size) + PAD > BOTTOM) {
        frame(top, page.y + 4)
        page.turn()
        top = page.y
        page.y += PAD
        number = page.count()
      }
      drawLine(page.doc, structure, 'P', line, { ...place, size, y: page.y })
      page.y += lineHeight(size)
    }
    structure.end()
  }
  write([{ text: label, isStrong: true }], 9)
  page.y += 2
  for (const runs of lines) {
    if (runs.length > 0) write(runs, place.size)
    page.y += runs.length > 0 ? 5 : 2
  }
  if (page.count() === number) frame(top, page.y + PAD - 5)
  page.y += PAD + 6
  section.end()
}

const CELL = { pad: 5, size: 9.2 }

type TableBlock = Extract<Block, { kind: 'table' }>
type LaidOut = readonly (readonly (readonly Placed[])[])[]

/** Rows stay whole where they fit on a page; the head stands on each page again. */
export function drawTable(
  page: Page,
  root: Structure,
  { columns, rows, room = 0 }: TableBlock,
): void {
  const table = addStructure(page.doc, root, 'Table')
  const widths = columns.map(({ share }) => share * WIDTH)
  const lay = (cells: readonly Lines[]): LaidOut =>
    cells.map((lines, at) =>
      lines.flatMap((runs) =>
        layOut(page, runs, { x: 0, width: (widths[at] ?? 0) - 2 * CELL.pad, size: CELL.size }),
      ),
    )
  const heads = lay(columns.map(({ head }) => [[{ text: head, isStrong: true }]]))
  const drawHead = (isRepeat: boolean) =>
    drawRow(page, table, heads, widths, isRepeat ? 'again' : 'head')
  page.ensure(heightOf(heads) * 3)
  drawHead(false)
  for (const row of rows.map(lay)) {
    if (page.y + heightOf(row, room) > BOTTOM && !page.isFresh()) {
      page.turn()
      drawHead(true)
    }
    drawRow(page, table, row, widths, 'body', room)
  }
  table.end()
  page.y += 10
}

const heightOf = (cells: LaidOut, room = 0): number =>
  Math.max(room, ...cells.map((lines) => lines.length)) * lineHeight(CELL.size) + 2 * CELL.pad

/** What of a structure element its types leave out. */
type WithDictionary = Structure & { readonly dictionary: { readonly data: object } }

/** A head that stands on a page again is read out once only. */
function drawRow(
  page: Page,
  table: Structure,
  cells: LaidOut,
  widths: readonly number[],
  part: 'head' | 'again' | 'body',
  room = 0,
): void {
  const { doc } = page
  const height = heightOf(cells, room)
  const row = part === 'again' ? undefined : addStructure(doc, table, 'TR')
  let x = MARGIN
  for (const [at, lines] of cells.entries()) {
    const width = widths[at] ?? 0
    artifact(doc, () => {
      doc.lineWidth(0.5).rect(x, page.y, width, height)
      if (part === 'body') doc.stroke(RULE)
      else doc.fillAndStroke('#f1f0ee', RULE)
    })
    const tag = part === 'head' || (part === 'body' && at === 0) ? 'TH' : 'TD'
    const cell = row && addStructure(doc, row, tag)
    if (cell && tag === 'TH') {
      const scope = { O: 'Table', Scope: part === 'head' ? 'Column' : 'Row' }
      Object.assign((cell as WithDictionary).dictionary.data, { A: scope })
    }
    for (const [index, line] of lines.entries()) {
      const place = {
        x: x + CELL.pad,
        y: page.y + CELL.pad + index * lineHeight(CELL.size),
        width,
        size: CELL.size,
      }
      if (cell) drawLine(doc, cell, tag, line, place)
      else artifact(doc, () => drawBare(page, line, place))
    }
    cell?.end()
    x += width
  }
  row?.end()
  page.y += height
}

const drawBare = (
  { doc }: Page,
  line: readonly Placed[],
  { x, y, size }: Place & { readonly y: number },
): void => {
  doc.font('bold').fontSize(size).fillColor('#1c1b1a')
  for (const piece of line) doc.text(piece.text, x + piece.x, y, { lineBreak: false })
}
