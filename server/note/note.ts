/**
 * Reads a note once: text -> blocks, sentences, words, speech, headings. What depends on the words of
 * a block, or of a sentence, alone is remembered for a while, so that a keystroke costs one sentence.
 */
import { type Block, readBlocks } from './blocks.ts'
import { Memory } from './memory.ts'
import { emptyBlockPlaces, emptyPlaces } from './reading-memory.ts'
import { readSentences } from './sentences.ts'
import { contains, type Span, shift } from './span.ts'
import { findSpeech, type Speech } from './speech.ts'
import { readWords, type Word } from './words.ts'

/** What a sentence's own words tell; offsets are the sentence's. Shared between notes. */
export interface Reading {
  /** Unique while the process lives: a cheap key for what is derived from these words. */
  readonly id: number
  readonly text: string
  readonly words: readonly Word[]
  /** Quoted words, marks included. */
  readonly speech: readonly Speech[]
  /** The form label that opens the sentence ("Analysis: "), of length 0 where there is none. */
  readonly label: Span
  /** What else was made of the words, by `ReadingMemory`. */
  readonly told: unknown[]
}

/** What a block's own words tell; offsets are the block's. Shared between notes. */
export interface BlockReading {
  readonly sentences: readonly { readonly start: number; readonly reading: Reading }[]
  /** What else was made of the words, by `BlockMemory`. */
  readonly told: unknown[]
}

/** A block in its note. */
export interface NoteBlock extends Block {
  readonly reading: BlockReading
  /** The `index` of its first sentence. */
  readonly first: number
}

/** A sentence in its note; `start`/`end` are the note's offsets, the reading's are its own. */
export interface Sentence extends Span {
  readonly index: number
  readonly reading: Reading
  readonly block: Block
  readonly isHeading: boolean
  /** The heading that it stands under. */
  readonly heading: Sentence | undefined
  readonly previous: Sentence | undefined
  readonly next: Sentence | undefined
}

export interface Note {
  readonly text: string
  readonly blocks: readonly NoteBlock[]
  readonly sentences: readonly Sentence[]
  /** How many words the note has, headings included. */
  readonly wordCount: number
}

const LABEL = /^\p{Lu}[\p{L}/&-]*(?: [\p{L}/&-]+){0,3}: (?=\S)/u
/** "The hall was wet: …", "He ran off: …": what is told, and then shown, is no label. */
const TELLS =
  /^(?:he|she|they|it|we|i|you|there) |^(?!wh|how)\S.* (?:is|was|are|were|has|had|did|does|will) /i
/** "She said: …" is no label but says who speaks. */
const SPEAKS =
  / (?:said|says|say|told \S+|asked|added|replied|wrote|shouted|whispered|states?|stated): $/
/** In code units, each of which takes up to 70 bytes with all that is made of it: 300 notes of 500 words. */
const MOST_REMEMBERED = 1_000_000
/** What a sentence takes besides, in the same measure. */
const BESIDES = 40
const blockReadings = new Memory<string, BlockReading>(
  MOST_REMEMBERED,
  ({ sentences }, { length }) => length + sentences.length * BESIDES,
)
const readings = new Memory<string, Reading>(MOST_REMEMBERED, (_, { length }) => length + BESIDES)
let nextId = 1

/**
 * Reads a note. Linear in its length; blocks read before cost a look-up. What nobody will ask for again,
 * such as a rewrite that is looked at once, need not be kept.
 */
export function readNote(text: string, isKept = true): Note {
  const blocks: NoteBlock[] = []
  const sentences: Mutable<Sentence>[] = []
  let wordCount = 0
  let heading: Sentence | undefined
  let previous: Mutable<Sentence> | undefined
  for (const one of readBlocks(text)) {
    const block = { ...one, reading: readBlock(one.text, isKept), first: sentences.length }
    blocks.push(block)
    for (const { start, reading } of block.reading.sentences) {
      const sentence: Mutable<Sentence> = {
        index: sentences.length,
        reading,
        block,
        isHeading: block.kind === 'heading',
        heading,
        start: block.start + start,
        end: block.start + start + reading.text.length,
        previous,
        next: undefined,
      }
      if (previous) previous.next = sentence
      if (sentence.isHeading) heading = sentence
      previous = sentence
      sentences.push(sentence)
      wordCount += reading.words.length
    }
  }
  return { text, blocks, sentences, wordCount }
}

/** How much of a text, in code units, stands in blocks that are not remembered: what reading it will take. */
export const unreadIn = (text: string): number =>
  readBlocks(text).reduce(
    (sum, block) => (blockReadings.get(block.text) ? sum : sum + block.text.length),
    0,
  )

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function readBlock(text: string, isKept: boolean): BlockReading {
  const known = blockReadings.get(text)
  if (known) return known
  const speech = findSpeech(text)
  let next = 0
  const sentences = readSentences(text, speech).map((span) => {
    const quoted: Speech[] = []
    for (; (speech[next]?.end ?? text.length + 1) <= span.end; next++) {
      const one = speech[next]
      if (one && contains(span, one)) quoted.push(shift(one, -span.start))
    }
    return { start: span.start, reading: readSentence(text, span, quoted, isKept) }
  })
  const read: BlockReading = { sentences, told: emptyBlockPlaces() }
  if (isKept) blockReadings.set(text, read)
  return read
}

function readSentence(
  blockText: string,
  span: Span,
  quoted: readonly Speech[],
  isKept: boolean,
): Reading {
  const text = blockText.slice(span.start, span.end)
  const key = quoted.reduce((so, { start, end }) => `${so}\n${start}-${end}`, text)
  const known = readings.get(key)
  if (known) return known
  const reading: Reading = {
    id: nextId++,
    text,
    words: readWords(text),
    speech: quoted,
    label: { start: 0, end: labelLength(text) },
    told: emptyPlaces(),
  }
  if (isKept) readings.set(key, reading)
  return reading
}

function labelLength(text: string): number {
  if (!text.includes(': ')) return 0
  const label = LABEL.exec(text)?.[0] ?? ''
  return SPEAKS.test(label) || TELLS.test(label) ? 0 : label.length
}

/** Whether a span of the sentence touches quoted words; found by halving, since there may be many. */
export function isInSpeech({ speech }: Reading, span: Span): boolean {
  let [low, high] = [0, speech.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((speech[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  return (speech[low]?.start ?? Number.POSITIVE_INFINITY) < span.end
}
