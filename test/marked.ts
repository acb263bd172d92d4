/** Marked text, the fixture language: `[[…]]` stands around each flag. */
import type { Span } from '../server/note/span.ts'

export interface Marked {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Takes the marks out and says where they were. Marks may not overlap. */
export function readMarked(marked: string): Marked {
  const spans: Span[] = []
  let text = ''
  let start = -1
  for (const part of marked.split(/(\[\[|\]\])/)) {
    if (part === '[[') start = text.length
    else if (part === ']]') spans.push({ start, end: text.length })
    else text += part
  }
  return { text, spans }
}

/** Puts marks around spans: the inverse of `readMarked`, so that a failing test reads as a note. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    marked += `${text.slice(at, start)}[[${text.slice(start, end)}]]`
    at = end
  }
  return marked + text.slice(at)
}
