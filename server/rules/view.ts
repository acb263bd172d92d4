/** Turns what is said of somebody into findings, where it stands as plain fact. */
import type { Reading, Sentence } from '../note/note.ts'
import { type Span, trim } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import { isAttributed, isEvidenced } from './attribution.ts'
import { setOf } from './pattern-list.ts'
import type { Predicate, PredicateFinder } from './predicate.ts'
import type { Finding, SentenceFind, Setting } from './rule.ts'
import { withSigns } from './signs.ts'
import { clauseEnd, type Subject, subjectOf, topicOf, verbGroupStart } from './subject.ts'

export interface ViewOptions {
  /** Whom or what the words must be about for the rule to speak. */
  readonly about: readonly Subject[]
  /** What to ask the worker: for what was seen or heard, or for whose view it is. */
  readonly question: string
}

/** A person, or somebody the words leave unsaid. */
export const PEOPLE: readonly Subject[] = ['person', 'you', 'unsaid']
/** People, and what else gets judged: a home, a bond, a move. */
export const JUDGED: readonly Subject[] = [...PEOPLE, 'matter', 'it']
/** Anything and anybody but the worker. */
export const ANYTHING: readonly Subject[] = [...JUDGED, 'thing']

const LONGEST = 12

/** The find function of a rule: every predicate that stands as plain fact, to the end of its clause. */
export const findViews = (find: PredicateFinder, options: ViewOptions): SentenceFind =>
  withSigns(find, (sentence: Sentence, setting: Setting) =>
    find(sentence.reading).flatMap((predicate) => {
      const finding = toFinding(sentence, setting, predicate, options)
      return finding ? [finding] : []
    }),
  )

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
  if (isAttributed(sentence, predicate.verb) || isEvidenced(sentence, predicate.last)) {
    return undefined
  }
  const first = predicate.own ?? group
  const last = Math.min(clauseEnd(words, predicate.last), Math.max(predicate.last, first + LONGEST))
  const span = spanOf(sentence.reading, first, last)
  const template = asView(sentence.reading.text.slice(span.start, span.end))
  return { ...span, suggestions: [{ kind: 'ask', question: options.question, template }] }
}

const HEDGES = setOf('may might should ought')

/** "She may have been groomed" claims nothing; "could not care less" does. */
function isHedged(words: readonly Word[], group: number, verb: number): boolean {
  for (let at = group; at <= verb; at++) {
    if (HEDGES.has(words[at]?.lower ?? '') && words[at + 1]?.lower !== 'not') return true
  }
  return false
}

const PAST = setOf("was were wasn't weren't had hadn't did didn't could couldn't")

/** "You were quiet": what the worker saw on the day, told back to the child. */
const tellsOfPast = (words: readonly Word[], group: number, last: number): boolean =>
  words.slice(group, last + 1).some((word) => PAST.has(word.lower) || word.lower.endsWith('ed'))

/** From a word to another, but not into speech. */
function spanOf({ words, text, speech }: Reading, first: number, last: number): Span {
  const start = words[first]?.start ?? 0
  const quoted = speech.find((one) => one.start > start)?.start ?? text.length
  return trim(text, { start, end: Math.min(words[last]?.end ?? 0, quoted) })
}

/** "is jealous of Tyler (I think so because [what you saw or heard])": fits wherever the words stand. */
const asView = (said: string): string => `${said} (I think so because [what you saw or heard])`
