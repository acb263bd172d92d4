/** Attribution: what somebody said or thought stays theirs, and what the note says stays said by the note. */
import { type Act, actsOf, denials, isPointedAt, isTold, pointersOf } from './acts.ts'
import { align } from './alignment.ts'
import { isSame, isSomebody } from './deeds.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import { rootsOfList } from './roots.ts'
import { readScopes, type Scoped, type Teller } from './scopes.ts'
import { speakers } from './speakers.ts'
import { DOUBTING, FEELING, TELLING, TELLING_NOUN, THINKING } from './telling.ts'
import type { Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'

/** Words that say little: a claim is known by its others. */
const LIGHT = rootsOfList('dispensable')

/** How often: not what is said. */
const COUNTING = /^(?:occasion|time|many|several)$/

interface Claim extends Scoped {
  /** Sentence by sentence, so that words of one claim are weighed together. */
  readonly sentence: number
}

export const compareAttribution: Comparer = (comparison) => {
  const { source, rewrite } = comparison
  const retells = align(comparison)
  const before = claimsOf(source)
  const after = claimsOf(rewrite)
  const acts = actsOf(source)
  const pointers = pointersOf(source)
  return [
    ...judge(
      before.filter(({ isOpen }) => !isOpen),
      after,
      lost,
    ),
    ...judge(
      after.filter(({ isOpen }) => !isOpen),
      before,
      (claim, others) =>
        isPointedAt(claim, pointers) ||
        [...retells(claim.sentence)].some((at) => isTold(source.sentences[at]))
          ? undefined
          : added(claim, others, acts),
    ),
    ...denials(source, rewrite),
    ...speakers(source, rewrite),
  ].slice(0, 3)
}

function claimsOf(passage: Passage): Claim[] {
  const claims: Claim[] = []
  let tellers: readonly Teller[] = []
  for (const [index, sentence] of passage.sentences.entries()) {
    const scoped = readScopes(sentence, tellers)
    tellers = scoped.at(-1)?.tellers ?? []
    for (const one of scoped) {
      const { kind } = one.token
      if (kind !== 'word' || one.token.isFigure || isFunctionWord(one.token)) continue
      if (
        TELLING.has(one.token.root) ||
        THINKING.has(one.token.root) ||
        COUNTING.test(one.token.root) ||
        FEELING.test(one.token.lower) ||
        TELLING_NOUN.test(one.token.lower)
      )
        continue
      claims.push({ ...one, sentence: index })
    }
  }
  return claims
}

type Check = (claim: Claim, others: readonly Claim[]) => Reason | undefined

/** Weighs the words of each claim together: one word that stands elsewhere as well proves nothing. */
function judge(claims: readonly Claim[], others: readonly Claim[], check: Check): Reason[] {
  const byClaim = Map.groupBy(
    claims.filter(({ tellers }) => tellers.length > 0),
    ({ sentence, tellers }) => `${sentence} ${tellers.map(({ verb }) => verb.start).join(' ')}`,
  )
  return [...byClaim.values()].flatMap((all): Reason[] => {
    const heavy = all.filter(({ token }) => !LIGHT.has(token.root))
    const words = heavy.length > 0 ? heavy : all
    let found = 0
    const reasons: Reason[] = []
    for (const word of words) {
      const same = alike(word, others)
      if (same.length === 0) continue
      found++
      const reason = check(word, same)
      if (reason) reasons.push(reason)
    }
    const [first] = reasons
    return first && reasons.length * 2 > found ? [first] : []
  })
}

function alike({ token }: Claim, others: readonly Claim[]): readonly Claim[] {
  const same = others.filter((other) => other.token.root === token.root)
  if (same.length > 0) return same
  return others.filter((other) => other.token.ids.some((id) => token.ids.includes(id)))
}

const NOTING = /^(?:not|note|observ|see|notic|find|record)$/

const nameOf = ({ verb }: Teller): string => `“${verb.text}”`

function lost({ tellers, token }: Claim, others: readonly Claim[]): Reason | undefined {
  const missing = tellers.find(
    (teller, at) =>
      // "it was noted that": by the note itself
      !(teller.isNobody && NOTING.test(teller.verb.root)) &&
      // "said that she worries that": once she has said it, it is hers
      !tellers.slice(0, at).some((one) => isSomebody(one.who) && isSame(one.who, teller.who)) &&
      !others.some((other) => other.tellers.some((one) => keeps(one, teller))),
  )
  if (!missing)
    return others.every((other) => isTurned(tellers, other.tellers)) ? moved(token) : undefined
  const isMoved = others.some((other) => other.tellers.length > 0)
  return isMoved
    ? moved(token)
    : {
        code: 'attribution-lost',
        detail: `“${token.text}”: in the note somebody says or thinks this (${nameOf(missing)}); the rewrite says it as a fact.`,
      }
}

/** "You were told" is not enough where the note says who told. */
const keeps = (one: Teller, teller: Teller): boolean =>
  isSame(one.who, teller.who) &&
  !(one.isNobody && isSomebody(teller.who)) &&
  !(DOUBTING.has(teller.verb.root) && TELLING.has(one.verb.root))

const moved = ({ text }: Token): Reason => ({
  code: 'attribution-moved',
  detail: `“${text}”: in the note somebody else says or thinks this.`,
})

/** "Jen told me that Ava told her" against "Ava told me that Jen told her". */
const isTurned = (before: readonly Teller[], after: readonly Teller[]): boolean =>
  before.length > 1 && after.length > 1 && !isSame(before[0]?.who, after[0]?.who)

function added(
  { tellers, token }: Claim,
  others: readonly Claim[],
  acts: readonly Act[],
): Reason | undefined {
  // what the writer says is the note's own
  if (
    tellers.every(
      ({ who, verb }) => !THINKING.has(verb.root) && who?.every(([one]) => one === 'writer'),
    )
  ) {
    return undefined
  }
  const isActed = ({ who }: Teller) =>
    acts.some(
      (act) =>
        isSame(act.who, who) &&
        others.some(({ token: { start } }) => act.from <= start && start < act.to),
    )
  const extra = tellers.find(
    (teller) =>
      !teller.isDenied &&
      !NOTING.test(teller.verb.root) &&
      !isActed(teller) &&
      !others.some(
        (other) => other.isOpen || other.tellers.some((one) => isSame(one.who, teller.who)),
      ),
  )
  return extra
    ? {
        code: 'attribution-new',
        detail: `“${token.text}”: in the rewrite somebody says or thinks this (${nameOf(extra)}); in the note it is a fact or somebody else’s.`,
      }
    : undefined
}
