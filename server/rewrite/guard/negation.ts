/** Negation both ways: what was denied stays denied, and nothing else becomes so. */
import { isSame } from './deeds.ts'
import { type Denials, type Denied, doingsWithDenials, readDenials } from './denials.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import { TELLING, THINKING } from './telling.ts'
import { isFunctionWord, type Token } from './tokens.ts'

export const compareNegation: Comparer = ({ source, rewrite }) => {
  const before = readDenials(source)
  const after = readDenials(rewrite)
  const reasons = [...flipped(source, rewrite), ...moved(before, after)]
  if (reasons.length > 0) return reasons.slice(0, 2)
  // "opposed it" and "wanted it"
  const against = before.turns.find((token) => token.isVerb && OPPOSING.test(token.root))
  if (
    against &&
    newTurns(after, before) === 0 &&
    !isAmong(against, after.turns) &&
    after.cues.length <= before.cues.length
  ) {
    return [
      { code: 'negation-lost', detail: `The note says “${against.text}”; the rewrite does not.` },
    ]
  }
  const inViews = rewrite.views.join(' ').match(/\b(?:not|no|never)\b|n't\b/g)?.length ?? 0
  // "did not return until 7.40": returned, at 7.40
  const nots = source.asserted.split(/\bnot\b/).slice(1)
  const untils = nots.filter((rest) => /^[^.;]*\buntil\b/.test(rest.slice(0, 66))).length
  const [gone] = before.cues
  if (gone && before.cues.length > after.cues.length + newTurns(after, before) + inViews + untils) {
    return [
      { code: 'negation-lost', detail: `The note says “${gone.text}”; the rewrite does not.` },
    ]
  }
  const added = after.cues.at(-1)
  if (added && after.cues.length > before.cues.length + newTurns(before, after)) {
    return [
      { code: 'negation-new', detail: `The rewrite says “${added.text}”; the note does not.` },
    ]
  }
  return []
}

/** Being against something: said with a "not" or a word for it. */
const OPPOSING = /^(?:oppos|object|refus|disagre|forb|prohibit|prevent)/

/** Words for a "not" that only the one has. */
const newTurns = (these: Denials, those: Denials): number =>
  these.turns.filter((token) => !isAmong(token, those.turns)).length

/** As many denials, but of other words. */
function moved(before: Denials, after: Denials): Reason[] {
  const reasons: Reason[] = []
  for (const token of before.strong) {
    if (isAmong(token, [...after.strong, ...after.weak]) || !isAmong(token, after.plain)) continue
    if (isAmong(token, before.plain)) continue
    reasons.push({
      code: 'negation-lost',
      detail: `The note says “not” of “${token.text}”; the rewrite does not.`,
    })
  }
  for (const token of after.strong) {
    if (isAmong(token, [...before.strong, ...before.weak]) || !isAmong(token, before.plain))
      continue
    if (isAmong(token, after.plain)) continue
    reasons.push({
      code: 'negation-new',
      detail: `The rewrite says “not” of “${token.text}”; the note does not.`,
    })
  }
  return reasons
}

const isAmong = (token: Token, others: readonly Token[]): boolean =>
  others.some((other) => other.root === token.root)

/** One person's "not" given to another: "she does not want him to, but he wants to". */
function flipped(source: Passage, rewrite: Passage): Reason[] {
  const before = doingsWithDenials(source)
  return doingsWithDenials(rewrite).flatMap((doing): Reason[] => {
    const { verb, actor, isDenied } = doing
    if (!actor || isDenied === undefined || THINKING.has(verb.root)) return []
    const same = before.filter(
      (one) =>
        isAlike(one.verb, verb) &&
        one.actor &&
        isSame(one.actor, actor) &&
        isSame(one.target, doing.target) &&
        isNear(one, doing),
    )
    const isKept = same.some((one) => one.isDenied === isDenied || one.isDenied === undefined)
    if (same.length === 0 || isKept) return []
    return [
      isDenied
        ? {
            code: 'negation-new',
            detail: `The rewrite says “not” of “${verb.text}”; the note does not.`,
          }
        : {
            code: 'negation-lost',
            detail: `The note says “not” of “${verb.text}”; the rewrite does not.`,
          },
    ]
  })
}

const isAlike = (a: Token, b: Token): boolean =>
  a.root === b.root || (TELLING.has(a.root) && TELLING.has(b.root))

/** Verbs that say little by themselves: two are one doing only where the words after them meet. */
const PALE = /^(?:be|have|do|get|go|come|take|make|put|give|let)$/

function isNear(a: Denied, b: Denied): boolean {
  if (!PALE.test(a.verb.root)) return true
  const after = ({ tokens, at }: Denied) =>
    tokens.slice(at + 1, at + 7).filter((token) => token.kind === 'word' && !isFunctionWord(token))
  const [these, those] = [after(a), after(b)]
  return these.length === 0 || those.length === 0 || these.some((token) => isAmong(token, those))
}
