/** The four things that a check can say, each in one line. */
import type { Sentence } from '../note/note.ts'
import { type Span, shift } from '../note/span.ts'
import type { Outcome } from './check.ts'

/** It is there. */
export const met = (message: string, span?: Span): Outcome => outcome('met', message, span)

/** The guide asks for it and it is not there. */
export const missing = (message: string, span?: Span): Outcome => outcome('missing', message, span)

/** Only the worker can answer; a date to fill in, or a question. */
export const ask = (message: string, span?: Span): Outcome => outcome('ask', message, span)

/** The guide does not ask for it of a note like this one; the message says why. */
export const notApplicable = (message: string): Outcome => outcome('not-applicable', message)

const outcome = (status: Outcome['status'], message: string, span?: Span): Outcome => ({
  status,
  message,
  ...(span ? { span: { start: span.start, end: span.end } } : {}),
})

/** A span of a sentence as a span of its note. */
export const placeOf = (sentence: Sentence, span: Span): Span => shift(span, sentence.start)

/** "3 sentences", "1 sentence". */
export const count = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`

/** "a", "a and b", "a, b and c". */
export const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
