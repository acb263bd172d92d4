/** Scopes: whose words or thoughts each word of a sentence is, from "Mum said that …" to its end. */
import { isSame } from './deeds.ts'
import { type Doing, readDoings } from './doings.ts'
import type { Doer } from './objects.ts'
import { subjectOf } from './subjects.ts'
import { FEELING, OPINION, TELLING, TELLING_NOUN } from './telling.ts'
import type { GuardSentence, Token } from './token.ts'
import { isLettingKnow, toldBy } from './told.ts'

export interface Scoped {
  readonly token: Token
  /** Each who tells or thinks it, the outermost first; none where the note itself says so. */
  readonly tellers: readonly Teller[]
  /** After "and she …": it may or may not be part of what is told. */
  readonly isOpen: boolean
}

export interface Teller {
  readonly verb: Token
  /** Undefined where the words do not tell. */
  readonly who: Doer | undefined
  /** "You were told that", "it was reported that": the words leave out by whom. */
  readonly isNobody: boolean
  /** "Would not say who": nothing is told. */
  readonly isDenied?: boolean
  /** "Was told": "by" ends what was told. */
  readonly isBy?: boolean
}

/** Every word of a sentence with whose words it is. */
export function readScopes(sentence: GuardSentence, before: readonly Teller[] = []): Scoped[] {
  const { tokens } = sentence
  const doings = new Map(readDoings(sentence).map((doing) => [doing.at, doing]))
  const scoped: Scoped[] = []
  let tellers: readonly Teller[] = carried(sentence, before)
  // "She boils the kettle" may or may not be part of what she said
  let isOpen = tellers.length > 0
  let next:
    | { readonly from: number; readonly to: number; readonly tellers: readonly Teller[] }
    | undefined
  for (const [at, token] of tokens.entries()) {
    if (token.text === ';') tellers = []
    if (next && at === next.from) {
      tellers = next.tellers
      isOpen = false
    }
    if (next && at === next.to) tellers = []
    // "was told to move out by the agency"
    if (token.lower === 'by' && tellers.at(-1)?.isBy) tellers = tellers.slice(0, -1)
    if (tellers.length > 0 && isJoint(tokens, at)) isOpen = true
    scoped.push({ token, tellers, isOpen })
    const teller = tellerAt(tokens, at, doings.get(at))
    const told = teller && toldBy(tokens, at)
    if (!teller || !told) continue
    next = {
      ...told,
      tellers: isSequel(tokens, at, teller.who, tellers[0]?.who) ? [teller] : [...tellers, teller],
    }
  }
  return withTrailing(sentence, scoped, doings)
}

/** Who tells, where a word at this place tells something. */
function tellerAt(
  tokens: readonly Token[],
  at: number,
  doing: Doing | undefined,
): Teller | undefined {
  const verb = tokens[at]
  if (verb?.kind !== 'word') return undefined
  if (FEELING.test(verb.lower)) return { verb, who: subjectOf(tokens, at), isNobody: false }
  if (TELLING_NOUN.test(verb.lower) && !verb.isVerb)
    return { verb, who: senderOf(tokens, at), isNobody: false }
  const owner = tokens[at - 1]
  if (OPINION.test(verb.lower) && owner?.isOwner)
    return { verb, who: owner.members, isNobody: false }
  // "is of the view that"
  if (OPINION.test(verb.lower) && tokens[at - 2]?.lower === 'of' && tokens[at - 3]?.root === 'be')
    return { verb, who: subjectOf(tokens, at - 3), isNobody: false }
  // "let us know that"
  if (isLettingKnow(tokens, at)) return { verb, who: subjectOf(tokens, at - 2), isNobody: false }
  if (!doing) return undefined
  const { actor, isAgentless } = doing
  const isBy = /^(?:was|were|been|being|is|are)$/.test(owner?.lower ?? '')
  const isDenied = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => NOT.test(lower))
  return { verb, who: isAgentless ? undefined : actor, isNobody: isAgentless, isBy, isDenied }
}

const NOT = /^(?:not|never|cannot|\w+n't|refused|declined)$/

/** "a call from Mum", "Mr Dean raised concerns". */
function senderOf(tokens: readonly Token[], at: number): Doer | undefined {
  const from = tokens.slice(at, at + 8).findIndex(({ lower }) => lower === 'from' || lower === 'by')
  if (from >= 0) {
    const party = tokens.slice(at + from, at + from + 4).find(({ kind }) => kind === 'party')
    return party?.members
  }
  // "Dr Shah sent us a referral"
  const verb = tokens.slice(0, at).findLastIndex(({ isVerb }) => isVerb)
  return subjectOf(tokens, verb >= 0 && at - verb < 5 ? verb : at)
}

/** "and she …", "but he …": another clause with its own subject. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || !/^(?:and|but|so)$/.test(token.lower)) return false
  return tokens[at + 1]?.kind === 'party' && !tokens[at + 1]?.isOwner
}

/** "She boils the kettle", after "Mum said that there is no hot water": still hers. */
function carried({ tokens }: GuardSentence, before: readonly Teller[]): readonly Teller[] {
  const [first] = tokens
  const who = before[0]?.who
  // "It missed you", after "you said that he threw a plate"
  if (before.length === 1 && /^(?:it|this|that)$/.test(first?.lower ?? '')) return before
  if (before.length !== 1 || !first?.isPronoun || first.isOwner || !who) return []
  const isTeller = who.length === 1 && first.members[0]?.some((one) => who[0]?.includes(one))
  return isTeller && !first.members[0]?.includes('child') ? before : []
}

/** "…, Mum said.", "according to Mum": what stands before is hers as well. */
function withTrailing(
  { tokens }: GuardSentence,
  scoped: readonly Scoped[],
  doings: ReadonlyMap<number, { readonly actor: Doer | undefined }>,
): Scoped[] {
  const according = tokens.findIndex(
    ({ lower }, at) => lower === 'according' && tokens[at + 1]?.lower === 'to',
  )
  if (according >= 0) {
    const party = tokens.slice(according, according + 4).find(({ kind }) => kind === 'party')
    const verb = tokens[according]
    if (verb)
      return scoped.map((one) => ({
        ...one,
        tellers: [{ verb, who: party?.members, isNobody: false }, ...one.tellers],
      }))
  }
  const last = tokens.findLastIndex(({ isVerb }) => isVerb)
  const verb = tokens[last]
  const isLast = tokens.slice(last + 1).every(({ kind }) => kind === 'mark' || kind === 'party')
  const hasComma = tokens
    .slice(Math.max(0, last - 3), last)
    .some(({ text, kind }) => text === ',' || kind === 'quote')
  if (!verb || !isLast || !hasComma || !TELLING.has(verb.root)) return [...scoped]
  const who = doings.get(last)?.actor
  return scoped.map((one) =>
    one.tellers.length > 0 ? one : { ...one, tellers: [{ verb, who, isNobody: false }] },
  )
}

/**
 * "…, and Dad said": not part of what was told before. Without a subject of its own it is part of it,
 * unless it is the teller's: "Barry denied it and said".
 */
function isSequel(
  tokens: readonly Token[],
  at: number,
  who: Doer | undefined,
  before: Doer | undefined,
): boolean {
  for (let back = at - 1; back >= 0 && at - back < 7; back--) {
    const token = tokens[back]
    if (token?.lower === 'that') return false
    if (token?.kind !== 'word' || !/^(?:and|but|so)$/.test(token.lower)) continue
    if (tokens[back + 1]?.lower === 'that') return false
    const isOwn = tokens
      .slice(back + 1, at)
      .some(({ kind, isOwner }) => kind === 'party' && !isOwner)
    return isOwn || (who !== undefined && isSame(who, before))
  }
  return false
}
