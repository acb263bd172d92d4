/** Losses: nothing that the note tells is gone from its rewrite, but for words of the office and what is asked instead. */
import { type Idea, ideasOf } from './ideas.ts'
import type { Comparer, Comparison } from './passage.ts'
import { rootOf, rootsOfList } from './roots.ts'
import { TELLING } from './telling.ts'
import { isFunctionWord } from './tokens.ts'
import { isGrave, unmatchedIn } from './unmatched.ts'

/** A question stands for a few words that were too broad to keep. */
const ASKED_INSTEAD = 3
/** Of a sentence at least one word in so many is kept. */
const LEAST_KEPT = 3
/** More single words than this are no matter of wording. */
const MOST_LOST = 3

export const compareLosses: Comparer = (comparison) => {
  const { gone } = unmatchedIn(comparison)
  const { slots, asserted } = comparison.rewrite
  // "and you did": what was done is not said again
  const echoes = asserted.match(/\bdid(?: so| too)?(?=[,.;]|$)/g)?.length ?? 0
  const whole = slots.length === 0 ? droppedSentence(comparison) : undefined
  if (!whole && gone.length <= slots.length * ASKED_INSTEAD + echoes) return []
  const missing =
    whole ??
    gone.find(isGrave) ??
    wholeSaying(gone, comparison) ??
    gone.find((idea) => isQualifier(idea, ideasOf(comparison).rewriteIds)) ??
    (gone.length > MOST_LOST ? gone[0] : undefined)
  return missing ? [{ code: 'fact-lost', detail: `The rewrite leaves out “${missing.text}”.` }] : []
}

/** "Wet clothes" and "clothes": what is left is less than the note says. */
const isQualifier = ({ isVerb, lower, next }: Idea, kept: ReadonlySet<string>): boolean =>
  !isVerb &&
  !/ly$|^un\w{3}/.test(lower) &&
  next !== '' &&
  !isFunctionWord({ lower: next }) &&
  kept.has(rootOf(next))

/** Nouns that stand for what is told elsewhere. */
const SHELL = rootsOfList('shell')

/** A sentence of which not even plain words are left: "Joan took Sam home for the night". */
function droppedSentence(comparison: Comparison): Idea | undefined {
  const { source, rewrite, licence, sourceIds } = ideasOf(comparison)
  const told = new Set(rewrite.filter(({ isFunction }) => !isFunction).flatMap(({ ids }) => ids))
  // what the glossary has other words for may stand in those
  const isExplained = rewrite.some(
    ({ root, isFunction }) => !isFunction && licence.roots.has(root) && !sourceIds.has(root),
  )
  const sentences = Map.groupBy(
    source.filter(
      ({ isFunction, start }) => !isFunction && !(isExplained && licence.covers(start)),
    ),
    ({ sentence }) => sentence,
  )
  const dropped = [...sentences.values()].find((ideas) => {
    const kept = ideas.filter(({ ids }) => ids.some((id) => told.has(id))).length
    const isKnown = ideas.length > 1 || !isRetold(ideas, rewrite)
    return isKnown && kept * LEAST_KEPT < ideas.length
  })
  return dropped?.[0]
}

/** "Tom explained this": somebody still says something. */
const isRetold = (ideas: readonly Idea[], rewrite: readonly Idea[]): boolean =>
  !ideas.every(({ root }) => TELLING.has(root)) || rewrite.some(({ root }) => TELLING.has(root))

/** A sentence, or what is said in one breath, of which next to nothing is left. */
function wholeSaying(gone: readonly Idea[], comparison: Comparison): Idea | undefined {
  const lost = new Set(gone)
  const { source, rewriteIds } = ideasOf(comparison)
  const told = source.filter(
    (idea) =>
      !idea.isFunction &&
      (lost.has(idea) ? !SHELL.has(idea.root) : idea.ids.some((id) => rewriteIds.has(id))),
  )
  const isGone = (ideas: readonly Idea[]) => {
    const count = ideas.filter((idea) => lost.has(idea)).length
    return count > 0 && count * 2 > ideas.length
  }
  const bySentence = Map.groupBy(told, ({ sentence }) => sentence)
  const bySegment = Map.groupBy(told, ({ segment }) => segment)
  const sentence = [...bySentence.values()].find((ideas) => isGone(ideas))
  const segment = [...bySegment.values()].find((ideas) => {
    const lostHere = ideas.filter((idea) => lost.has(idea))
    return lostHere.length === ideas.length && (ideas.length > 1 || !lostHere[0]?.isVerb)
  })
  return [...(sentence ?? segment ?? [])].find((idea) => lost.has(idea))
}
