/** Whether words for the child stand plain and alone, so that "you" can take their place. */
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  isVerbLike,
  PREPOSITIONS,
  REPORTING,
} from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import type { Mention } from '../note/mention.ts'
import { isAfterBreak, isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { isAuxiliary, isSingular, withYou } from './agreement.ts'
import type { Objection } from './edit.ts'
import { questions } from './questions.ts'
import type { Standing } from './standing.ts'

const bareVerbs = wordsOf(new URL('words/bare-verbs.txt', import.meta.url))
export const DETERMINERS = new Set(['the', 'this', 'that', 'our', 'said'])
const passives = wordsOf(new URL('words/passives.txt', import.meta.url))
const VERBS = ['present-verbs', 'verbs-or-nouns', 'bare-verbs'].map((name) =>
  wordsOf(new URL(`words/${name}.txt`, import.meta.url)),
)
const beforeNames = wordsOf(new URL('words/before-names.txt', import.meta.url))

const JOINERS = new Set(['and', 'but', '&'])

const BEFORE_NAME: readonly ReadonlySet<string>[] = [
  PREPOSITIONS,
  CLAUSE_OPENERS,
  ADVERBS,
  beforeNames,
  bareVerbs,
  new Set(['&', 'and', 'both', 'but', 'even', 'not', 'only', 'plus']),
]

/** What speaks against reading the words as the child, plain and alone. */
export function objectToMention(standing: Standing, mention: Mention): Objection | undefined {
  const { tokens, reading, name } = standing
  if (isEntangled(standing, mention)) return { question: questions.wording(name) }
  if (mention.kind !== 'name' && mention.kind !== 'child-word') return undefined
  const next = tokenAt(tokens, mention.to)
  const isTitle = mention.part !== 'owner' && isJoined(next) && next.isCapital && !next.isInSpeech
  if (isPlain(tokens, mention) && !(isTitle && !isVerbLike(next.lower))) return undefined
  return { question: questions.ownName(reading.text.slice(mention.start, mention.end)) }
}

/** "Ben, who is 9, was", "Ben, 9, was", "he/she", "either Ben or Luke", "“no”, said Ben". */
function isEntangled(
  { tokens, reading }: Standing,
  { start, end, from, to, kind }: Mention,
): boolean {
  const before = tokenAt(tokens, from - 1)
  const next = tokenAt(tokens, to)
  if (/[,(]/.test(reading.text.slice(start, end))) return true
  if (tokenAt(tokens, from).gap.includes('/') || next.gap.includes('/')) return true
  const isRelative = /^(?:who|whose|whom)$/.test(next.lower)
  // "Jordan (who has asthma)", "it is Jordan who has"
  if (isRelative && (next.gap !== ' ' || isSingular(tokenAt(tokens, to + 1).lower))) return true
  if (next.gap === ', ' && (isRelative || isAge(tokens, to))) return true
  // "the child who did it" may be any child
  if (kind === 'child-word' && (isRelative || /^(?:of|that|whose)$/.test(next.lower))) return true
  // "Dad and not Jordan was out"
  if (before.lower === 'not' && JOINERS.has(tokenAt(tokens, from - 2).lower)) return true
  const isChoice = /^(?:either|neither|nor|or)$/.test(before.lower) && from > 1
  if (isChoice || /^(?:or|nor)$/.test(next.lower)) return true
  return REPORTING.has(before.lower) && /["”’'],? $/.test(tokenAt(tokens, from - 1).gap)
}

/** ", 12, was": an age between commas, not ", 3 May". */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,2}$/.test(tokenAt(tokens, at).lower) && !isJoined(tokenAt(tokens, at + 1))

/** What a worker does to the child, though the verb is in no list: "will ask Ben", "to see Ben". */
const BEFORE_VERB = new Set(
  'can could did do does i may might must not should to we will would'.split(' '),
)

/** After these a word describes, whatever it ends in: "a worried Jordan". */
const BEFORE_DESCRIBING = new Set('a an another my our previous that the this'.split(' '))

/** Whether nothing describes the name: "little Jordan" cannot become "little you". */
function isPlain(tokens: readonly Token[], mention: Mention): boolean {
  const { from, kind } = mention
  const isDetermined = kind === 'child-word' && DETERMINERS.has(tokenAt(tokens, from - 1).lower)
  const at = isDetermined ? from - 1 : from
  if (at === 0 || isAfterBreak(tokens, at)) return true
  const { lower, ending } = tokenAt(tokens, at - 1)
  if (ending === "'s") return false
  if (BEFORE_NAME.some((words) => words.has(lower))) return true
  const { lower: earlier } = tokenAt(tokens, at - 2)
  if (BEFORE_DESCRIBING.has(earlier) && !isDetermined) return /\d/.test(lower)
  if (isVerbLike(lower) && isVerb(lower)) return !(at === 1 && describes(mention, lower))
  if (/(?:ing|ly)$/.test(lower) || /\d/.test(lower)) return true
  return BEFORE_VERB.has(earlier) || (passives.has(lower) && AUXILIARIES.has(earlier))
}

/** "visits Jordan", not "the boys Jordan and Tyler", "previous child". */
const isVerb = (lower: string): boolean =>
  !lower.endsWith('s') ||
  REPORTING.has(lower) ||
  isAuxiliary(lower) ||
  VERBS.some((words) => words.has(withYou(lower)))

/** "Excited Jordan ran", but "Collected Jordan". */
const describes = ({ part }: Mention, lower: string): boolean =>
  part === 'subject' && lower.endsWith('ed') && !REPORTING.has(lower)
