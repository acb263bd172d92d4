/**
 * Whether specifics follow a broad phrase: in the same sentence, or in the very next one where it
 * goes on about the same thing. What stands before does not count, nor does a [slot] still to fill.
 */
import type { Need } from '../note/need.ts'
import type { Reading, Sentence } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import * as evidence from './evidence.ts'
import { isOwnWord } from './slots.ts'
import { loadWordList } from './word-list.ts'

const turns = loadWordList('vague-turns')
const continuations = loadWordList('vague-goes-on')
const people = loadWordList('vague-people')

const SLOT = /\[[^[\]]*\]/g
const EXAMPLES =
  /\b(?:such as|for example|for instance|namely|including|e\.g|eg|i\.e|ie)\b\.?[,:]?\s+["“‘']?[\p{L}\d]/iu
const COLON = /^[^:;.]{0,40}:\s+(?!sw\b|see\b|next\b|to\b)\S+(?:\s+\S+){3}/i
const CLAUSE = /\b(?:because|in that)\s+\S+\s+\S+|^\W{0,3}(?:was |were |is |are )?that\s+\S+\s+\S+/i
const REASON = /^(?:this (?:is|was) because|that is because|they (?:said|are worried) that)\b/i
const POSSESSIVE = /^(?:his|her|your|their|my|the)$/
const NOBODY = /^(?:there|it|a|an|another|further|one|some|no)$/

/** How far what follows is read, in code units, and how far off a number or a date may stand, in words. */
const REACH = 400
const NEAR = 12

const EVIDENCE: Readonly<Record<Need, readonly evidence.Test[]>> = {
  deed: [evidence.tellsDeed],
  sign: [evidence.tellsDeed, evidence.tellsAct],
  part: [evidence.tellsPart, evidence.tellsAct],
  sight: [evidence.tellsSight],
  amount: [evidence.tellsAmount],
  time: [evidence.tellsTime],
  change: [evidence.tellsDeed, evidence.tellsAct, evidence.tellsAmount],
  reason: [evidence.tellsDeed, evidence.tellsSight],
  grounds: [evidence.tellsDeed, evidence.tellsSight, evidence.tellsAmount],
  action: [evidence.tellsAction],
}

/** Whether what the phrase leaves out is said next to it. Without a need, any description will do. */
export function specificsFollow(sentence: Sentence, span: Span, need: Need = 'reason'): boolean {
  const { reading, next } = sentence
  if (isDescribedAfter(reading, span, need)) return true
  if (next === undefined || next.block !== sentence.block) return false
  const words = ownWords(next.reading)
  if (!goesOn(reading, words, need)) return false
  if (need === 'reason' && REASON.test(next.reading.text)) return true
  return EXAMPLES.test(next.reading.text.slice(0, 24)) || tells(need, words)
}

function isDescribedAfter(reading: Reading, span: Span, need: Need): boolean {
  const rest = reading.text.slice(span.end, span.end + REACH).replace(SLOT, ' ')
  const isCounted = need === 'time' || need === 'amount'
  if (need !== 'time' && EXAMPLES.test(rest)) return true
  if (!isCounted && COLON.test(rest)) return true
  if (need === 'reason' && CLAUSE.test(rest)) return true
  if (need === 'deed' || need === 'part' || need === 'reason') {
    if (reading.speech.some((quoted) => quoted.start >= span.end)) return true
  }
  const after = ownWords(reading, span.end, span.end + REACH)
  const near = after.slice(0, NEAR)
  if (need === 'time') return tells('time', near)
  if (need === 'amount') return tells('amount', inClause(near, reading))
  if (need === 'change') return tells('sign', after) || tells('amount', inClause(near, reading))
  return tells(need, after) || (need === 'reason' && tells('amount', near))
}

/** The words up to a comma; beyond it ("…, five since March") the very next one. */
function inClause(words: readonly Word[], { text }: Reading): readonly Word[] {
  const comma = words.findIndex(({ start }) => /[,;]\s*$/.test(text.slice(0, start).slice(-3)))
  return comma === -1 ? words : words.slice(0, comma + 1)
}

/**
 * Whether the next sentence stays with the matter: it opens with no other topic, and with nobody
 * new, unless nobody has been named yet ("There was an incident. Tyler threw …").
 */
function goesOn({ words: before }: Reading, words: readonly Word[], need: Need): boolean {
  const [first, second] = words
  if (first === undefined || turns.matchAt(words, 0) > 0) return false
  const isKnown = (word: Word) => before.some(({ lower }) => lower === word.lower)
  const isOpen = need === 'reason' || NOBODY.test(before[0]?.lower ?? '')
  if (second && POSSESSIVE.test(first.lower) && people.matchAt(words, 1) > 0) {
    return isOpen || isKnown(second)
  }
  if (continuations.matchAt(words, 0) > 0 || evidence.tellsDeed([first])) return true
  return isOpen || isKnown(first)
}

const tells = (need: Need, words: readonly Word[]): boolean =>
  EVIDENCE[need].some((test) => test(words))

/** The words between two places that the writer wrote: not quoted, not a slot. */
function ownWords(reading: Reading, from = 0, to = REACH): readonly Word[] {
  const { words } = reading
  const own: Word[] = []
  for (let at = indexFrom(words, from); (words[at]?.end ?? to + 1) <= to; at++) {
    const word = words[at]
    if (word && isOwnWord(reading, at, to)) own.push(word)
  }
  return own
}

/** The index of the first word that starts at a place or after it, by halving. */
function indexFrom(words: readonly Word[], from: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? from) < from) low = middle + 1
    else high = middle
  }
  return low
}
