/** Negation both ways: what was denied stays denied, and nothing else becomes so. */
import { isSame } from './deeds.ts'
import { readDoings } from './doings.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import { TELLING } from './telling.ts'
import { isFunctionWord, type Token } from './tokens.ts'

const NEGATOR =
  /^(?:not|no|never|none|nobody|noone|nothing|nowhere|neither|nor|cannot|denied|denies|deny|denying|\w+n't|(?:did|does|do|was|were|is|are|has|have|had|would|could|wo|ca|should)nt)$/
/** Words that may be said with or without a "not": "refused" and "would not", "missed" and "did not come". */
const TURNING =
  /^(?:refus\w*|declin\w*|without|unable|lacks?|lacked|lacking|miss|missed|misses|missing|absent|absence|stop\w*|un(?!til|der|cle|it|ion|less)\w{3,}|non-?\w+|fail\w*|forg[eo]t\w*|only|apart|except|empty|alone|homeless|prevent\w*|avoid\w*|dna\S*|oppos\w*|silent|ignor\w*|disput\w*|away|instead|hardly|barely|exclu\w*|suspen\w*|disagree\w*|increas\w*|reduc\w*|chang\w*|cancel\w*|false|outstanding|await\w*|grounded|neet|evasive)$/
const isDenying = (token: Token | undefined): boolean =>
  /^den(?:y|ied|ies|ying)$/.test(token?.lower ?? '')
const BREAK =
  /^(?:and|but|because|when|while|after|before|until|if|so|that|who|which|although|though)$/

export const compareNegation: Comparer = ({ source, rewrite }) => {
  const before = read(source)
  const after = read(rewrite)
  const lostTurns = before.turns.filter((token) => !isAmong(token, after.turns)).length
  const newTurns = after.turns.filter((token) => !isAmong(token, before.turns)).length
  const reasons = [...flipped(source, rewrite), ...moved(before, after)]
  if (reasons.length > 0) return reasons.slice(0, 2)
  const [gone] = before.cues
  if (gone && before.cues.length > after.cues.length + newTurns) {
    return [
      { code: 'negation-lost', detail: `The note says “${gone.text}”; the rewrite does not.` },
    ]
  }
  const added = after.cues.at(-1)
  if (added && after.cues.length > before.cues.length + lostTurns) {
    return [
      { code: 'negation-new', detail: `The rewrite says “${added.text}”; the note does not.` },
    ]
  }
  return []
}

interface Denials {
  readonly cues: readonly Token[]
  /** Words that may stand for a "not". */
  readonly turns: readonly Token[]
  /** Words right after a "not", and those after them in its clause. */
  readonly strong: readonly Token[]
  readonly weak: readonly Token[]
  readonly plain: readonly Token[]
}

function read({ sentences }: Passage): Denials {
  const found = {
    cues: [] as Token[],
    turns: [] as Token[],
    strong: [] as Token[],
    weak: [] as Token[],
    plain: [] as Token[],
  }
  for (const { tokens } of sentences) {
    let state: 'none' | 'next' | 'after' = 'none'
    let last: Token | undefined
    for (const token of tokens) {
      const isThat = token.lower === 'that' && isDenying(last)
      last = token
      if (token.kind === 'mark' || (BREAK.test(token.lower) && !isThat)) state = 'none'
      if (token.kind !== 'word' || token.isFigure) continue
      if (NEGATOR.test(token.lower)) {
        found.cues.push(token)
        state = 'next'
        continue
      }
      const isTurning = TURNING.test(token.lower)
      if (isTurning) found.turns.push(token)
      if (!isFunctionWord(token)) {
        found[state === 'next' ? 'strong' : state === 'after' ? 'weak' : 'plain'].push(token)
        if (state === 'next') state = 'after'
      }
      if (isTurning && state === 'none') state = 'after'
    }
  }
  return found
}

/** As many denials, but of other words. */
function moved(before: Denials, after: Denials): Reason[] {
  const reasons: Reason[] = []
  for (const token of before.strong) {
    if (isAmong(token, [...after.strong, ...after.weak]) || !isAmong(token, after.plain)) continue
    if (isAmong(token, before.plain)) continue
    reasons.push({ code: 'negation-lost', detail: `“${token.text}” is no longer denied.` })
  }
  for (const token of after.strong) {
    if (isAmong(token, [...before.strong, ...before.weak]) || !isAmong(token, before.plain))
      continue
    if (isAmong(token, after.plain)) continue
    reasons.push({ code: 'negation-new', detail: `The note does not deny “${token.text}”.` })
  }
  return reasons
}

const isAmong = (token: Token, others: readonly Token[]): boolean =>
  others.some((other) => other.root === token.root)

/** One person's "not" given to another: "she does not want him to, but he wants to". */
function flipped(source: Passage, rewrite: Passage): Reason[] {
  const before = denialsOf(source)
  return denialsOf(rewrite).flatMap(({ verb, actor, isDenied }): Reason[] => {
    if (!actor) return []
    const same = before.filter(
      (one) => isAlike(one.verb, verb) && one.actor && isSame(one.actor, actor),
    )
    if (same.length === 0 || same.some((one) => one.isDenied === isDenied)) return []
    return [
      isDenied
        ? { code: 'negation-new', detail: `The note does not deny “${verb.text}”.` }
        : { code: 'negation-lost', detail: `“${verb.text}” is no longer denied.` },
    ]
  })
}

const isAlike = (a: Token, b: Token): boolean =>
  a.root === b.root || (TELLING.has(a.root) && TELLING.has(b.root))

function denialsOf({ sentences }: Passage) {
  return sentences.flatMap((sentence) =>
    readDoings(sentence).map((doing) => ({
      ...doing,
      isDenied: isDenied(sentence.tokens, doing.at),
    })),
  )
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  // "had no shoes", "saw no adult"
  if (/^(?:no|nothing|nobody|none|neither)$/.test(tokens[at + 1]?.lower ?? '')) return true
  for (let back = at - 1; back >= 0 && at - back < 6; back--) {
    const token = tokens[back]
    if (!token || token.kind === 'mark') return false
    if (token.kind === 'word' && NEGATOR.test(token.lower)) return true
    if (token.lower === 'that') return isDenying(tokens[back - 1])
    if (token.kind === 'party')
      return tokens[back - 1]?.lower === 'that' && isDenying(tokens[back - 2])
    if (BREAK.test(token.lower)) return false
    // "is not going to", "does not want to": what is not done either
    const leadsOn = tokens[back + 1]?.lower === 'to'
    if (token.isVerb && !isFunctionWord(token) && !TURNING.test(token.lower) && !leadsOn)
      return false
    if (TURNING.test(token.lower)) return true
  }
  return false
}
