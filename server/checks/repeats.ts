/** Finds passages that stand twice in a note: word for word, or sentences that are nearly the same. */
import type { Note, Sentence } from '../note/note.ts'
import { lengthOf, overlaps } from '../note/span.ts'
import { differInNews, findNearlySame } from './nearly-same.ts'
import { BREAK, FEWEST_WORDS, hashesOf, isPrompt, type Repeat } from './passage.ts'

/** A run of so many words is looked up; every run of `FEWEST_WORDS` holds one that was stored. */
const RUN = 6

/** So many words in a row are a repeat even where the rest of the sentence says something new. */
const LONG = 20

interface Stream {
  /** One number a word. */
  readonly hashes: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly sentences: Sentence[]
}

/** The later of every two like passages, in order. Linear. */
export function findRepeats(note: Note): Repeat[] {
  const all = [...findSame(readStream(note)), ...findNearlySame(note)]
  const kept: Repeat[] = []
  for (const one of all.sort((a, b) => lengthOf(b) - lengthOf(a))) {
    if (!kept.some((other) => overlaps(one, other))) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function readStream({ sentences }: Note): Stream {
  const stream: Stream = { hashes: [], starts: [], ends: [], sentences: [] }
  for (const sentence of sentences) {
    const { reading, isHeading, start } = sentence
    const isForm = isHeading || isPrompt(reading)
    const hashes = hashesOf(reading)
    for (const [at, word] of reading.words.entries()) {
      stream.hashes.push(isForm ? BREAK : (hashes[at] ?? BREAK))
      stream.starts.push(start + word.start)
      stream.ends.push(start + word.end)
      stream.sentences.push(sentence)
    }
  }
  return stream
}

function findSame(stream: Stream): Repeat[] {
  const { hashes, starts, ends } = stream
  const repeats: Repeat[] = []
  const stored = new Map<number, number>()
  let free = 0
  for (let at = 0; at + RUN <= hashes.length; at++) {
    const run = hashOfRun(hashes, at)
    if (run === BREAK) continue
    const before = stored.get(run)
    if (before === undefined) {
      if (at % RUN === 0) stored.set(run, at)
      continue
    }
    if (at < free) continue
    const { from, to } = extend(hashes, before, at, free)
    const words = to - from
    if (words < FEWEST_WORDS) continue
    free = to
    if (words < LONG && isPartOfNews(stream, before, from, to)) continue
    repeats.push({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0, words })
  }
  return repeats
}

/** "Mum said that …", then "Dad said that …" in the same words: one sentence, another teller. */
function isPartOfNews({ sentences }: Stream, before: number, from: number, to: number): boolean {
  const [earlier, later] = [sentences[before], sentences[from]]
  if (!(earlier && later) || sentences[to - 1] !== later) return false
  return differInNews(earlier.reading, later.reading)
}

/** 0 where a break stands in the run. */
function hashOfRun(hashes: readonly number[], at: number): number {
  let hash = 0
  for (let next = at; next < at + RUN; next++) {
    const word = hashes[next] ?? BREAK
    if (word === BREAK) return BREAK
    hash = Math.imul(hash ^ word, 0x01000193) + next - at
  }
  return hash | 0
}

/** How far the later passage is the same as the earlier one, which ends before it begins. */
function extend(hashes: readonly number[], before: number, at: number, free: number) {
  const isSame = (back: number): boolean =>
    hashes[before + back] === hashes[at + back] && hashes[at + back] !== BREAK
  let first = 0
  while (at + first > free && before + first > 0 && isSame(first - 1)) first--
  let last = 0
  while (at + last < hashes.length && before + last < at + first && isSame(last)) last++
  return { from: at + first, to: at + last }
}
