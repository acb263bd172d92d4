/** Finds the words of one sentence that stand for somebody, left to right, longest first. */
import { AUXILIARIES } from './clues.ts'
import { whoIsChildWord, whoIsGroupWord } from './determiners.ts'
import { isAlsoWord } from './given-names.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import type { Draft, Mention } from './mention.ts'
import { isLetterForChild, isNameHere, isPlaceName, mayBeInitials } from './name-here.ts'
import type { Reading } from './note.ts'
import { findNamesake, findStranger, type Stranger } from './strangers.ts'
import { isAfterBreak, isJoined, type Token, tokenAt } from './tokens.ts'

export interface Found {
  readonly tokens: readonly Token[]
  readonly drafts: Draft[]
  readonly hasYou: boolean
}

const blank = {
  isPlural: false,
  role: undefined,
  part: 'object',
  owner: -1,
  governor: -1,
  speaker: -1,
  fit: 0,
  kinFit: 0,
  tells: false,
  isOwn: false,
  telling: 'open',
  isOnBody: false,
  isCalled: false,
  joinedTo: -1,
} as const

export function findMentions(reading: Reading, tokens: readonly Token[], lexicon: Lexicon): Found {
  const drafts: Draft[] = []
  let hasYou = false
  let at = 0
  while (at < tokens.length) {
    const quoted = tokenAt(tokens, at).isInSpeech
    const match = findAt(tokens, lexicon, at)
    const first = reading.words[at]
    const last = match && reading.words[match.to - 1]
    if (!match || !first || !last) {
      at++
      continue
    }
    if (match.kind === 'you') hasYou ||= !quoted
    else if (!(quoted && match.kind === 'pronoun')) {
      const { to, kind, who, gender } = match
      drafts.push({
        ...blank,
        start: first.start,
        end: last.end,
        kind,
        from: at,
        to,
        who,
        gender,
        first: tokenAt(tokens, at).base,
        isShared: match.isShared ?? false,
        isPlural: match.entry?.isPlural ?? false,
        role: match.entry?.role,
        part: match.entry?.isOwner ? 'owner' : 'object',
        isInSpeech: quoted,
        isInLabel: last.end <= reading.label.end,
      })
    }
    at = match.to
  }
  return { tokens, drafts, hasYou }
}

interface Match extends Stranger {
  readonly kind: Mention['kind'] | 'you'
  readonly entry: Entry | undefined
  readonly isShared?: boolean
}

function findAt(tokens: readonly Token[], lexicon: Lexicon, at: number): Match | undefined {
  const token = tokenAt(tokens, at)
  const { base } = token
  const entries =
    lexicon.find(base) ?? (base.includes('.') ? lexicon.find(base.replaceAll('.', '')) : undefined)
  for (const entry of entries ?? []) {
    if (!matches(tokens, entry, at)) continue
    const match = accept(tokens, lexicon, entry, at)
    if (match) return match
  }
  if (isLetterForChild(tokens, lexicon, at)) {
    const gender = lexicon.cast.child?.gender ?? 'unknown'
    return { kind: 'child-word', entry: undefined, who: 'child', gender, to: at + 1 }
  }
  const stranger = findStranger(tokens, lexicon, at)
  return stranger && { ...stranger, kind: 'name', entry: undefined }
}

/** Whether the entry's further words follow, the last of them perhaps with "'s". */
function matches(tokens: readonly Token[], { rest }: Entry, at: number): boolean {
  if (rest.length > 0 && tokenAt(tokens, at).ending !== '') return false
  return rest.every((word, index) => {
    const token = tokenAt(tokens, at + 1 + index)
    const isLast = index === rest.length - 1
    return isJoined(token) && (isLast ? token.base : token.lower) === word
  })
}

function accept(
  tokens: readonly Token[],
  lexicon: Lexicon,
  entry: Entry,
  at: number,
): Match | undefined {
  const to = at + 1 + entry.rest.length
  const { gender } = entry
  if (entry.kind === 'child-word' || entry.kind === 'group') {
    const whoIs = entry.kind === 'group' ? whoIsGroupWord : whoIsChildWord
    const who = whoIs(tokens, entry, at, to, lexicon.cast.child)
    return who === undefined ? undefined : { kind: entry.kind, entry, who, gender, to }
  }
  if (entry.kind === 'initials') {
    if (!mayBeInitials(tokens, lexicon, at)) return undefined
    return { kind: 'name', entry, who: entry.who, gender, to }
  }
  if (entry.kind === 'pronoun' && entry.isPlural && !isPronounBoth(tokens, at)) return undefined
  if (entry.kind !== 'name') return { kind: entry.kind, entry, who: entry.who, gender, to }
  const { base } = tokenAt(tokens, at)
  if (isPlaceName(tokens, at, to)) return undefined
  if (entry.rest.length === 0) {
    if (isAlsoWord(base) && !isNameHere(tokens, at)) return undefined
    const namesake = findNamesake(tokens, lexicon, entry, at)
    if (namesake) return { ...namesake, kind: 'name', entry }
  }
  const others = lexicon.find(base) ?? []
  const isShared = others.some((other) => other.kind === 'name' && isRival(other, entry))
  return { kind: 'name', entry, who: entry.who, gender, to, isShared }
}

/** "Both were" rather than "both parents" or "both of". */
const isPronounBoth = (tokens: readonly Token[], at: number): boolean =>
  isAfterBreak(tokens, at) && AUXILIARIES.has(tokenAt(tokens, at + 1).lower)

/** "Sam" where two of the cast are called Sam. */
const isRival = (a: Entry, b: Entry): boolean =>
  a.who !== b.who && a.rest.join(' ') === b.rest.join(' ')
