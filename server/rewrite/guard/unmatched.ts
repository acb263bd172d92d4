/** Words of the one passage that the other has not: those left over once plain words are paired with plain words. */

import { align } from './alignment.ts'
import { wordsOfCast } from './cast-words.ts'
import { type Idea, type Ideas, ideasOf } from './ideas.ts'
import { linesOf } from './lists.ts'
import { valueOfOrdinal, valueOfWord } from './number-words.ts'
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
/** Things of which one is not another: a colour, a room, a side. */
const CONCRETE = rootsOfList('concrete')
/** Of these one is not the other: up and down. The lines of the list that a root stands on. */
const CONTRAST = new Map<string, readonly number[]>()
for (const [index, line] of linesOf('contrast').entries()) {
  for (const word of line.split(/,\s*/)) {
    const root = rootOf(word)
    CONTRAST.set(root, [...(CONTRAST.get(root) ?? []), index])
  }
}
/** How much and how often. */
const MEASURE = rootsOfList('measure')
/** Wanted, tried, planned: not the same as done. */
const INTENT = rootsOfList('intent')
/** "Increased from fortnightly to weekly": both ends tell it. */
const CHANGED = /^(?:increas|reduc|chang|mov|rais|lower)\w* from\b/i

export interface Unmatched {
  /** Words of the rewrite that stand for nothing in the note. */
  readonly fresh: readonly Idea[]
  /** Words of the note for which nothing stands in the rewrite. */
  readonly gone: readonly Idea[]
  /** Words of either that stand for one of the other. */
  readonly paired: ReadonlySet<Idea>
}

const read = new WeakMap<Comparison, Unmatched>()

/** Pairs new verbs with lost verbs and new nouns with lost nouns, one a sentence, where none is grave. */
export function unmatchedIn(comparison: Comparison): Unmatched {
  const known = read.get(comparison)
  if (known) return known
  const ideas = ideasOf(comparison)
  const cast = new Set([...wordsOfCast(comparison)].map(rootOf))
  const fresh = ideas.rewrite.filter(
    (idea) =>
      isFresh(idea, ideas, cast) && !isCounted(idea, comparison) && !isAsked(idea, comparison),
  )
  const gone = ideas.source.filter((idea) => isGone(idea, ideas, comparison, cast))
  const paired = new Set<Idea>()
  const retells = align(comparison)
  const told = fresh.filter((idea) => !isGrave(idea))
  // what tells most chooses first: plain words need no other
  for (const one of [...told.filter((idea) => !isLight(idea)), ...told.filter(isLight)]) {
    const facing = gone.filter((idea) => retells(one.sentence).has(idea.sentence))
    if (facing.some((idea) => isOther(one, idea))) continue
    const other = facing.find((idea) => !paired.has(idea) && !isGrave(idea) && isPair(one, idea))
    if (other) paired.add(one).add(other)
  }
  const unmatched = {
    fresh: fresh.filter((idea) => !paired.has(idea) && !isLight(idea)),
    gone: gone.filter((idea) => !paired.has(idea) && !DISPENSABLE.has(idea.root)),
    paired,
  }
  read.set(comparison, unmatched)
  return unmatched
}

const isLight = (idea: Idea): boolean => LIGHT.has(idea.root) && !isLoaded(idea)

/** "Came" and "left": one in place of the other. */
const isOther = (one: Idea, idea: Idea): boolean => {
  const lines = CONTRAST.get(one.root)
  return CONTRAST.get(idea.root)?.some((line) => lines?.includes(line)) ?? false
}

export const isLoaded = ({ root, ids, lower }: Idea): boolean =>
  (LOADED.has(root) && !MEANING.test(lower) && !ids.some((id) => id.startsWith('*'))) ||
  ids.some((id) => id.startsWith('!'))

/** "This means that": no judgement. */
const MEANING = /^(?:means|meant|meaning)$/

/** What no other word can stand for: harm, feelings, how much, what is one thing and not another. */
export const isGrave = (idea: Idea): boolean =>
  isLoaded(idea) ||
  CONCRETE.has(idea.root) ||
  MEASURE.has(idea.root) ||
  INTENT.has(idea.root) ||
  (!idea.opens && /^\p{Lu}/u.test(idea.text))

/** Two plain words are no pair. */
const isPair = (fresh: Idea, gone: Idea): boolean =>
  !(LIGHT.has(fresh.root) && DISPENSABLE.has(gone.root)) && (!isManner(fresh) || isManner(gone))

/** How something was done: no other word than one for how stands for it. */
const isManner = ({ lower }: Idea): boolean => lower.endsWith('ly')

/** "I did not think that it was right [what did you see?]": a view, and the question that it rests on. */
const isAsked = ({ root, sentence }: Idea, { rewrite }: Comparison): boolean =>
  JUDGING.has(root) && (rewrite.sentences[sentence]?.slots ?? 0) > 0
const JUDGING: ReadonlySet<string> = new Set(
  ['right', 'wrong', 'good', 'well', 'hard', 'difficult', 'enough'].map(rootOf),
)

/** "The fourth session" where the note says "session 4". */
const isCounted = ({ lower }: Idea, { source }: Comparison): boolean => {
  const value = valueOfOrdinal(lower)
  return value !== undefined && new RegExp(`\\b${value}\\b`).test(source.own)
}

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
    if (/^[=!?~*]/.test(id) || id.length === root.length) return false
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
