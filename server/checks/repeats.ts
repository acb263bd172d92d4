/** Finds passages that stand twice in a note: word for word, or sentences that are nearly the same. */
import type { BlockReading, Note, Sentence } from '../note/note.ts'
import { BlockMemory } from '../note/reading-memory.ts'
import { lengthOf } from '../note/span.ts'
import { FirstPlaces } from './first-places.ts'
import { differInNews, findNearlySame } from './nearly-same.ts'
import { BREAK, FEWEST_WORDS, hashesOf, isPrompt, type Repeat } from './passage.ts'
import { Workspace } from './workspace.ts'

/** A run of so many words is looked up; every run of `FEWEST_WORDS` holds one that was stored. */
const RUN = 6
/** So many words in a row are a repeat even where the rest of the sentence says something new. */
const LONG = 20

/** The words of a note in a row: one number a word. */
interface Stream {
  readonly hashes: Int32Array
  readonly length: number
  readonly sentences: readonly Sentence[]
}

/** The later of every two like passages, in order. Linear. */
export function findRepeats(note: Note): Repeat[] {
  const all = [...findSame(readStream(note)), ...findNearlySame(note)]
  if (all.length < 2) return all
  const kept: Repeat[] = []
  const taken = bytes.take(note.text.length).fill(0, 0, note.text.length)
  for (const one of all.sort((a, b) => lengthOf(b) - lengthOf(a))) {
    // a longer one that it overlaps reaches one of its ends
    if (taken[one.start] || taken[one.end - 1]) continue
    taken.fill(1, one.start, one.end)
    kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const bytes = new Workspace((length) => new Uint8Array(length))
const numbers = new Workspace((length) => new Int32Array(length))

function readStream({ blocks, sentences, wordCount }: Note): Stream {
  const hashes = numbers.take(wordCount)
  let at = 0
  for (const { kind, reading } of blocks) {
    const words = hashesOfBlock.recall(reading, hashesIn)
    if (kind === 'heading') hashes.fill(BREAK, at, at + words.length)
    else hashes.set(words, at)
    at += words.length
  }
  return { hashes, length: wordCount, sentences }
}

const hashesOfBlock = new BlockMemory<Int32Array>()

/** The words of a block's sentences in a row. */
function hashesIn({ sentences }: BlockReading): Int32Array {
  const hashes = new Int32Array(
    sentences.reduce((sum, { reading }) => sum + reading.words.length, 0),
  )
  let at = 0
  for (const { reading } of sentences) {
    // what is not set is `BREAK`
    if (!isPrompt(reading)) hashes.set(hashesOf(reading), at)
    at += reading.words.length
  }
  return hashes
}

const stored = new FirstPlaces()

function findSame(stream: Stream): Repeat[] {
  const { hashes, length } = stream
  const repeats: Repeat[] = []
  stored.begin(length / RUN + 1)
  let free = 0
  for (let at = 0; at + RUN <= length; at++) {
    if (at < free && at % RUN !== 0) continue
    const run = hashOfRun(hashes, at)
    if (run === BREAK) continue
    const before = stored.get(run)
    if (before === -1) {
      if (at % RUN === 0) stored.keep(run, at)
      continue
    }
    if (at < free) continue
    const { from, to } = extend(stream, before, at, free)
    if (to - from < FEWEST_WORDS) continue
    free = to
    const repeat = toRepeat(stream, before, from, to)
    if (repeat) repeats.push(repeat)
  }
  return repeats
}

/**
 * Nothing for "Mum said that …", then "Dad said that …" in the same words: a few words within one
 * sentence that otherwise says something new.
 */
function toRepeat(stream: Stream, before: number, from: number, to: number): Repeat | undefined {
  const words = to - from
  const [first, last] = [wordAt(stream, from), wordAt(stream, to - 1)]
  if (words < LONG && first.sentence === last.sentence) {
    const earlier = wordAt(stream, before).sentence
    if (differInNews(earlier.reading, first.sentence.reading)) return undefined
  }
  return { start: first.start, end: last.end, words }
}

/** The word at an index of the stream, in the note's offsets, and its sentence. */
function wordAt({ sentences }: Stream, at: number) {
  const firsts = firstsOf(sentences)
  const index = lastUpTo(firsts, at)
  const sentence = sentences[index] as Sentence
  const word = sentence.reading.words[at - (firsts[index] ?? 0)]
  const { start } = sentence
  return { sentence, start: start + (word?.start ?? 0), end: start + (word?.end ?? 0) }
}

const firstWords = new WeakMap<readonly Sentence[], readonly number[]>()

/** Where each sentence begins in the stream; asked for only where something stands twice. */
function firstsOf(sentences: readonly Sentence[]): readonly number[] {
  const known = firstWords.get(sentences)
  if (known) return known
  let at = 0
  const firsts = sentences.map(({ reading }) => {
    at += reading.words.length
    return at - reading.words.length
  })
  firstWords.set(sentences, firsts)
  return firsts
}

/** The place of the last of some rising numbers that is no more than one; -1 for none. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** 0 where a break stands in the run. */
function hashOfRun(hashes: Int32Array, at: number): number {
  let hash = 0
  for (let next = at; next < at + RUN; next++) {
    const word = hashes[next] ?? BREAK
    if (word === BREAK) return BREAK
    hash = (Math.imul(hash ^ word, 0x01000193) + next - at) | 0
  }
  return hash
}

/** How far the later passage is the same as the earlier one, which ends before it begins. */
function extend({ hashes, length }: Stream, before: number, at: number, free: number) {
  const isSame = (by: number): boolean =>
    hashes[before + by] === hashes[at + by] && hashes[at + by] !== BREAK
  let first = 0
  while (at + first > free && before + first > 0 && isSame(first - 1)) first--
  let last = 0
  while (at + last < length && before + last < at + first && isSame(last)) last++
  return { from: at + first, to: at + last }
}
