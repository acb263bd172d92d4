/** Lays a note and its new version side by side and finds what a reader would call one change each. */
import { diffWordsWithSpace } from 'diff'
import { overlaps, type Span } from '../note/span.ts'

/** Words that changed: the place before and the place after; either may be empty. */
export interface Hunk {
  readonly before: Span
  readonly after: Span
}

/** Kept words between two changes that are too few to tell them apart. */
const FEW_WORDS = 2
const SENTENCE_END = /[.!?]["”’)]?(?:\s|$)|\n/

/**
 * The changes in order. Changes with hardly a word between them are one, and so are those that touch the
 * same of the `units` (flagged words of the before).
 */
export function alignTexts(before: string, after: string, units: readonly Span[] = []): Hunk[] {
  const raw: Hunk[] = []
  let [a, b] = [0, 0]
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (removed) raw.push({ before: { start: a, end: a + value.length }, after: at(b) })
    else if (added) raw.push({ before: at(a), after: { start: b, end: b + value.length } })
    if (!added) a += value.length
    if (!removed) b += value.length
  }
  const merged: Hunk[] = []
  for (const hunk of raw) {
    const last = merged.at(-1)
    if (last && isOne(before, last, hunk, units)) merged[merged.length - 1] = join(last, hunk)
    else merged.push(hunk)
  }
  return merged
    .map((hunk) => ({ before: tidy(before, hunk.before), after: tidy(after, hunk.after) }))
    .filter((hunk) => isWords(before, hunk.before) || isWords(after, hunk.after))
}

const at = (offset: number): Span => ({ start: offset, end: offset })

function isOne(before: string, last: Hunk, next: Hunk, units: readonly Span[]): boolean {
  if (last.before.end === next.before.start) return true
  if (units.some((unit) => overlaps(unit, last.before) && overlaps(unit, next.before))) return true
  const between = before.slice(last.before.end, next.before.start)
  if (SENTENCE_END.test(between)) return false
  return (between.match(/[\p{L}\p{N}]+/gu) ?? []).length <= FEW_WORDS
}

const join = (a: Hunk, b: Hunk): Hunk => ({
  before: { start: a.before.start, end: b.before.end },
  after: { start: a.after.start, end: b.after.end },
})

/** Without white space at the edges. */
function tidy(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const body = words.trim()
  return { start: start + lead, end: start + lead + body.length }
}

const isWords = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end))
