/** Finds what somebody or something is said to be: "is … lazy", "is a … bully", "seems to be … jealous". */
import type { Reading } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Word } from '../note/words.ts'
import { isBeside, type PatternList, setOf } from './pattern-list.ts'
import { matchAfter, type PredicateFinder } from './predicate.ts'
import { withSigns } from './signs.ts'
import { isAdverb, isPersonWord } from './subject.ts'

const BE = setOf(
  `is are was were isn't aren't wasn't weren't isnt arent wasnt werent he's she's they're it's that's
  you're hes shes theyre who's there's`,
)
const SEEM = setOf(
  'seems seem seemed appears appear appeared remains remain remained becomes becoming stays sounds sounded',
)
const PAST = setOf("was were wasn't weren't wasnt werent seemed appeared remained sounded been")
const BEFORE_BE = setOf("can can't will won't would has have had hasn't haven't")
const UNSTATED = setOf('to should could might may must')
const JOINS = setOf('and or but yet')
const OPENS_CLAUSE = setOf('he she they it i we you this that who which has have had does did will')
const FARTHEST_JOINED = 9

/** Whether a word is an "is" that states: not "to be", "should be". */
export function isCopula(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  const before = words[at - 1]
  if (BE.has(lower)) return true
  if (SEEM.has(lower)) return !UNSTATED.has(before?.lower ?? '')
  // "…, being difficult": a participle that stands aside
  if (lower === 'being') return at > 0 && !isBeside(words, at)
  if (lower !== 'be' && lower !== 'been') return false
  // "mum been drinking": note form
  if (lower === 'been' && before && isPersonWord(before)) return true
  let first = at - 1
  while (isAdverb(words[first])) first--
  return BEFORE_BE.has(words[first]?.lower ?? '') && isBeside(words, at)
}

interface Start {
  readonly verb: number
  readonly from: number
  readonly isJoined: boolean
}

const starts = new ReadingMemory<readonly Start[]>()

/** Where it may be told what something is: after each "is", and after what joins on to that. */
function complementStarts(reading: Reading): readonly Start[] {
  const known = starts.get(reading)
  if (known) return known
  const { words } = reading
  const found: Start[] = []
  for (let verb = 0; verb < words.length; verb++) {
    if (!isCopula(words, verb)) continue
    found.push({ verb, from: afterToBe(words, verb + 1), isJoined: false })
    addJoined(reading, verb, found)
  }
  starts.set(reading, found)
  return found
}

/** "is lazy and [rude]", "is lazy, [rude]". */
function addJoined(reading: Reading, verb: number, found: Start[]): void {
  const { words, text } = reading
  for (let at = verb + 2; at < verb + FARTHEST_JOINED && at < words.length; at++) {
    const lower = words[at]?.lower ?? ''
    if (isCopula(words, at) || OPENS_CLAUSE.has(lower)) return
    const isAfterComma = text.slice(words[at - 1]?.end, words[at]?.start) === ', '
    if (JOINS.has(lower)) found.push({ verb, from: at + 1, isJoined: true })
    else if (isAfterComma) found.push({ verb, from: at, isJoined: true })
    else if (!isBeside(words, at)) return
  }
}

const afterToBe = (words: readonly Word[], at: number): number =>
  words[at]?.lower === 'to' && words[at + 1]?.lower === 'be' ? at + 2 : at

export interface CopulaOptions {
  /** Whether "a", "the", "his" may stand before what is listed. */
  readonly articles?: boolean
  /** Whether to leave "was" alone: it often tells what was seen on the day. */
  readonly presentOnly?: boolean
}

/** What is listed, after "is" and the like. */
export const afterCopula = (
  list: PatternList,
  { articles = false, presentOnly = false }: CopulaOptions = {},
): PredicateFinder =>
  withSigns(list, (reading) =>
    complementStarts(reading).flatMap(({ verb, from, isJoined }) => {
      if (presentOnly && PAST.has(reading.words[verb]?.lower ?? '')) return []
      const last = matchAfter(reading.words, from, list, articles)
      if (last === -1) return []
      return [isJoined ? { verb, last, own: from } : { verb, last }]
    }),
  )

const FARTHEST_NOUN = 3
const LEADS_AWAY = setOf('to with in at about of for from when that because and but is was on')

/** Keeps of what a finder found the predicates that a listed noun follows: "a lovely (young) girl". */
export const followedBy = (find: PredicateFinder, nouns: PatternList): PredicateFinder =>
  withSigns(find, (reading) =>
    find(reading).flatMap((predicate) => {
      for (let at = predicate.last + 1; at <= predicate.last + FARTHEST_NOUN; at++) {
        if (!isBeside(reading.words, at)) return []
        if (LEADS_AWAY.has(reading.words[at]?.lower ?? '')) return []
        const noun = nouns.matchAt(reading.words, at)
        if (noun) return [{ ...predicate, last: at + noun.length - 1 }]
      }
      return []
    }),
  )

const MAY_FOLLOW = setOf(
  'throughout again today with about towards and but at on when re as to in there',
)

/** "Mum hostile throughout", "kids not safe": note form, with the "is" left out. */
export const withoutCopula = (list: PatternList): PredicateFinder =>
  withSigns(list, ({ words }) =>
    words.flatMap((word, at) => {
      const opens = at === 0 || !isBeside(words, at) || JOINS.has(words[at - 1]?.lower ?? '')
      if (!opens || !isPersonWord(word) || !isBeside(words, at + 1)) return []
      const last = matchAfter(words, at + 1, list)
      const next = words[last + 1]?.lower ?? ''
      if (last === -1 || (isBeside(words, last + 1) && !MAY_FOLLOW.has(next))) return []
      return [{ verb: at + 1, last }]
    }),
  )
