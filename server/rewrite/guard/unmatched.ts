/** Words of the one passage that the other has not: those left over once plain words are paired with plain words. */

import { wordsOfCast } from './cast-words.ts'
import { type Idea, type Ideas, ideasOf } from './ideas.ts'
import { valueOfWord } from './number-words.ts'
import type { Comparison } from './passage.ts'
import { rootOf, rootsOfList } from './roots.ts'
import { TELLING } from './telling.ts'
import { isFunctionWord } from './tokens.ts'

/** Words that retell without telling more. */
const LIGHT = new Set([...rootsOfList('light'), ...rootsOfList('measure'), ...TELLING])
/** Words that may go: another plain word does as well, or they say nothing that happened. */
const DISPENSABLE = new Set([...rootsOfList('dispensable'), ...rootsOfList('office'), ...TELLING])
/** Feelings, praise, comfort and judgement: never the rewrite's to add. */
const LOADED = rootsOfList('loaded')
/** Of these one is not the other: a colour, a room, a side. */
const CONTRAST = rootsOfList('contrast')
/** "Tried to go" is not "went", plain as the word is. */
const TRYING = /^(?:try|tries|tried|trying)$/
/** How much and how often. */
const MEASURE = rootsOfList('measure')
/** Wanted, tried, planned: not the same as done. */
const INTENT = rootsOfList('intent')
/** "Increased from fortnightly to weekly": both ends tell it. */
const CHANGED = /^(?:increas|reduc|chang|mov|rais|lower)\w* from\b/i

/** So many words of a sentence may be other words for what the note's says. */
const MOST_PAIRS = 2

export interface Unmatched {
  /** Words of the rewrite that stand for nothing in the note. */
  readonly fresh: readonly Idea[]
  /** Words of the note for which nothing stands in the rewrite. */
  readonly gone: readonly Idea[]
}

const read = new WeakMap<Comparison, Unmatched>()

/** Pairs new verbs with lost verbs and new nouns with lost nouns, one a sentence, where none is grave. */
export function unmatchedIn(comparison: Comparison): Unmatched {
  const known = read.get(comparison)
  if (known) return known
  const ideas = ideasOf(comparison)
  const cast = new Set([...wordsOfCast(comparison)].map(rootOf))
  const fresh = ideas.rewrite.filter((idea) => isFresh(idea, ideas, cast))
  const gone = ideas.source.filter((idea) => isGone(idea, ideas, comparison, cast))
  const paired = new Set<Idea>()
  const sentences = new Map<number, number>()
  const facing = facingOf(ideas)
  for (const one of fresh.filter((idea) => !isGrave(idea))) {
    const count = sentences.get(one.sentence) ?? 0
    if (count >= MOST_PAIRS) continue
    const other = gone.find(
      (idea) =>
        !paired.has(idea) &&
        !isGrave(idea) &&
        isPair(one, idea) &&
        (count === 0 || facing(one.sentence, idea.sentence)),
    )
    if (!other) continue
    paired.add(one).add(other)
    sentences.set(one.sentence, count + 1)
  }
  const unmatched = {
    fresh: fresh.filter(
      (idea) =>
        !paired.has(idea) && (isLoaded(idea) || !LIGHT.has(idea.root) || TRYING.test(idea.lower)),
    ),
    gone: gone.filter((idea) => !paired.has(idea) && !DISPENSABLE.has(idea.root)),
  }
  read.set(comparison, unmatched)
  return unmatched
}

/** Whether a sentence of the rewrite says what one of the note says: most of its words stand there. */
function facingOf({ source, rewrite }: Ideas): (told: number, known: number) => boolean {
  const idsOf = (ideas: readonly Idea[], sentence: number) =>
    ideas.filter((idea) => idea.sentence === sentence && !idea.isFunction)
  return (told, known) => {
    const words = idsOf(rewrite, told)
    const ids = new Set(idsOf(source, known).flatMap((idea) => idea.ids))
    const shared = words.filter((idea) => idea.ids.some((id) => ids.has(id))).length
    return shared >= 2 && shared * 2 >= words.length
  }
}

export const isLoaded = ({ root, ids }: Idea): boolean =>
  LOADED.has(root) || ids.some((id) => id.startsWith('!'))

/** What no other word can stand for: harm, feelings, how much, what is one thing and not another. */
export const isGrave = (idea: Idea): boolean =>
  isLoaded(idea) ||
  CONTRAST.has(idea.root) ||
  MEASURE.has(idea.root) ||
  INTENT.has(idea.root) ||
  (!idea.opens && /^\p{Lu}/u.test(idea.text))

/** Two plain words are no pair. */
const isPair = (fresh: Idea, gone: Idea): boolean =>
  !(LIGHT.has(fresh.root) && DISPENSABLE.has(gone.root)) && (!isManner(fresh) || isManner(gone))

/** How something was done: no other word than one for how stands for it. */
const isManner = ({ lower }: Idea): boolean => lower.endsWith('ly')

function isFresh(
  idea: Idea,
  { sourceIds, spokenRoots, licence }: Ideas,
  cast: ReadonlySet<string>,
): boolean {
  const { ids, root, lower, isFunction } = idea
  if (isFunction || ids.some((id) => sourceIds.has(id))) return false
  // "four of the bills" after "I hide the bills"
  if (spokenRoots.has(root) && !isLoaded(idea)) return false
  if (licence.roots.has(root) || cast.has(root)) return false
  return !isPart(root, sourceIds) && !isPart(lower, sourceIds) && !isCompound(root, sourceIds)
}

function isGone(
  { ids, isFunction, root, start }: Idea,
  { rewriteIds, licence }: Ideas,
  { source }: Comparison,
  cast: ReadonlySet<string>,
): boolean {
  if (isFunction || cast.has(root)) return false
  if (ids.some((id) => rewriteIds.has(id)) || isPart(root, rewriteIds)) return false
  if (isCompound(root, rewriteIds)) return false
  return !licence.covers(start) && !CHANGED.test(source.own.slice(start, start + 24))
}

/** "Tooth" in "toothache", "home" in "homeless". */
const isPart = (root: string, ids: ReadonlySet<string>): boolean =>
  root.length > 3 &&
  [...ids].some((id) => {
    if (/^[=!?~]/.test(id) || id.length === root.length) return false
    return id.length > root.length ? id.includes(root) : id.length > 3 && root.startsWith(id)
  })

/** "Ten-week" in "ten weeks": every part is there, or is a number. */
const isCompound = (root: string, ids: ReadonlySet<string>): boolean =>
  root.includes('-') &&
  root
    .split('-')
    .every(
      (part) =>
        ids.has(rootOf(part)) || isFunctionWord({ lower: part }) || valueOfWord(part) !== undefined,
    )
