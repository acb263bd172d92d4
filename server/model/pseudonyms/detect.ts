/** Finds everything in a text that could tell who somebody is. */
import type { Span } from '../../note/span.ts'
import { findKnown, findLearned } from './find-known.ts'
import { findLookAlikes } from './find-look-alikes.ts'
import { findNames } from './find-names.ts'
import { findPlaces } from './find-places.ts'
import { findSites } from './find-sites.ts'
import { findStructured } from './find-structured.ts'
import { findTowns } from './find-towns.ts'
import { coverRuns, FILLER, type Run, readRuns } from './fold.ts'
import type { Found } from './found.ts'
import type { Known } from './known.ts'

/** In order of rank: each sees as filler what those before it have found. */
const STEPS: readonly ((runs: readonly Run[], known: Known) => Found[])[] = [
  (runs, known) => findKnown(runs, known, true),
  findPlaces,
  findSites,
  (runs, known) => findKnown(runs, known, false),
  findTowns,
  findNames,
  findLearned,
]

/**
 * Every such place, in order, none inside another. `taken` is masked already and stands as filler, so
 * that a masked text reads as the text did.
 */
export function detect(text: string, known: Known, taken: readonly Span[] = []): Found[] {
  const kept: Found[] = []
  const isTaken = new Uint8Array(text.length)
  for (const { start, end } of taken) isTaken.fill(1, start, end)
  const keep = (found: readonly Found[]) => {
    for (const one of found) {
      for (const part of freeParts(text, isTaken, one)) {
        isTaken.fill(1, part.start, part.end)
        kept.push(part)
      }
    }
  }
  const open = blank(text, taken)
  keep(findLookAlikes(open).map((span) => ({ ...span, kind: 'text' })))
  keep(findStructured(kept.length > 0 ? blank(open, kept) : open))
  let runs = readRuns(blank(open, kept))
  for (const find of STEPS) {
    const before = kept.length
    keep(find(runs, known))
    if (kept.length > before) runs = coverRuns(runs, kept.slice(before), text)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The text with spans as filler, length kept. */
function blank(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + FILLER.repeat(end - start)
    at = end
  }
  return out + text.slice(at)
}

const EDGE = /[\s,.]/

/** What of a place is not taken yet, without white space at its edges; a number whole or not at all. */
function freeParts(text: string, isTaken: Uint8Array, found: Found): Found[] {
  const parts: Found[] = []
  let { start } = found
  while (start < found.end) {
    while (start < found.end && (isTaken[start] || EDGE.test(text[start] ?? ''))) start++
    let end = start
    while (end < found.end && !isTaken[end]) end++
    if (end > start) parts.push({ ...found, start, end })
    start = end
  }
  const isWhole = parts[0]?.start === found.start && parts[0].end === found.end
  return found.kind === 'number' && !isWhole ? [] : parts
}
