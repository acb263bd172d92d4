/** Finds phrases of several kinds and asks of each what its kind leaves out. */
import type { Category } from '../contract.ts'
import type { Reading } from '../note/note.ts'
import type { Word } from '../note/words.ts'
import { afterCopula } from './copula.ts'
import { isBeside, type PatternList } from './pattern-list.ts'
import type { Finding, SentenceFind } from './rule.ts'
import { signsOfAll, withSigns } from './signs.ts'
import { type Subject, subjectOf, verbGroupStart } from './subject.ts'
import { loadWordList } from './word-list.ts'

/** Phrases that leave the same thing out. */
export interface AskedKind {
  readonly lists: readonly PatternList[]
  /** `{quote}` stands for the flagged words. */
  readonly question: string
  /** Words for the note, with [slots] for the worker to fill. */
  readonly template: string
  readonly also?: readonly Category[]
}

export interface AskedOptions {
  /**
   * Whether the phrase is said of somebody: not of the worker, nor of a dog or a bus. The flag then
   * takes in the auxiliaries and adverbs before it ("has never …").
   */
  readonly isPredicate?: boolean
  /** Longer phrases in which the words are meant as they stand ("wound up the toy"). */
  readonly literal?: PatternList
  /** A last look at the words, the phrase's first index and that of its verb group. */
  readonly accepts?: (words: readonly Word[], at: number, group: number) => boolean
}

const SOMEBODY: readonly Subject[] = ['person', 'you', 'unsaid']
/** Whom an "is" is about where it can brand: a thing may be difficult, cold or hard work. */
const PEOPLE: readonly Subject[] = ['person', 'you']

/** A finder over kinds; of those that start at one word the longest phrase wins. */
export function findAsked(kinds: readonly AskedKind[], options: AskedOptions = {}): SentenceFind {
  const find: SentenceFind = ({ reading }, { cast }) => {
    const { words } = reading
    const findings: Finding[] = []
    for (let at = 0; at < words.length; at++) {
      const best = longestAt(kinds, words, at)
      if (!best || (options.literal?.matchAt(words, at)?.length ?? 0) > 0) continue
      const group = options.isPredicate ? groupStart(words, at) : at
      if (options.accepts && !options.accepts(words, at, group)) continue
      if (options.isPredicate && !SOMEBODY.includes(subjectOf(reading, group, cast))) continue
      findings.push(toFinding(best.kind, reading, group, at + best.length - 1))
      at += best.length - 1
    }
    return findings
  }
  return withSigns(signsOfAll(listsOf(kinds)), find)
}

const listsOf = (kinds: readonly AskedKind[]): PatternList[] => kinds.flatMap(({ lists }) => lists)

/** A finder over what people are said to be: "is … hard work", "was in a strop". */
export function findSaidToBe(kinds: readonly AskedKind[]): SentenceFind {
  const finders = kinds.flatMap((kind) =>
    kind.lists.map((list) => ({ kind, list, find: afterCopula(list, { articles: true }) })),
  )
  const find: SentenceFind = ({ reading }, { cast }) =>
    finders.flatMap(({ kind, list, find }) =>
      find(reading).flatMap(({ verb, last, own }) => {
        const group = verbGroupStart(reading.words, verb)
        if (isDenied(list, reading.words, verb, last)) return []
        if (!PEOPLE.includes(subjectOf(reading, group, cast))) return []
        return [toFinding(kind, reading, own ?? group, last)]
      }),
    )
  return withSigns(signsOfAll(listsOf(kinds)), find)
}

const notFamily = loadWordList('not-family')

/** For `accepts`: it is said of the family, not of a school, a service, a bus or the worker. */
export const isOfFamily = (words: readonly Word[], _at: number, group: number): boolean =>
  !isBeside(words, group) || notFamily.matchAt(words, group - 1) === 0

function longestAt(kinds: readonly AskedKind[], words: readonly Word[], at: number) {
  let best: { kind: AskedKind; length: number } | undefined
  for (const kind of kinds) {
    for (const list of kind.lists) {
      const length = list.matchAt(words, at)?.length ?? 0
      if (length > (best?.length ?? 0)) best = { kind, length }
    }
  }
  return best
}

const NOT = /^(?:not|never|hardly|\w+n't)$/

/** "is not difficult"; but "is not all there" is listed with its "not". */
const isDenied = (list: PatternList, words: readonly Word[], verb: number, last: number) =>
  words.some(
    ({ lower }, at) => at >= verb && at < last && NOT.test(lower) && !list.matchAt(words, at),
  )

const WILLING = /^(?:unable|unwilling|reluctant|able|willing)$/

/** "[is reluctant to] engage"; but "wants to put himself at risk" is flagged from "put". */
function groupStart(words: readonly Word[], at: number): number {
  if (words[at - 1]?.lower === 'to' && WILLING.test(words[at - 2]?.lower ?? '')) {
    return verbGroupStart(words, at - 2)
  }
  let group = verbGroupStart(words, at)
  while (group < at && words[group]?.lower === 'to') group++
  return group
}

const DETERMINER = /^(?:the|an?|any|some|this|that|these|all|every|each)$/

/** The flag ends before a determiner: what follows it is no part of the phrase. */
function toFinding(kind: AskedKind, reading: Reading, first: number, last: number): Finding {
  const { words } = reading
  const closing = last > first && DETERMINER.test(words[last]?.lower ?? '') ? last - 1 : last
  const start = words[first]?.start ?? 0
  const end = words[closing]?.end ?? start
  const question = kind.question.replaceAll('{quote}', reading.text.slice(start, end))
  return {
    start,
    end,
    suggestions: [{ kind: 'ask', question, template: kind.template }],
    ...(kind.also ? { also: kind.also } : {}),
  }
}
