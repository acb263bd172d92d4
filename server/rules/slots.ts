/** What a worker has still to fill in, `[…]`, and which words of a sentence the writer wrote. */
import type { Reading } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import { contains, type Span } from '../note/span.ts'

const SLOT = /\[[^[\]]*\]/g

/** The first `[` of a sentence, -1 for none: most sentences need not be searched again. */
const firstOpening = new ReadingMemory<number>()

/** Whether a span stands between `[` and `]`. */
export function isInSlot(reading: Reading, { start, end }: Span): boolean {
  const { text } = reading
  const first = firstOpening.recall(reading, () => text.indexOf('['))
  if (first === -1 || first > start) return false
  return text.indexOf(']', text.lastIndexOf('[', start)) >= end
}

/** For each word 0 where it is the writer's own; where it stands in a slot, the slot's end; else 1. */
const others = new ReadingMemory<Uint32Array | 'none'>()

/** Whether the word at an index is neither quoted nor in a slot that ends by a place in the text. */
export function isOwnWord(reading: Reading, index: number, to: number): boolean {
  const known = others.recall(reading, readOthers)
  if (known === 'none') return true
  const end = known[index] ?? 0
  return end === 0 || end > to
}

function readOthers({ text, words, speech }: Reading): Uint32Array | 'none' {
  const slots = text.includes('[')
    ? [...text.matchAll(SLOT)].map(({ index, 0: slot }) => ({
        start: index,
        end: index + slot.length,
      }))
    : []
  if (slots.length + speech.length === 0) return 'none'
  const ends = new Uint32Array(words.length)
  const isWithin = walk(slots)
  const isQuoted = walk(speech)
  for (const [index, word] of words.entries()) {
    const slot = isWithin(word)
    ends[index] = isQuoted(word) ? 1 : (slot?.end ?? 0)
  }
  return ends
}

/** The span of several, in order, that holds a word; to be asked in the order of the words. */
function walk(spans: readonly Span[]): (word: Span) => Span | undefined {
  let next = 0
  return (word) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) < word.end) next++
    const span = spans[next]
    return span && contains(span, word) ? span : undefined
  }
}
