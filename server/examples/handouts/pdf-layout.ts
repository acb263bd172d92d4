/** Breaks runs into lines: words, their widths, and where each starts. Knows nothing of PDF. */
import { type Label, labelOf, type Run } from './handout.ts'

/** A piece of a line: words drawn alike. `x` counts from the start of the line. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly run: Run
  /** Whether it is the small label behind marked words. */
  readonly isLabel: boolean
}

export type Measure = (
  text: string,
  style: { readonly isStrong: boolean; readonly isLabel: boolean },
) => number

interface Word {
  readonly text: string
  readonly run: Run
  readonly isLabel: boolean
  /** Whether a line may break before it. */
  readonly isFree: boolean
}

function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = []
  let isFree = true
  for (const run of runs) {
    for (const text of run.text.match(/\s+|[^\s]+/g) ?? []) {
      const isSpace = text.trim() === ''
      words.push({ text: isSpace ? ' ' : text, run, isLabel: false, isFree })
      isFree = isSpace
    }
    if (run.mark) {
      words.push({ text: ` ${labelWords(run.mark)}`, run, isLabel: true, isFree: false })
      isFree = false
    }
  }
  return words
}

/** A label does not break over two lines. */
const labelWords = (mark: Label): string => labelOf(mark).replaceAll(' ', '\u00a0')

/** The lines; a word wider than the line is cut. */
export function placeRuns(runs: readonly Run[], width: number, measure: Measure): Placed[][] {
  const lines: Placed[][] = [[]]
  let x = 0
  const put = (word: Word, wide: number) => {
    const line = lines.at(-1) as Placed[]
    const last = line.at(-1)
    if (last && last.run === word.run && last.isLabel === word.isLabel) {
      line[line.length - 1] = { ...last, text: last.text + word.text, width: last.width + wide }
    } else line.push({ text: word.text, x, width: wide, run: word.run, isLabel: word.isLabel })
    x += wide
  }
  const words = wordsOf(runs)
  for (const [at, word] of words.entries()) {
    const style = { isStrong: word.run.isStrong ?? false, isLabel: word.isLabel }
    if (word.isFree && x > 0 && x + widthOfGroup(words, at, measure) > width) {
      lines.push([])
      x = 0
    }
    if (word.text === ' ' && x === 0) continue
    for (const part of cut(word.text, width, (text) => measure(text, style))) {
      const wide = measure(part, style)
      if (x > 0 && x + wide > width && !word.isLabel && part !== ' ') {
        lines.push([])
        x = 0
      }
      put({ ...word, text: part }, wide)
    }
  }
  return lines.filter((line) => line.length > 0)
}

/** A word and what hangs on it: no line breaks between a word, its comma and its label. */
function widthOfGroup(words: readonly Word[], from: number, measure: Measure): number {
  let wide = 0
  for (let at = from; at < words.length; at++) {
    const word = words[at] as Word
    if (at > from && (word.isFree || word.text === ' ')) break
    wide += measure(word.text, { isStrong: word.run.isStrong ?? false, isLabel: word.isLabel })
  }
  return wide
}

function cut(text: string, width: number, wide: (text: string) => number): string[] {
  if (wide(text) <= width) return [text]
  const parts: string[] = []
  let part = ''
  for (const letter of text) {
    if (part !== '' && wide(part + letter) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}
