/** Degrees: more stays more, later stays later, below stays below. */
import type { Comparer, Passage } from './passage.ts'

/** One way and the other, in any words for them. */
const DEGREES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:more|increas\w*|higher|greater|bigger|up to|rais(?:e|ed)|gone up|rose|over|above|at least|exceed\w*)\b/i,
    /\b(?:less|fewer|decreas\w*|reduc\w*|lower\w*|smaller|under|below|at most|no more|cut)\b/i,
  ],
  [/\b(?:above|over|exceed\w*)\b/i, /\b(?:below|under|beneath)\b/i],
  [
    /\b(?:later|after|afterwards|following)\b/i,
    /\b(?:earlier|before|sooner|prior|previous\w*|beforehand)\b/i,
  ],
  [/\b(?:longer|over|more)\b/i, /\b(?:shorter|less|under|within|fewer)\b/i],
  [/\b(?:better|improv\w*|progress\w*)\b/i, /\b(?:worse|worsen\w*|deteriorat\w*|declin\w*)\b/i],
]

export const compareDegrees: Comparer = ({ source, rewrite }) =>
  DEGREES.flatMap(
    ([one, other]) =>
      turned(source, rewrite, one, other) ?? turned(source, rewrite, other, one) ?? [],
  ).slice(0, 1)

/** Only the one there, and only the other here. */
function turned(source: Passage, rewrite: Passage, known: RegExp, told: RegExp) {
  const word = told.exec(rewrite.asserted)?.[0]
  const isTurned =
    word !== undefined &&
    !known.test(rewrite.asserted) &&
    known.test(source.asserted) &&
    !told.test(source.asserted)
  return isTurned
    ? { code: 'fact-new', detail: `The rewrite says “${word}”; the note says the opposite.` }
    : undefined
}
