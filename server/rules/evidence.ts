/** What counts as specific in a run of words: a deed, a thing seen, an amount, a time, an act. */
import type { Word } from '../note/words.ts'
import { loadWordList, type WordList, wordList } from './word-list.ts'

const deeds = loadWordList('vague-deeds')
const things = loadWordList('vague-things')
const replies = loadWordList('vague-replies')
const pastVerbs = loadWordList('vague-past-verbs')
const statives = loadWordList('vague-stative')
const acts = loadWordList('vague-acts')
const times = loadWordList('vague-times')
const smells = wordList(['smell of', 'smells of', 'smelled of', 'smelt of', 'smelling of'])
const uncounted = wordList(
  `this his is was has its as us yes always perhaps children parents adults boys girls brothers
  sisters siblings carers workers officers days nights weeks months years hours minutes mins times
  visits sessions occasions`.split(/\s+/),
)
const articles = wordList(['a', 'an', 'the', 'this', 'that', 'no', 'any', 'another', 'first'])
/** What follows a number that counts no things: a time, an age, people. */
const units = wordList([
  ...['am', 'pm', 'minute', 'minutes', 'min', 'mins', 'hour', 'hours', 'hr', 'hrs'],
  ...['year old', 'years old', 'year-old', "o'clock", 'months old', 'weeks old'],
  ...['children', 'adults', 'people', 'boys', 'girls', 'brothers', 'sisters', 'of them'],
])
const months = wordList(
  `january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec`.split(/\s+/),
)
const lasting = wordList([
  ...['day', 'days', 'night', 'nights', 'week', 'weeks', 'month', 'months', 'year', 'years'],
  ...['minute', 'minutes', 'mins', 'hour', 'hours', 'hrs', 'times', 'occasions'],
])
const numbered = wordList(['year', 'age', 'aged', 'room', 'flat', 'number', 'ref', 'section'])
const numbers = wordList(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty hundred dozen once twice`.split(
    /\s+/,
  ),
)

const NUMBER = /^\d+(?:[.,]\d+)?(?:kg|g|cm|mm|ml|l|st|lb|p|m|k)?$/
const DATE =
  /^\d{1,2}(?:st|nd|rd|th)$|^\d{1,4}[/-]\d{1,2}(?:[/-]\d{2,4})?$|^\d{1,2}(?:\.\d{1,2}){2}(?:\d\d)?$|^(?:19|20)\d\d$/
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/

const ACTOR = /^(?:you|he|she|they)$/
const ADVERB = /^(?:then|both|all|also|even|later|each|first)$/

/** Whether a run of words tells something. */
export type Test = (words: readonly Word[]) => boolean

const holds =
  (list: WordList): Test =>
  (words) =>
    words.some((_, at) => list.matchAt(words, at) > 0)

/** Something seen or heard being done; "a cut" and "the hit" are nouns. */
export const tellsDeed: Test = (words) =>
  words.some((_, at) => deeds.matchAt(words, at) > 0 && articles.matchAt(words, at - 1) === 0)

/** How somebody took part: what they asked, answered, showed or made. */
export const tellsPart: Test = (words) => holds(replies)(words) || tellsDeed(words)

/** What somebody did, in the past: "you drew your house", "they both ran". */
export const tellsAct: Test = (words) =>
  words.some(
    (word, at) =>
      ACTOR.test(word.lower) &&
      isPast(words, ADVERB.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1),
  )

function isPast(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  return pastVerbs.matchAt(words, at) > 0 || (/[a-z]{2}ed$/.test(lower) && !statives.has(lower))
}

/** Something seen or smelled in a place or on a person. */
export const tellsSight: Test = (words) =>
  holds(things)(words) || holds(smells)(words) || tellsCount(words)

/** A number of things ("eleven cans") or a share ("58%"). */
const tellsCount: Test = (words) =>
  words.some(
    (word, at) =>
      isAmount(words, at) &&
      (/^\d+(?:\.\d+)?$/.test(word.lower) || numbers.matchAt(words, at) > 0) &&
      (isThings(words, at + 1) || isThings(words, at + 2)),
  )

/** Whether the word at an index is a plural that follows on with but a space ("19) brings" is none). */
function isThings(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined || word.start - before.end !== 1) return false
  return word.lower.endsWith('s') && !uncounted.has(word.lower)
}

/** How many or how much; not a date, a time of day, an age or a length of time. */
export const tellsAmount: Test = (words) => words.some((_, at) => isAmount(words, at))

function isAmount(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  return (
    (NUMBER.test(lower) || numbers.matchAt(words, at) > 0) &&
    !DATE.test(lower) &&
    units.matchAt(words, at + 1) === 0 &&
    months.matchAt(words, at + 1) === 0 &&
    months.matchAt(words, at - 1) === 0 &&
    numbered.matchAt(words, at - 1) === 0
  )
}

/** A date, a day, or how often or how long in numbers. */
export const tellsTime: Test = (words) =>
  words.some(
    (word, at) =>
      DATE.test(word.lower) ||
      CLOCK.test(word.lower) ||
      times.matchAt(words, at) > 0 ||
      (NUMBER.test(word.lower) &&
        (months.matchAt(words, at + 1) > 0 || months.matchAt(words, at - 1) > 0)) ||
      ((NUMBER.test(word.lower) || numbers.matchAt(words, at) > 0) &&
        lasting.matchAt(words, at + 1) > 0),
  )

/** What somebody will do or did: after "to" or "by". */
export const tellsAction: Test = (words) =>
  words.some(
    (word, at) => (word.lower === 'to' || word.lower === 'by') && acts.matchAt(words, at + 1) > 0,
  )
