/** Names: every person kept, nobody and nothing named that the note does not name. */
import { isCommonWord } from '../../note/language.ts'
import { wordsOfCast } from './cast-words.ts'
import { type Ideas, ideasOf } from './ideas.ts'
import { wordsOf as listed } from './lists.ts'
import type { Comparer, Comparison, Passage, Reason } from './passage.ts'
import { without, wordsOf } from './passage.ts'
import { rootOf } from './roots.ts'
import { readSenses } from './senses.ts'
import type { Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'
import { isVerbRoot } from './verbs.ts'

const CAPITALISED = /^\p{Lu}/u
const ALLOWED: ReadonlySet<string> = listed('capitals')

/** "You're", "He'll". */
const CONTRACTED = /'(?:d|ll|m|re|ve)$/

export const compareNames: Comparer = (comparison) => {
  const { source, rewrite } = comparison
  const before = partiesOf(source)
  const after = partiesOf(rewrite)
  const named = properNames(rewrite).filter(({ lower }) => !isOfCast(lower, comparison))
  const known = named.length > 0 ? wordsIn(source.raw) : NONE
  const newNames = named.filter((name) => !known.has(name.lower) && !isExpansion(name, source))
  const kept = properNames(source).filter(({ lower }) => !isOfCast(lower, comparison))
  const lostNames =
    kept.length > 0
      ? without(
          kept.map(({ lower }) => lower),
          wordsOf(rewrite).map(({ lower }) => bare(lower)),
        ).filter((lower) => !isAcronym(source, lower) && !isServiceWord(lower, comparison))
      : []
  return [
    ...lostPeople(before, rewrite),
    ...newPeople(before, after, comparison),
    ...lostNames.map((lower) => ({
      code: 'name-lost',
      detail: `The rewrite leaves out the name “${lower}”.`,
    })),
    ...newNames.map(({ text }) => ({ code: 'name-new', detail: `“${text}” is not in the note.` })),
  ]
}

/** The parties of a passage, each token once for each of several. */
const partiesOf = (passage: Passage): Met[] =>
  passage.sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token) => token.members.map((who) => ({ who, token }))),
  )

interface Met {
  readonly who: readonly string[]
  readonly token: Token
}

const isSettled = ({ who, token }: Met): boolean =>
  who.length === 1 && who[0] !== '*' && !token.isPronoun

function lostPeople(before: readonly Met[], rewrite: Passage): Reason[] {
  const kept = new Set(rewrite.parties.flatMap(({ who }) => who))
  const gone = before.filter(
    (one) => isSettled(one) && !CROWDS.test(one.who[0] ?? '') && !kept.has(one.who[0] ?? ''),
  )
  return [...new Map(gone.map((one) => [one.who[0], one])).values()]
    .filter(({ who, token }) => who[0] !== 'writer' && !isGrouped(token.lower))
    .map(({ token }) => ({ code: 'person-lost', detail: `The rewrite leaves out ${token.text}.` }))
}

/** "Sibling time", "either parent", "HV": kinds of people, and letters that may stand for a visit. */
const isGrouped = (lower: string): boolean =>
  /^(?:(?:neither|either|both|each|any) \w+|siblings?|parents?|hv|h\/v|supervising social worker)$/.test(
    lower,
  )

/** Somebody of a role whom the note does not speak of: "the neighbour", "your boyfriend". */
function newPeople(
  before: readonly Met[],
  after: readonly Met[],
  comparison: Comparison,
): Reason[] {
  const { source } = comparison
  const ideas = ideasOf(comparison)
  const known = new Set(before.flatMap(({ who }) => who))
  const said = source.unslotted.toLowerCase()
  const added = after.find(
    (one) =>
      isSettled(one) &&
      !known.has(one.who[0] ?? '') &&
      !/^(?:child|writer|p\d+|thing:.*)$/.test(one.who[0] ?? '') &&
      (!CROWDS.test(one.who[0] ?? '') || (one.who[0] === 'police' && !POLICE.test(said))) &&
      !said.includes((one.who[0] ?? '').replace('name:', '')) &&
      !isSaidOtherwise(one.token.lower, ideas) &&
      // "MS. Every": a sentence's end, and no name
      !one.token.text.includes('. '),
  )
  return added
    ? [{ code: 'person-new', detail: `The note does not speak of “${added.token.text}”.` }]
    : []
}

/** "Did not need medical attention": neither a doctor nor a nurse. */
const isSaidOtherwise = (who: string, { sourceIds }: Ideas): boolean =>
  readSenses([rootOf(who)]).some((ids) => ids.some((id) => id.startsWith('=') && sourceIds.has(id)))

/** Several people, or anybody, whom plain words name or leave out. */
const CROWDS =
  /^(?:parents|brothers|family|school|camhs|friends|teachers|police|worker|person|both|somebody|adult|carer|manager)$| of /

/** What brings the police with it, where the note does not name them. */
const POLICE =
  /police|officer|\bp[cs]\b|\bd(?:c|s|i)\b|arrest|custod|bail|caution|999|missing|crime|ceop/

/** A word that the glossary has other words for. */
const isServiceWord = (lower: string, comparison: Comparison): boolean =>
  ideasOf(comparison).licence.explains(lower)

const bare = (lower: string): string => lower.replace(/'s$|'$/, '')

interface Name {
  readonly text: string
  readonly lower: string
  /** The capitals of the capitalised words that it stands among: "Independent Reviewing Officer". */
  readonly initials: string
}

/** Capitalised words that are not so for standing first in a sentence or in a question. */
function properNames(passage: Passage): Name[] {
  return [
    ...namesIn(passage.own, passage.raw),
    ...passage.slots.flatMap((slot) => namesIn(slot, slot)),
  ]
}

function namesIn(text: string, around: string): Name[] {
  const names: Name[] = []
  for (const { 0: written, index } of text.matchAll(
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*/gu,
  )) {
    const initials = written
      .split(/[ -]/)
      .map((part) => part[0] ?? '')
      .join('')
    for (const [at, word] of written.split(' ').entries()) {
      const lower = bare(word.toLowerCase().replaceAll('’', "'"))
      if (ALLOWED.has(lower) || ALLOWED.has(lower.replace(/days$/, 'day'))) continue
      const opens = at === 0 && startsSentence(around, index)
      const plain = lower.replace(CONTRACTED, '')
      if (opens && (isCommonWord(plain) || isPlainWord(plain) || NOUN.test(plain))) continue
      if (/^\p{Lu}{2,5}$/u.test(word) && isPlainWord(plain)) continue
      names.push({ text: word, lower, initials })
    }
  }
  return names
}

/** A word of the guard's own lists is no name where it opens a sentence. */
const isPlainWord = (lower: string): boolean =>
  isVerbRoot(rootOf(lower)) ||
  isFunctionWord({ lower }) ||
  readSenses([rootOf(lower)]).some((ids) => ids.length > 0)

/** "Separation", "Actions": a noun by its ending. */
const NOUN = /[a-z]{2}(?:tion|(?<!cle)ment)s?$/

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;]["”’)]?\s{0,5}|\n\s{0,5}[-•*]?\s{0,5})$/.test(text.slice(Math.max(0, at - 6), at))

const NONE: ReadonlySet<string> = new Set()

/** All words of a text, its speech included. */
const wordsIn = (raw: string): ReadonlySet<string> =>
  new Set(
    (
      raw
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{M}'-]+/gu) ?? []
    ).map(bare),
  )

const isOfCast = (lower: string, comparison: Comparison): boolean =>
  wordsOfCast(comparison).has(lower)

/** "Independent Reviewing Officer" may stand for the note's "IRO". */
const isExpansion = (name: Name, source: Passage): boolean =>
  name.initials.length > 1 &&
  (source.own.match(/\b[A-Z]{2,6}(?=s?\b)/g) ?? []).some((initials) =>
    name.initials.includes(initials),
  )

/** Initials may be written out in lower case, so their loss is no loss of a name. */
const isAcronym = (source: Passage, lower: string): boolean =>
  CAPITALISED.test(lower.toUpperCase()) &&
  lower.length <= 6 &&
  source.own.includes(lower.toUpperCase())
