/** The page of a PDF: where the next line goes, what is told to screen readers, and how words are drawn. */
import type { Run } from './handout.ts'
import { type Placed, placeRuns } from './pdf-layout.ts'
import { drawUnderline } from './pdf-underline.ts'

/** A4, in points. */
const SIZE = { width: 595.28, height: 841.89 }
export const MARGIN = 56
export const WIDTH = SIZE.width - 2 * MARGIN
export const BOTTOM = SIZE.height - MARGIN - 14
export const RULE = '#6b6762'
const INK = '#1c1b1a'
const LINK = '#1c4f7c'

export type Doc = PDFKit.PDFDocument
export type Structure = PDFKit.PDFStructureElement

export interface Page {
  readonly doc: Doc
  /** Where the next line goes, from the top. */
  y: number
  readonly turn: () => void
  /** Turns the page where less than this is left. */
  readonly ensure: (height: number) => void
  /** Whether nothing stands on the page yet. */
  readonly isFresh: () => boolean
  /** How many pages there are. */
  readonly count: () => number
}

export function createPage(doc: Doc, title: string): Page {
  let number = 0
  const page: Page = {
    doc,
    y: MARGIN,
    turn() {
      doc.addPage()
      number++
      artifact(doc, () => {
        doc.font('regular').fontSize(8.5).fillColor('#5a5652')
        const words = `${title}  ·  page ${number}`
        doc.text(words, MARGIN, SIZE.height - MARGIN + 8, { lineBreak: false })
      })
      page.y = MARGIN
    },
    ensure(height) {
      if (page.y + height > BOTTOM) page.turn()
    },
    isFresh: () => page.y === MARGIN,
    count: () => number,
  }
  return page
}

/** Draws what says nothing: rules, boxes, page numbers. */
export function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** A new part of the structure of the file. */
export function addStructure(doc: Doc, parent: Structure, tag: string): Structure {
  const structure = doc.struct(tag)
  parent.add(structure)
  return structure
}

export interface Place {
  readonly x: number
  readonly width: number
  readonly size: number
}

const LEADING = 1.42
/** How small the label behind marked words is. */
const LABEL = 0.7

export const lineHeight = (size: number): number => size * LEADING

/** The lines that runs take at a place. */
export const layOut = ({ doc }: Page, runs: readonly Run[], { width, size }: Place): Placed[][] =>
  placeRuns(runs, width, (text, { isStrong, isLabel }) =>
    doc
      .font(isStrong || isLabel ? 'bold' : 'regular')
      .fontSize(isLabel ? size * LABEL : size)
      .widthOfString(text),
  )

/** Draws runs line by line, turning pages as need be, as one part of the structure. */
export function drawRuns(
  page: Page,
  parent: Structure,
  tag: string,
  runs: readonly Run[],
  place: Place,
): void {
  const structure = addStructure(page.doc, parent, tag)
  for (const line of layOut(page, runs, place)) {
    page.ensure(lineHeight(place.size))
    drawLine(page.doc, structure, tag, line, { ...place, y: page.y })
    page.y += lineHeight(place.size)
  }
  structure.end()
}

/** Draws one line whose top is at `y`. */
export function drawLine(
  doc: Doc,
  structure: Structure,
  tag: string,
  line: readonly Placed[],
  { x, y, size }: Place & { readonly y: number },
): void {
  const content = doc.markStructureContent(tag)
  for (const piece of line) {
    const { run, isLabel, text } = piece
    const small = isLabel ? size * LABEL : size
    doc.font(run.isStrong || isLabel ? 'bold' : 'regular').fontSize(small)
    doc.fillColor(run.target === undefined ? INK : LINK)
    const options = run.target === undefined ? {} : { goTo: run.target }
    doc.text(text, x + piece.x, isLabel ? y - size * 0.08 : y, { ...options, lineBreak: false })
  }
  doc.endMarkedContent()
  structure.add(content)
  artifact(doc, () => {
    for (const piece of line) underline(doc, piece, x, y, size)
  })
}

function underline(
  doc: Doc,
  { run, isLabel, ...piece }: Placed,
  x: number,
  y: number,
  size: number,
): void {
  if (isLabel) return
  const [start, base] = [x + piece.x, y + size * 1.08]
  if (run.mark) drawUnderline(doc, run.mark.pattern ?? 'plain', start, base, piece.width, INK)
  if (run.change === 'inserted' || run.target !== undefined) {
    drawUnderline(doc, 'plain', start, base, piece.width, INK)
  }
  if (run.change === 'deleted')
    drawUnderline(doc, 'plain', start, y + size * 0.62, piece.width, INK)
}
