/** Losses: nothing of the note gone from its rewrite, but for words of the office and what is asked instead. */
import { type Idea, type Ideas, ideasOf } from './ideas.ts'
import { wordsOfCast } from './names.ts'
import { isCompound, isPart } from './novelty.ts'
import type { Comparer } from './passage.ts'
import { rootOf, rootsOfList } from './roots.ts'
import { TELLING } from './telling.ts'

/** Words that may go: another plain word does as well, or they say nothing that happened. */
const DISPENSABLE = new Set([...rootsOfList('dispensable'), ...rootsOfList('office'), ...TELLING])
/** "Increased from fortnightly to weekly": both ends tell it. */
const CHANGED = /^(?:increas|reduc|chang|mov|rais|lower)\w* from\b/i
/** A question stands for a few words that were too broad to keep. */
const ASKED_INSTEAD = 3

export const compareLosses: Comparer = (comparison) => {
  const ideas = ideasOf(comparison)
  const cast = new Set(wordsOfCast(comparison).map(rootOf))
  const gone = ideas.source.filter((idea) => isGone(idea, ideas, comparison.source.own, cast))
  // "and you did": what was done is not said again
  const echoes = comparison.rewrite.asserted.match(/\bdid(?: so| too)?(?=[,.;]|$)/g)?.length ?? 0
  if (gone.length <= comparison.rewrite.slots.length * ASKED_INSTEAD + echoes) return []
  return gone
    .slice(0, 2)
    .map(({ text }) => ({ code: 'fact-lost', detail: `“${text}” is missing.` }))
}

function isGone(
  { ids, isFunction, root, start }: Idea,
  { rewriteIds, licence }: Ideas,
  own: string,
  cast: ReadonlySet<string>,
): boolean {
  if (isFunction || DISPENSABLE.has(root) || cast.has(root)) return false
  if (ids.some((id) => rewriteIds.has(id)) || isPart(root, rewriteIds)) return false
  if (isCompound(root, rewriteIds)) return false
  return !licence.covers(start) && !CHANGED.test(own.slice(start, start + 24))
}
