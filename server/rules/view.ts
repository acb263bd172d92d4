/** Turns what is said of somebody into findings, where it stands as plain fact. */
import type { Sentence } from '../note/note.ts'
import { trim } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import { isAttributed, isEvidenced } from './attribution.ts'
import type { Predicate, PredicateFinder } from './predicate.ts'
import type { Finding, SentenceRule, Setting } from './rule.ts'
import {
  clauseEnd,
  clauseStart,
  type Subject,
  subjectOf,
  topicOf,
  verbGroupStart,
} from './subject.ts'

export interface ViewOptions {
  /** Whom the words must be about for the rule to speak. */
  readonly about: readonly Subject[]
  /** What to ask, after "I think that …"; a default asks what was seen or heard. */
  readonly question?: string
  /** A further test on the words before the verb: of what kind of thing is it said? */
  readonly accepts?: (words: readonly Word[], group: number) => boolean
}

/** A person, or somebody the words leave unsaid. */
export const PEOPLE: readonly Subject[] = ['person', 'you', 'unsaid']
/** A person, or what else gets judged: a home, a bond, a move. */
export const ANYTHING: readonly Subject[] = [...PEOPLE, 'matter', 'it']
/** Whatever it is about, as long as it is not the worker. */
export const ANYBODY: readonly Subject[] = [...ANYTHING, 'thing']

const QUESTION = 'What did you see or hear that makes you think so? If somebody told you, who?'
const LONGEST = 12
const LONGEST_TEMPLATE = 24

/** The find function of a rule: every predicate that stands as plain fact, to the end of its clause. */
export function findViews(find: PredicateFinder, options: ViewOptions): SentenceRule['find'] {
  return (sentence, setting) =>
    find(sentence.reading).flatMap((predicate) => {
      const finding = toFinding(sentence, setting, predicate, options)
      return finding ? [finding] : []
    })
}

function toFinding(
  sentence: Sentence,
  setting: Setting,
  predicate: Predicate,
  options: ViewOptions,
): Finding | undefined {
  const { words } = sentence.reading
  const group = verbGroupStart(words, predicate.verb)
  const isAside = predicate.own === predicate.verb
  const subject = isAside
    ? topicOf(sentence.reading, predicate.verb, setting.cast)
    : subjectOf(sentence.reading, group, setting.cast)
  if (!options.about.includes(subject)) return undefined
  if (isHedged(words, group, predicate.verb)) return undefined
  if (subject === 'you' && (isAside || tellsOfPast(words, group, predicate.last))) return undefined
  if (options.accepts && !options.accepts(words, group)) return undefined
  if (isAttributed(sentence, predicate.verb) || isEvidenced(sentence, predicate.last)) {
    return undefined
  }
  const first = predicate.own ?? group
  const end = Math.min(clauseEnd(words, predicate.last), Math.max(predicate.last, first + LONGEST))
  return {
    ...spanOf(sentence, first, end),
    suggestions: [
      {
        kind: 'ask',
        question: options.question ?? QUESTION,
        template: templateOf(sentence, first, group, end),
      },
    ],
  }
}

const HEDGES = new Set(['may', 'might', 'should', 'ought'])

/** "She may have been groomed" claims nothing; "could not care less" does. */
function isHedged(words: readonly Word[], group: number, verb: number): boolean {
  for (let at = group; at <= verb; at++) {
    if (HEDGES.has(words[at]?.lower ?? '') && words[at + 1]?.lower !== 'not') return true
  }
  return false
}

const PAST = new Set("was were wasn't weren't had hadn't did didn't could couldn't".split(' '))

/** "You were quiet": what the worker saw on the day, told back to the child. */
const tellsOfPast = (words: readonly Word[], group: number, last: number): boolean =>
  words.slice(group, last + 1).some((word) => PAST.has(word.lower) || word.lower.endsWith('ed'))

function spanOf({ reading }: Sentence, first: number, last: number) {
  const { words, text, speech } = reading
  const start = words[first]?.start ?? 0
  const quoted = speech.find((one) => one.start > start)?.start ?? text.length
  return trim(text, { start, end: Math.min(words[last]?.end ?? 0, quoted) })
}

/** "I think that he is scared of Shane because [what you saw or heard]", in the note's own words. */
function templateOf(sentence: Sentence, first: number, group: number, last: number): string {
  const { words, text } = sentence.reading
  const clause = clauseStart(words, group)
  const from = words[first === group ? clause : first]
  const to = words[last]
  const isWhole =
    from && to && first === group && clause < group && last - clause < LONGEST_TEMPLATE
  if (!isWhole) return 'I think that [who and what] because [what you saw or heard]'
  const said = text.slice(from.start, to.end)
  return `I think that ${lowerFirst(said)} because [what you saw or heard]`
}

const OPENERS = new Set(
  'He She They It This That The These Those There Their His Her You Your A An'.split(' '),
)

function lowerFirst(said: string): string {
  const opener = said.split(' ', 1)[0] ?? ''
  return OPENERS.has(opener) ? opener.toLowerCase() + said.slice(opener.length) : said
}
