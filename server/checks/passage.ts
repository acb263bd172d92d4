/** Passages of a note that may stand twice, and the numbers that stand for their words. */
import type { Reading } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import { remember } from './words.ts'

/** The later of two like passages, in the note's offsets, and how many words it has. */
export interface Repeat extends Span {
  readonly words: number
}

/** So many words in a row that stand twice are no chance. */
export const FEWEST_WORDS = 12

/** Stands for words that may stand twice: what somebody said, a heading. */
export const BREAK = 0

/** The words of a sentence as numbers, `BREAK` for quoted ones; remembered. */
export const hashesOf = remember(({ words, speech }: Reading): Int32Array => {
  let next = 0
  return Int32Array.from(words, ({ start, end, lower }) => {
    while ((speech[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const quoted = speech[next]
    return quoted && quoted.start < end ? BREAK : hashOf(lower)
  })
})

/** "Was the child seen alone? If not, why?": a form's own words, which come with every part. */
export const isPrompt = remember(({ text }: Reading): boolean =>
  /[?:]\W{0,2}$/.test(text.slice(-3)),
)

/** FNV-1a, 32 bits: one number for a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash || 1
}
