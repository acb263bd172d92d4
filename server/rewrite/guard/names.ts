/** Names: every person kept, nobody and nothing named that the note does not name. */
import { isCommonWord } from '../../note/language.ts'
import { readMentions } from './parties.ts'
import { type Comparer, type Comparison, type Passage, type Reason, without } from './passage.ts'

const CAPITALISED = /^\p{Lu}/u
const ALLOWED: ReadonlySet<string> = new Set(
  "i i'm i've i'll i'd mr mrs ms miss mx dr st pc monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas english british mum dad nan gran mummy daddy grandma grandad auntie uncle baby".split(
    ' ',
  ),
)

/** "You're", "He'll". */
const CONTRACTED = /'(?:d|ll|m|re|ve)$/

export const compareNames: Comparer = (comparison) => {
  const { source, rewrite } = comparison
  const before = readMentions(source, comparison)
  const after = readMentions(rewrite, comparison)
  const kept = new Set(after.map((mention) => mention.who))
  const reasons: Reason[] = before
    .filter(({ who }) => who !== 'writer' && !kept.has(who))
    .filter(({ who }, at, all) => all.findIndex((other) => other.who === who) === at)
    .map(({ written }) => ({ code: 'person-lost', detail: `${written} is missing.` }))
  const known = knownNames(comparison)
  const newNames = properNames(rewrite).filter(
    (name) => !known.has(name.lower) && !isExpansion(name, source),
  )
  const lostNames = without(
    properNames(source).map((name) => name.lower),
    [...rewrite.words.map((word) => bare(word.lower)), ...wordsOfCast(comparison)],
  ).filter((lower) => !isAcronym(source, lower))
  return [
    ...reasons,
    ...lostNames.map((lower) => ({ code: 'name-lost', detail: `“${lower}” is missing.` })),
    ...newNames.map(({ text }) => ({ code: 'name-new', detail: `“${text}” is not in the note.` })),
  ]
}

const bare = (lower: string): string => lower.replace(/'s$|'$/, '')

interface Name {
  readonly text: string
  readonly lower: string
  /** The capitals of the capitalised words that it stands among: "Independent Reviewing Officer". */
  readonly initials: string
}

/** Capitalised words that are not so for standing first in a sentence. */
function properNames(passage: Passage): Name[] {
  const text = `${passage.own} ${passage.slots.join(' ')}`
  const names: Name[] = []
  for (const { 0: written, index } of text.matchAll(
    /\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*/gu,
  )) {
    const initials = written
      .split(/[ -]/)
      .map((part) => part[0] ?? '')
      .join('')
    for (const [at, word] of written.split(' ').entries()) {
      const lower = bare(word.toLowerCase().replaceAll('’', "'"))
      if (ALLOWED.has(lower)) continue
      const isFirst = at === 0 && startsSentence(passage.raw, index)
      if (isFirst && isCommonWord(lower.replace(CONTRACTED, ''))) continue
      names.push({ text: word, lower, initials })
    }
  }
  return names
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;]["”’)]?\s*|\n\s*[-•*]?\s*)$/.test(text.slice(Math.max(0, at - 6), at))

/** All words of the note, its speech included, and all names of the cast. */
function knownNames(comparison: Comparison): Set<string> {
  const raw = comparison.source.raw.toLowerCase().replaceAll('’', "'")
  const words = raw.match(/[\p{L}\p{M}'-]+/gu) ?? []
  return new Set([...words.map(bare), ...wordsOfCast(comparison)])
}

/** Every word of every name that the note's people go by, in lower case. */
export function wordsOfCast({ cast }: Comparison): string[] {
  const named = [...cast.people, ...(cast.child ? [cast.child] : [])]
  return named.flatMap((one) => [
    ...one.forms.flatMap((form) => form.split(' ')),
    ...one.name.toLowerCase().split(/\s+/),
    ...one.initials.map((initials) => initials.toLowerCase()),
  ])
}

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
