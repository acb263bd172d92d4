/**
 * Whether specifics follow a broad phrase: in the same sentence, or in the very next one where it
 * goes on about the same thing. What stands before does not count, nor does a [slot] still to fill.
 */
import type { Need } from '../note/need.ts'
import type { Reading, Sentence } from '../note/note.ts'
import { contains, type Span } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import { tellsAction, tellsAmount, tellsDeed, tellsSight, tellsTime } from './evidence.ts'
import { loadWordList } from './word-list.ts'

const turns = loadWordList('vague-turns')
const SLOT = /\[[^\]]*\]/g
/** What opens a description right after the phrase or later in its sentence. */
const OPENS_DESCRIPTION =
  /\b(?:such as|for example|for instance|namely|including|e\.g|eg|i\.e|ie)\b\.?[,:]?\s+["“‘']?[\p{L}\d]/iu
const COLON = /^[^:;.]{0,40}:\s+(?!sw\b|see\b|next\b|to\b)\S+(?:\s+\S+){3,}/i
const CLAUSE = /\b(?:because|in that)\s+\S+\s+\S+|^\W{0,3}(?:was |were |is |are )?that\s+\S+\s+\S+/i
const NEXT_SAYS_WHY =
  /^(?:this (?:is|was) because|that is because|they (?:said|are worried) that)\b/i

/** How far evidence of a number or date may stand from the phrase in its own sentence, in words. */
const NEAR = 12

const EVIDENCE: Readonly<Record<Need, readonly ((words: readonly Word[]) => boolean)[]>> = {
  deed: [tellsDeed],
  sign: [tellsDeed],
  sight: [tellsSight],
  amount: [tellsAmount],
  time: [tellsTime],
  reason: [tellsDeed, tellsSight],
  action: [tellsAction],
}

/** Whether what the phrase leaves out is said next to it. Without a need, any description will do. */
export function specificsFollow(sentence: Sentence, span: Span, need: Need = 'reason'): boolean {
  const { reading, next } = sentence
  if (isDescribedAfter(reading, span, need)) return true
  return next !== undefined && next.block === sentence.block && goesOn(next.reading, need)
}

function isDescribedAfter(reading: Reading, span: Span, need: Need): boolean {
  const rest = reading.text.slice(span.end).replace(SLOT, ' ')
  if (need !== 'time' && OPENS_DESCRIPTION.test(rest)) return true
  if (need !== 'time' && need !== 'amount' && COLON.test(rest)) return true
  if (need === 'reason' && CLAUSE.test(rest)) return true
  if (need === 'deed' || need === 'sign' || need === 'reason') {
    if (reading.speech.some((quoted) => quoted.start >= span.end)) return true
  }
  const after = ownWords(reading).filter((word) => word.start >= span.end)
  const isNear = need === 'time' || need === 'amount'
  return tells(need, isNear ? after.slice(0, NEAR) : after)
}

/** Whether the next sentence goes on about it: it does not turn to another matter, and tells it. */
function goesOn(next: Reading, need: Need): boolean {
  const words = ownWords(next)
  if (words.length === 0 || turns.matchAt(words, 0) > 0) return false
  if (OPENS_DESCRIPTION.test(next.text.slice(0, 24))) return true
  if (need === 'reason' && NEXT_SAYS_WHY.test(next.text)) return true
  return tells(need, words)
}

const tells = (need: Need, words: readonly Word[]): boolean =>
  EVIDENCE[need].some((test) => test(words))

/** The words that the writer wrote: not quoted, not a slot. */
function ownWords(reading: Reading): Word[] {
  const slots = [...reading.text.matchAll(SLOT)].map((slot) => ({
    start: slot.index,
    end: slot.index + slot[0].length,
  }))
  const others = [...slots, ...reading.speech]
  return reading.words.filter((word) => !others.some((other) => contains(other, word)))
}
