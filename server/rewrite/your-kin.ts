/** Puts "your" before what the child's own parents and grandparents are called: "Mum" -> "your mum". */
import { CLAUSE_OPENERS, isVerbLike, PREPOSITIONS } from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import type { Mention } from '../note/mention.ts'
import type { Reading } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import { isAfterBreak, type Token, tokenAt } from '../note/tokens.ts'
import type { Edit } from './edit.ts'

const KIN = new Set(
  'dad father gran grandad grandma granny grandpa mam mother mum nan nana nanna'.split(' '),
)
/** A second mum or dad, so that "Mum" alone may be either. */
const ANOTHER = /\b(?:adoptive|birth|foster|step) ?-?(?:mum|mam|mother|dad|father)\b/i
/** "He sees her as mum", "Tina is mum to two": what somebody is, not who. */
const BEFORE_KIND = new Set([
  'as',
  'like',
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'than',
])
const BEFORE_NAME = [
  ...['before-names', 'present-verbs', 'bare-verbs'].map((name) =>
    wordsOf(new URL(`words/${name}.txt`, import.meta.url)),
  ),
  PREPOSITIONS,
  CLAUSE_OPENERS,
  new Set(['&', 'and', 'both', 'but', 'not', 'or']),
]
const JOINERS = new Set(['and', '&', 'or'])

export interface KinSentence {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly cast: Cast
}

/**
 * Only whom the cast lists as the one of that name to the child, and only where the word stands alone:
 * "his mum", "Luke's mum", "a mum" and what is quoted stay. "Mum and Dad" are "your mum and dad".
 */
export function yourKin(sentence: KinSentence): readonly Edit[] {
  const { reading, tokens, mentions, cast } = sentence
  if (!cast.child || cast.people.some(({ role }) => ANOTHER.test(role))) return []
  const edits: Edit[] = []
  let last: Mention | undefined
  for (const mention of mentions) {
    if (!isKin(sentence, mention)) continue
    const { start, from, to } = mention
    const { base } = tokenAt(tokens, from)
    const joins = JOINERS.has(tokenAt(tokens, from - 1).lower)
    const isSecond = joins && last?.to === from - 1 && tokenAt(tokens, last.from).ending === ''
    const opens =
      from === 0 || start === reading.label.end || /[.!?]/.test(tokenAt(tokens, from).gap)
    const your = opens ? 'Your' : 'your'
    edits.push({ start, end: start + base.length, text: isSecond ? base : `${your} ${base}` })
    const other = reading.words[to - 1]
    if (isBoth(tokens, mention) && other) {
      edits.push({ ...other, text: tokenAt(tokens, to - 1).text.toLowerCase() })
    }
    last = mention
  }
  return edits
}

function isKin({ tokens, cast }: KinSentence, mention: Mention): boolean {
  const { from, to, owner, kind, who, isShared, isInSpeech, isInLabel } = mention
  const { base } = tokenAt(tokens, from)
  if (kind !== 'role' || owner !== -1 || isShared || isInSpeech || isInLabel) return false
  if (!(KIN.has(base) && isAlone(tokens, from, to))) return false
  if (isBoth(tokens, mention))
    return isOnlyOne(cast, base) && isOnlyOne(cast, tokenAt(tokens, to - 1).base)
  const isNamed = tokenAt(tokens, from + 1).isCapital
  const person = /^p\d+$/.test(who) ? cast.people[Number(who.slice(1))] : undefined
  return person !== undefined && (to - from === 1 || isNamed) && isOnlyOne(cast, person.role)
}

/** "Mum and Dad", which are read as one. */
const isBoth = (tokens: readonly Token[], { from, to }: Mention): boolean =>
  to - from === 3 &&
  JOINERS.has(tokenAt(tokens, from + 1).lower) &&
  KIN.has(tokenAt(tokens, to - 1).base)

const isOnlyOne = ({ people }: Cast, role: string): boolean =>
  KIN.has(role.toLowerCase()) &&
  people.filter((one) => one.role.toLowerCase() === role.toLowerCase()).length === 1

/** Nothing describes the word, and it is no part of another. */
function isAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const word = tokenAt(tokens, from)
  const next = tokenAt(tokens, to)
  if (/[-/]/.test(word.gap) || /^[-/]/.test(next.gap)) return false
  if (from === 0 || isAfterBreak(tokens, from)) return true
  const { lower, ending } = tokenAt(tokens, from - 1)
  if (ending !== '' || (BEFORE_KIND.has(lower) && word.ending === '')) return false
  return BEFORE_NAME.some((words) => words.has(lower)) || isVerbLike(lower) || lower.endsWith('ing')
}
