/** Negation both ways: what was denied stays denied, and nothing else becomes so. */
import { align } from './alignment.ts'
import { isSame } from './deeds.ts'
import {
  type Cue,
  type Denials,
  type Denied,
  doingsWithDenials,
  isOpposing,
  readDenials,
  TURNING,
} from './denials.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import { rootOf } from './roots.ts'
import { THINKING } from './telling.ts'
import type { Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'

export const compareNegation: Comparer = (comparison) => {
  const { source, rewrite } = comparison
  const before = readDenials(source)
  const after = readDenials(rewrite)
  const retells = align(comparison)
  const facing = (told: Cue, known: Cue) => retells(told.sentence).has(known.sentence)
  const reasons = [...flipped(source, rewrite), ...moved(before, after, facing)]
  if (reasons.length > 0) return reasons.slice(0, 2)
  const lost = unanswered(
    // "did not return until 7.40": returned, at 7.40
    [
      ...before.turns.filter((turn) => isOpposing(turn) || isTakenBack(turn, rewrite)),
      ...before.cues.filter((cue) => !isUntil(cue, source)),
    ],
    before,
    after,
    (known, told) => facing(told, known),
  )
  const inViews = rewrite.views.join(' ').match(/\b(?:not|no|never)\b|n't\b/g)?.length ?? 0
  const [gone] = lost.slice(inViews)
  if (gone) {
    return [
      {
        code: 'negation-lost',
        detail: `The note says “${gone.token.text}”; the rewrite does not.`,
      },
    ]
  }
  const added = unanswered(after.cues, after, before, facing).at(-1)
  return added
    ? [
        {
          code: 'negation-new',
          detail: `The rewrite says “${added.token.text}”; the note does not.`,
        },
      ]
    : []
}

/** "Untreated" and "treated". */
function isTakenBack({ token: { lower } }: Cue, { sentences }: Passage): boolean {
  const bare = /^(?:un|non-?)(\w{4,})$/.exec(lower)?.[1]
  return (
    bare !== undefined &&
    sentences.some(({ tokens }) => tokens.some(({ root }) => root === rootOf(bare)))
  )
}

const isUntil = ({ token, sentence }: Cue, { asserted, sentences }: Passage): boolean =>
  /^[^.;]{0,60}\buntil\b/.test(asserted.slice(token.end, sentences[sentence]?.end))

/** The "not"s of the one passage for which the other has neither a "not" nor a word for it in what retells them. */
function unanswered(
  cues: readonly Cue[],
  these: Denials,
  those: Denials,
  facing: (one: Cue, other: Cue) => boolean,
): Cue[] {
  const others = [...those.cues, ...those.turns.filter((turn) => !isAmong(turn, these.turns))]
  const taken = new Map<Cue, Cue>()
  // each answers one; where all that could answer one are taken, another may make room
  const hasAnswer = (cue: Cue, seen: Set<Cue>): boolean =>
    others.some((other) => {
      if (seen.has(other) || !facing(cue, other)) return false
      seen.add(other)
      const holder = taken.get(other)
      if (holder && !hasAnswer(holder, seen)) return false
      taken.set(other, cue)
      return true
    })
  // who has an answer of the same word keeps it, so that what is named as lost is lost
  const hasSame = (cue: Cue) => others.some((other) => isAmong(cue, [other]) && facing(cue, other))
  return cues
    .filter((cue) => !isAmong(cue, those.turns))
    .toSorted((a, b) => Number(hasSame(b)) - Number(hasSame(a)))
    .filter((cue) => !hasAnswer(cue, new Set()))
}

/** As many denials, but of other words. */
function moved(
  before: Denials,
  after: Denials,
  facing: (told: Cue, known: Cue) => boolean,
): Reason[] {
  const lost = before.strong.filter(
    (cue) =>
      isDenied(cue, before, after) &&
      !hasOther(cue, after, before, (known, told) => facing(told, known)),
  )
  const added = after.strong.filter(
    (cue) => isDenied(cue, after, before) && !hasOther(cue, before, after, facing),
  )
  return [
    ...lost.map(({ token }) => lostOf(token.text)),
    ...added.map(({ token }) => newOf(token.text)),
  ]
}

/** Denied here, and only said there. */
const isDenied = (cue: Cue, here: Denials, there: Denials): boolean =>
  isAmong(cue, there.plain) &&
  !isAmong(cue, [...there.strong, ...there.weak]) &&
  !isAmong(cue, here.plain)

/** Whether what it faces has a word for a "not" that stands nowhere here. */
const hasOther = (
  cue: Cue,
  there: Denials,
  here: Denials,
  facing: (one: Cue, other: Cue) => boolean,
): boolean => there.turns.some((turn) => facing(cue, turn) && !isAmong(turn, here.turns))

const isAmong = ({ token }: Cue, others: readonly Cue[]): boolean =>
  isOneOf(
    token,
    others.map((other) => other.token),
  )

const isOneOf = (token: Token, others: readonly Token[]): boolean =>
  others.some((other) => other.root === token.root)

/** Two are one doing where the words after them meet. */
function isNear(a: Denied, b: Denied): boolean {
  const after = ({ tokens, at }: Denied) =>
    tokens.slice(at + 1, at + 7).filter((token) => token.kind === 'word' && !isFunctionWord(token))
  const [these, those] = [after(a), after(b)]
  return these.length === 0 || those.length === 0 || these.some((token) => isOneOf(token, those))
}

/** "Off school" and "not at school": the one has a word for the other's "not". */
const isTurned = (a: Denied, b: Denied): boolean => hasTurn(a, b) || hasTurn(b, a)

const hasTurn = ({ tokens }: Denied, { tokens: others }: Denied): boolean =>
  tokens.some((token) => TURNING.test(token.lower) && !isOneOf(token, others))

const lostOf = (word: string): Reason => ({
  code: 'negation-lost',
  detail: `The note says “not” of “${word}”; the rewrite does not.`,
})

const newOf = (word: string): Reason => ({
  code: 'negation-new',
  detail: `The rewrite says “not” of “${word}”; the note does not.`,
})

/** The verb, or, where that says little ("was"), the word that does. */
const wordOf = ({ verb, tokens, at }: Denied): string =>
  (isFunctionWord(verb)
    ? tokens.slice(at).find((token) => token.kind === 'word' && !isFunctionWord(token))
    : undefined
  )?.text ?? verb.text

/** One person's "not" given to another: "she does not want him to, but he wants to". */
function flipped(source: Passage, rewrite: Passage): Reason[] {
  const before = doingsWithDenials(source)
  const after = doingsWithDenials(rewrite)
  return after.flatMap((doing): Reason[] => {
    const { verb, actor, isDenied } = doing
    if (!actor || isDenied === undefined || THINKING.has(verb.root)) return []
    const same = before.filter(
      (one) =>
        isAlike(one.verb, verb) &&
        one.actor &&
        isSame(one.actor, actor) &&
        isSame(one.target, doing.target) &&
        isNear(one, doing) &&
        !isTurned(one, doing),
    )
    const isKept = same.some((one) => one.isDenied === isDenied || one.isDenied === undefined)
    // "did not bring you back on time; he brought you back at 11": each is told once
    const isTold = after.some(
      (one) =>
        one !== doing &&
        isAlike(one.verb, verb) &&
        same.some((known) => known.isDenied === one.isDenied && isSame(known.actor, one.actor)),
    )
    if (same.length === 0 || isKept || isTold) return []
    return [isDenied ? newOf(wordOf(doing)) : lostOf(wordOf(doing))]
  })
}

const isAlike = (a: Token, b: Token): boolean => a.root === b.root
