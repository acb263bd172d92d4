/** What is said of somebody or something, as word indices; and what most finders of it share. */
import type { Reading } from '../note/note.ts'
import type { Word } from '../note/words.ts'
import { isBeside, type PatternList, setOf } from './pattern-list.ts'
import { type Signed, signsOfAll, withSigns } from './signs.ts'
import { isAdverb } from './subject.ts'

/** Word indices of a predicate: "[is] really lazy", "[has] no insight". */
export interface Predicate {
  /** The word that agrees with the subject: "is", "has", "will", "blames". */
  readonly verb: number
  /** The last word that was matched. */
  readonly last: number
  /** For what is joined on ("… and rude") or stands aside: where its own words begin. */
  readonly own?: number
}

export interface PredicateFinder extends Signed {
  (reading: Reading): readonly Predicate[]
}

const ARTICLES = setOf('a an the such quite his her their no my your one another like')
const LONGEST_LEAD = 5

/** The index of the last word of a match at `from`, or after a few adverbs and articles; else -1. */
export function matchAfter(
  words: readonly Word[],
  from: number,
  list: PatternList,
  skipsArticles = false,
): number {
  for (let at = from; at < from + LONGEST_LEAD && at < words.length; at++) {
    const match = list.matchAt(words, at)
    if (match) return at + match.length - 1
    if (!isLead(words, at, skipsArticles) || !isBeside(words, at + 1)) return -1
  }
  return -1
}

/** "really", "a bit", and "a" where articles are skipped. */
function isLead(words: readonly Word[], at: number, skipsArticles: boolean): boolean {
  const word = words[at]
  if (isAdverb(word)) return true
  if (skipsArticles && ARTICLES.has(word?.lower ?? '')) return true
  return word?.lower === 'a' && isAdverb(words[at + 1])
}

/** Anything listed, wherever it stands: "for attention", "out of spite". */
export const anywhere = (list: PatternList): PredicateFinder =>
  withSigns(list, ({ words }) => {
    const found: Predicate[] = []
    for (let at = 0; at < words.length; at++) {
      const match = list.matchAt(words, at)
      if (!match) continue
      found.push({ verb: at, last: at + match.length - 1, own: at })
      at += match.length - 1
    }
    return found
  })

/** After these a participle tells of a deed or of the day: "was trying to climb", "kept hoping". */
const BEFORE_DEED = setOf(
  `was were be been being am keeps kept started stopped began of for about after before without from in
  like likes enjoys`,
)

/** Something listed that stands aside: ", hoping that …", "by pretending to …". */
export function aside(list: PatternList): PredicateFinder {
  const find = anywhere(list)
  return withSigns(list, (reading) =>
    find(reading).filter(({ verb }) => {
      const before = reading.words[verb - 1]?.lower ?? ''
      return verb > 0 && (!isBeside(reading.words, verb) || !BEFORE_DEED.has(before))
    }),
  )
}

/** Something listed with more words of its clause after it: "clearly …", "it is obvious that …". */
export function leadingOn(list: PatternList): PredicateFinder {
  const find = anywhere(list)
  return withSigns(list, (reading) =>
    find(reading).filter(({ last }) => isBeside(reading.words, last + 1)),
  )
}

/** Something of one list and then, after an adverb or two, of another: "due to … <own> lifestyle". */
export function inTurn(first: PatternList, second: PatternList): PredicateFinder {
  const find = anywhere(first)
  return withSigns(second, (reading) =>
    find(reading).flatMap((predicate) => {
      const last = matchAfter(reading.words, predicate.last + 1, second)
      return last === -1 ? [] : [{ ...predicate, last }]
    }),
  )
}

/** What any of several finders finds. */
export const anyOf = (...finders: readonly PredicateFinder[]): PredicateFinder =>
  withSigns(signsOfAll(finders), (reading) => finders.flatMap((find) => find(reading)))
