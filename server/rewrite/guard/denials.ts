/** Denials: what a "not" in a sentence takes back, word by word and doing by doing. */
import { type Doing, readDoings } from './doings.ts'
import type { Passage } from './passage.ts'
import { THINKING } from './telling.ts'
import { isFunctionWord, type Token } from './tokens.ts'

const NEGATOR =
  /^(?:not|no|never|none|nobody|noone|nothing|nowhere|neither|nor|cannot|denied|denies|deny|denying|\w+n't|(?:did|does|do|was|were|is|are|has|have|had|would|could|wo|ca|should)nt)$/
/** "ate nothing", "had no shoes": the thing is denied, and with it what is done to it. */
const NO_OBJECT = /^(?:no|nothing|nobody|none|neither|noone|nowhere|little)$/
/** Words that may be said with or without a "not": "refused" and "would not", "missed" and "did not come". */
const TURNING =
  /^(?:refus\w*|declin\w*|without|unable|lacks?|lacked|lacking|miss|missed|misses|missing|absent|absence|stop\w*|un(?!til|der|cles?$|it|ion|less)\w{3,}|non-?[\w-]+|abstinen\w*|abstain\w*|awake|insufficien\w*|inadequa\w*|incomplete|inability|incapable|inconsisten\w*|(?:\w+-)?inappropriate\w*|object(?:s|ed|ing)?|ceas\w*|refut\w*|withh[eo]ld\w*|arrears|overdue|omit\w*|neglect\w*|vacant|bare|undecided|impossible|dislik\w*|disapprov\w*|discontinu\w*|discharg\w*|fail\w*|forg[eo]t\w*|only|apart|except|empty|alone|homeless|prevent\w*|avoid\w*|dna\S*|oppos\w*|silent|quiet|ignor\w*|disput\w*|away|instead|hardly|barely|exclu\w*|suspen\w*|disagree\w*|increas\w*|reduc\w*|chang\w*|cancel\w*|false|outstanding|await\w*|grounded|neet|evasive|against|poorly|barefoot|reluctant|differen\w*|poor|breach|forb\w*|ban(?:ned)?|prohibit\w*)$/
/** "An unknown male": a man whom nobody knew. */
const UNKNOWN = /\bun(?:known|identified|named|familiar|related)\b/
const BREAK =
  /^(?:and|but|because|when|while|after|before|until|if|so|that|who|which|although|though)$/

export interface Denials {
  readonly cues: readonly Token[]
  /** Words that may stand for a "not". */
  readonly turns: readonly Token[]
  /** Words right after a "not", and those after them in its clause. */
  readonly strong: readonly Token[]
  readonly weak: readonly Token[]
  readonly plain: readonly Token[]
}

const isDenying = (token: Token | undefined): boolean =>
  /^den(?:y|ied|ies|ying)$/.test(token?.lower ?? '')

export function readDenials({ sentences }: Passage): Denials {
  const cues: Token[] = []
  const turns: Token[] = []
  const found: Record<'next' | 'after' | 'none', Token[]> = { next: [], after: [], none: [] }
  for (const { tokens } of sentences) {
    let state: keyof typeof found = 'none'
    let last: Token | undefined
    let clause: Token[] = []
    for (const token of tokens) {
      const keeps = token.lower === 'that' && (isDenying(last) || isThought(last))
      if (token.kind === 'mark' || (BREAK.test(token.lower) && !keeps)) state = 'none'
      const isObject = NO_OBJECT.test(token.lower) && last?.isVerb === true
      if (token.kind === 'mark' || BREAK.test(token.lower)) clause = []
      if (token.kind !== 'party') last = token
      if (token.kind === 'party' && UNKNOWN.test(token.lower)) turns.push(token)
      if (token.kind !== 'word' || token.isFigure) continue
      if (NEGATOR.test(token.lower)) {
        // "neither … nor" is one
        const isSecond = token.lower === 'nor' && tokens.some(({ lower }) => lower === 'neither')
        if (!isSecond) cues.push(token)
        // "the phone was not with you", "saw no adult": what stands before is part of it
        found.after.push(...clause)
        found.none = found.none.filter((one) => !clause.includes(one))
        clause = []
        state = isObject && token.lower !== 'no' ? 'none' : 'next'
        continue
      }
      const isTurning = TURNING.test(token.lower)
      if (isTurning) turns.push(token)
      if (!isFunctionWord(token)) {
        found[state].push(token)
        if (state === 'none') clause.push(token)
        // "does not think that it would": what is not thought is denied as well
        if (state === 'next') state = 'after'
      }
      if (isTurning && state === 'none') state = 'after'
    }
  }
  return { cues, turns, strong: found.next, weak: found.after, plain: found.none }
}

const isThought = (token: Token | undefined): boolean =>
  token?.isVerb === true && THINKING.has(token.root)

export interface Denied extends Doing {
  /** Undefined where the thing is denied: "had no shoes". */
  readonly isDenied: boolean | undefined
  readonly tokens: readonly Token[]
}

export const doingsWithDenials = ({ sentences }: Passage): Denied[] =>
  sentences.flatMap((sentence) =>
    readDoings(sentence).map((doing) => ({
      ...doing,
      tokens: sentence.tokens,
      isDenied: isDenied(sentence.tokens, doing.at),
    })),
  )

function isDenied(tokens: readonly Token[], at: number): boolean | undefined {
  if (NO_OBJECT.test(tokens[at + 1]?.lower ?? '')) return undefined
  for (let back = at - 1; back >= 0 && at - back < 10; back--) {
    const token = tokens[back]
    if (!token || token.kind === 'mark') return false
    if (token.kind === 'word' && NEGATOR.test(token.lower)) return true
    if (token.lower === 'that') return isDenying(tokens[back - 1])
    if (token.kind === 'party' && tokens[back - 1]?.lower === 'that') {
      return isDenying(tokens[back - 2])
    }
    if (isThought(token)) continue
    if (token.kind === 'party' && !isThought(tokens[back - 1])) return false
    if (BREAK.test(token.lower)) return false
    // "is not going to", "does not want to": what is not done either
    const leadsOn = tokens[back + 1]?.lower === 'to'
    const isTurning = TURNING.test(token.lower)
    if (token.isVerb && !isFunctionWord(token) && !isTurning && !leadsOn) return false
    if (isTurning) return true
  }
  return false
}
