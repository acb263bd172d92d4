/** Settles overlaps between what was found in one sentence: one problem, one flag. */
import type { Category } from '../contract.ts'
import { contains, lengthOf, overlaps } from '../note/span.ts'
import type { Found } from './rule.ts'

/** On the same words the category that matters more to the reader wins; the other goes to `also`. */
const PRECEDENCE: readonly Category[] = [
  'judgemental',
  'opinion',
  'colloquial',
  'abbreviation',
  'jargon',
  'vague',
]

/** A word inside a longer flag is a flag of its own where it needs another answer: explain, not ask. */
const WORD_KINDS: ReadonlySet<Category> = new Set(['jargon', 'abbreviation'])

/**
 * Keeps of each overlapping pair the longer one (or, of equal length, the one that comes first in
 * the order of precedence). Flags on the whole sentence (third-person) overlap freely.
 */
export function settle(found: readonly Found[]): Found[] {
  const kept = found.filter((one) => one.category === 'third-person')
  const rest = found.filter((one) => one.category !== 'third-person')
  const settled = rest.length < 2 ? rest : clustersOf(rest).flatMap(settleCluster)
  return [...kept, ...settled].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Groups of findings that no overlap joins to another group, so that many cost no more than few. */
function clustersOf(found: readonly Found[]): Found[][] {
  const clusters: Found[][] = []
  let end = -1
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    if (one.start >= end) clusters.push([one])
    else clusters.at(-1)?.push(one)
    end = Math.max(end, one.end)
  }
  return clusters
}

function settleCluster(cluster: readonly Found[]): Found[] {
  const ranked = cluster.toSorted(
    (a, b) => lengthOf(b) - lengthOf(a) || rank(a) - rank(b) || a.start - b.start,
  )
  const settled: Found[] = []
  for (const one of ranked) {
    const rival = settled.findIndex((other) => overlaps(one, other) && !mayNest(other, one))
    if (rival === -1) settled.push(one)
    else settled[rival] = withAlso(settled[rival] as Found, one)
  }
  return settled
}

const rank = (found: Found): number => PRECEDENCE.indexOf(found.category)

const mayNest = (outer: Found, inner: Found): boolean =>
  WORD_KINDS.has(inner.category) &&
  !WORD_KINDS.has(outer.category) &&
  contains(outer, inner) &&
  lengthOf(inner) < lengthOf(outer)

function withAlso(winner: Found, loser: Found): Found {
  if (winner.category === loser.category) return winner
  if (isBlame(winner, loser)) {
    const { start, end } = winner
    return { ...loser, start, end, also: [...new Set([...(loser.also ?? []), winner.category])] }
  }
  const also = new Set([...(winner.also ?? []), loser.category])
  return { ...winner, also: [...also] }
}

/** How many letters a view may add to a word of blame and be no more than that: "is always …". */
const LITTLE_MORE = 14

/** "is very manipulative": a view that comes to one word of blame, which the glossary knows. */
const isBlame = (winner: Found, loser: Found): boolean =>
  winner.category === 'opinion' &&
  loser.category === 'judgemental' &&
  loser.fullWords !== undefined &&
  loser.suggestions.every(({ kind }) => kind === 'ask') &&
  lengthOf(winner) - lengthOf(loser) <= LITTLE_MORE
