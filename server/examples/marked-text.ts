/** Numbered marks as authors write them: `[[words|3]]` is change 3. Nobody has to count characters. */
import type { Mark, MarkedText } from '../contract.ts'

const MARK = /\[\[([^[\]|]*(?:\[[^[\]|]*\][^[\]|]*)*)\|(\d{1,3})\]\]/g

/** Takes the marks out of a text and keeps where they stood. A [slot] may stand inside a mark. */
export function readMarkedText(source: string): MarkedText {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const { 0: all, 1: quote = '', 2: number, index } of source.matchAll(MARK)) {
    text += source.slice(at, index)
    const start = text.length
    text += quote
    marks.push({ number: Number(number), start, end: text.length, quote })
    at = index + all.length
  }
  return { text: text + source.slice(at), marks }
}

/** A part of a line: marked words, or words between marks. */
export interface Piece {
  readonly text: string
  readonly mark?: Mark
}

/** The lines of a marked text in pieces, for whoever draws them. A mark over two lines is two pieces. */
export function piecesOf({ text, marks }: MarkedText): Piece[][] {
  let lineStart = 0
  return text.split('\n').map((line) => {
    const [start, end] = [lineStart, lineStart + line.length]
    lineStart = end + 1
    const pieces: Piece[] = []
    let at = start
    for (const mark of marks.filter((one) => one.start < end && one.end > start)) {
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)]
      if (from > at) pieces.push({ text: text.slice(at, from) })
      pieces.push({ text: text.slice(from, to), mark })
      at = to
    }
    if (at < end) pieces.push({ text: text.slice(at, end) })
    return pieces
  })
}

/** The words of a change: all its marks, in order. */
export const wordsOf = ({ marks }: MarkedText, number: number): string =>
  marks
    .filter((mark) => mark.number === number)
    .map(({ quote }) => quote)
    .join(' … ')
