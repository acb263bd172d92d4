/** Finds what somebody is said to do, have or be about to do. */
import type { Word } from '../note/words.ts'
import { isBeside, type PatternList, setOf } from './pattern-list.ts'
import { matchAfter, type Predicate, type PredicateFinder } from './predicate.ts'
import { withSigns } from './signs.ts'
import { isAdverb, isPersonWord } from './subject.ts'
import type { VerbForm } from './verb-forms.ts'

const BE = setOf(
  "is are was were isn't aren't wasn't weren't he's she's they're it's you're hes shes theyre been be",
)
const HAVE = setOf(
  "has have had hasn't haven't hadn't hasnt havent hadnt he's she's they've you've",
)
const WILL = setOf(
  "will won't wont would wouldn't 'll he'll she'll they'll it'll you'll he'd she'd they'd",
)
const COMING = setOf('going likely bound set certain unlikely sure destined liable')
const BEFORE_INFINITIVE = setOf(
  `do does did don't doesn't didn't dont doesnt didnt can can't cannot will won't would wouldn't`,
)
const PLURAL = setOf(
  'they you we parents children both who couple people family police staff team pair men women',
)
const CONTINUES = setOf(
  'continues continued continue tends tend tended seems appears begins began starts started has have used likes',
)
const MAKES_A_NOUN = setOf(
  `a an the this that his her their your my our any some no of in with for by on at from as be is are was
  were been being and/or`,
)

const afterEach = (
  startsAt: (words: readonly Word[], at: number) => number,
  list: PatternList,
): PredicateFinder =>
  withSigns(list, ({ words }) => {
    const found: Predicate[] = []
    for (let verb = 0; verb < words.length; verb++) {
      const from = startsAt(words, verb)
      const last = from === -1 ? -1 : matchAfter(words, from, list)
      if (last !== -1) found.push({ verb, last })
    }
    return found
  })

/** "has (really) no insight". */
export const afterHave = (list: PatternList): PredicateFinder =>
  afterEach((words, at) => (HAVE.has(words[at]?.lower ?? '') ? at + 1 : -1), list)

/** "is being used", "has been failed". */
export const afterBeing = (list: PatternList): PredicateFinder =>
  afterEach((words, at) => (/^be(?:ing|en)$/.test(words[at]?.lower ?? '') ? at + 1 : -1), list)

/** "will (never) cope", "is going to fail", "is likely to suffer". */
export const afterForecast = (list: PatternList): PredicateFinder =>
  afterEach(
    (words, at) => (WILL.has(words[at]?.lower ?? '') ? at + 1 : afterGoingTo(words, at)),
    list,
  )

function afterGoingTo(words: readonly Word[], verb: number): number {
  if (!BE.has(words[verb]?.lower ?? '')) return -1
  let at = verb + 1
  while (isAdverb(words[at]) && !COMING.has(words[at]?.lower ?? '')) at++
  return COMING.has(words[at]?.lower ?? '') && words[at + 1]?.lower === 'to' ? at + 2 : -1
}

/** "does not care", "is unable to cope": a phrase that denies, then a listed verb; none of the plain. */
export const afterNegation = (
  negations: PatternList,
  list: PatternList,
  plain?: PatternList,
): PredicateFinder =>
  afterEach((words, at) => {
    const negation = negations.matchAt(words, at)
    if (!negation) return -1
    const from = at + negation.length
    return plain?.matchAt(words, from) ? -1 : from
  }, list)

/** A listed verb in a form that states: "blames", "is blaming", "has blamed", "does blame". */
export const withVerb = (list: PatternList): PredicateFinder =>
  withSigns(list, ({ words }) => {
    const found: Predicate[] = []
    for (let at = 0; at < words.length; at++) {
      const match = list.matchAt(words, at)
      if (match && isStated(words, at, match.forms)) {
        found.push({ verb: at, last: at + match.length - 1 })
      }
    }
    return found
  })

function isStated(words: readonly Word[], at: number, forms: ReadonlySet<VerbForm>): boolean {
  let first = at
  while (isBeside(words, first) && isAdverb(words[first - 1])) first--
  const before = isBeside(words, first) ? (words[first - 1]?.lower ?? '') : ''
  if (forms.has('gerund')) {
    const subject = words[first - 1]
    return BE.has(before) || (subject !== undefined && before !== '' && isPersonWord(subject))
  }
  if (HAVE.has(before)) return forms.has('participle')
  if (BEFORE_INFINITIVE.has(before)) return forms.has('infinitive')
  if (before === 'to') {
    return forms.has('infinitive') && CONTINUES.has(words[first - 2]?.lower ?? '')
  }
  if (forms.has('present') || forms.has('past')) return !MAKES_A_NOUN.has(before)
  return forms.has('infinitive') && (PLURAL.has(before) || /[^s'i]s$/.test(before))
}

const WITH_JUST = setOf(
  'wants cares does thinks sees uses lets takes comes rings calls turns expects likes',
)
const ABSOLUTES = setOf('always never only constantly continually forever repeatedly persistently')
const NOT_HABITS = setOf(
  'is was has does as his its this us yes perhaps says lives sleeps eats wears',
)

/** "always gives in to him", "never turns up": a habit told of somebody in the present tense. */
export const withAbsolute: PredicateFinder = withSigns(
  { signs: new Set([...ABSOLUTES, 'just']) },
  ({ words }) => {
    const found: Predicate[] = []
    for (let at = 0; at < words.length; at++) {
      const verb = words[at + 1]?.lower ?? ''
      const adverb = words[at]?.lower ?? ''
      const isAbsolute = ABSOLUTES.has(adverb) || (adverb === 'just' && WITH_JUST.has(verb))
      if (!isAbsolute || !isBeside(words, at + 1)) continue
      if (/[^s]s$/.test(verb) && !NOT_HABITS.has(verb)) found.push({ verb: at + 1, last: at + 1 })
    }
    return found
  },
)
