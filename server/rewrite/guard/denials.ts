/** Denials: what a "not" in a sentence takes back, word by word and doing by doing. */
import { type Doing, readDoings } from './doings.ts'
import type { Passage } from './passage.ts'
import { THINKING } from './telling.ts'
import type { Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'

const NEGATOR =
  /^(?:not|no|never|none|nobody|noone|nothing|nowhere|neither|nor|cannot|denied|denies|deny|denying|\w+n't|(?:did|does|do|was|were|is|are|has|have|had|would|could|wo|ca|should)nt)$/
/** "ate nothing", "had no shoes": the thing is denied, and with it what is done to it. */
const NO_OBJECT = /^(?:no|nothing|nobody|none|neither|noone|nowhere|little)$/
/** Words that take back what follows: "refused to go", "unable to stay". */
const REVERSING =
  /^(?:refus\w*|declin\w*|without|unable|unwilling|lacks?|lacked|lacking|miss|missed|misses|missing|stop\w*|inability|incapable|ceas\w*|omit\w*|neglect(?:ed|s|ing)?|fail\w*|forg[eo]t\w*|prevent\w*|avoid\w*|forb\w*|ban(?:ned)?|prohibit\w*|instead|hardly|barely|against|reluctant|non-attendance|withh[eo]ld\w*|refut\w*|disput\w*|abstain\w*|object(?:s|ed|ing)?|oppos\w*|disagree\w*)$/
/** Words that may be said with a "not", though they take nothing back: "undecided", "absent", "alone". */
export const TURNING =
  /^(?:anonymous|absent|absence|off|away|un(?!til|der|cles?$|it|ion|less|well|happ|usual|fortun|easy)\w{3,}|non-?[\w-]+|abstinen\w*|awake|insufficien\w*|inadequa\w*|incomplete|inconsisten\w*|(?:\w+-)?inappropriate\w*|arrears|overdue|vacant|bare|impossible|dislik\w*|disapprov\w*|disconnect\w*|discontinu\w*|discharg\w*|only|apart|except|empty|alone|homeless|silent|quiet|ignor\w*|persist\w*|exclu\w*|suspen\w*|cancel\w*|false|outstanding|await\w*|wait\w*|grounded|neet|evasive|poorly|barefoot|differen\w*|poor|breach|notice|limited|fewer|less|elsewhere|reject\w*|denial)$/
/** "An unknown male": a man whom nobody knew. */
const UNKNOWN = /\bun(?:known|identified|named|familiar|related)\b/
const BREAK =
  /^(?:and|but|because|when|while|after|before|until|if|so|that|who|which|although|though)$/

export interface Cue {
  readonly token: Token
  /** The place of its sentence in the passage. */
  readonly sentence: number
}

export interface Denials {
  readonly cues: readonly Cue[]
  /** Words that may stand for a "not". */
  readonly turns: readonly Cue[]
  /** Words right after a "not", and those after them in its clause. */
  readonly strong: readonly Cue[]
  readonly weak: readonly Cue[]
  readonly plain: readonly Cue[]
}

const isDenying = (token: Token | undefined): boolean =>
  /^den(?:y|ied|ies|ying)$/.test(token?.lower ?? '')

export function readDenials({ sentences }: Passage): Denials {
  const cues: Cue[] = []
  const turns: Cue[] = []
  const found: Record<'next' | 'after' | 'none', Cue[]> = { next: [], after: [], none: [] }
  for (const [sentence, { tokens }] of sentences.entries()) {
    let state: keyof typeof found = 'none'
    let last: Token | undefined
    let clause: Cue[] = []
    for (const [at, token] of tokens.entries()) {
      const keeps = token.lower === 'that' && (isDenying(last) || isThought(last))
      if (token.kind === 'mark' || (BREAK.test(token.lower) && !keeps)) state = 'none'
      const isObject =
        NO_OBJECT.test(token.lower) && last?.isVerb === true && !isSubject(tokens[at + 1])
      if (token.kind === 'mark' || BREAK.test(token.lower)) clause = []
      if (token.kind !== 'party') last = token
      if (token.kind === 'party' && UNKNOWN.test(token.lower)) turns.push({ token, sentence })
      if (token.kind !== 'word' || token.isFigure) continue
      if (NEGATOR.test(token.lower)) {
        // "neither … nor" is one
        const isSecond = token.lower === 'nor' && tokens.some(({ lower }) => lower === 'neither')
        if (!isSecond) cues.push({ token, sentence })
        // "the phone was not with you", "saw no adult": what stands before is part of it
        found.after.push(...clause)
        found.none = found.none.filter((one) => !clause.includes(one))
        clause = []
        state = isObject && token.lower !== 'no' ? 'none' : 'next'
        continue
      }
      const isOnly = token.lower === 'only' && tokens[at - 1]?.lower === 'the'
      const isTurning = isOnly || REVERSING.test(token.lower)
      const isAlone = token.lower === 'yourself' && /^(?:to|by)$/.test(tokens[at - 1]?.lower ?? '')
      // "increased from fortnightly to weekly": not fortnightly
      const isChange =
        /^(?:increas|reduc|chang|mov|rais|lower)/.test(token.root) &&
        tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'from')
      if (isTurning || isAlone || isChange || TURNING.test(token.lower))
        turns.push({ token, sentence })
      if (!isFunctionWord(token)) {
        const word = { token, sentence }
        found[state].push(word)
        if (state === 'none') clause.push(word)
        // "does not think that it would": what is not thought is denied as well
        if (state === 'next') state = 'after'
      }
      if (isTurning && state === 'none') state = 'after'
    }
  }
  return { cues, turns, strong: found.next, weak: found.after, plain: found.none }
}

/** Being against something: said with a "not" or a word for it. */
export const isOpposing = ({ token }: Cue): boolean =>
  (token.isVerb && OPPOSING.test(token.root)) || /^(?:without|unable|against)$/.test(token.lower)
const OPPOSING = /^(?:oppos|object|refus|declin|fail|disagre|forb|prohibit|prevent)/

/** "Says nothing has changed": what follows is of the nothing. */
const isSubject = (next: Token | undefined): boolean =>
  next?.kind === 'word' && /^(?:has|had|have|is|was|were|will|would|can|could)$/.test(next.lower)

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
    const isTurning = REVERSING.test(token.lower)
    if (token.isVerb && !isFunctionWord(token) && !isTurning && !leadsOn) return false
    if (isTurning) return true
  }
  return false
}
