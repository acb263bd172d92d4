/**
 * Reads a note once: text -> blocks, sentences, words, speech, headings. What depends on a block's
 * own words alone is read once for each block text and remembered for a while, in memory only.
 */
import { LRUCache } from 'lru-cache'
import { type Block, readBlocks } from './blocks.ts'
import { readSentences } from './sentences.ts'
import { contains, type Span } from './span.ts'
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
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  /** How many words the note has, headings included. */
  readonly wordCount: number
}

interface BlockReading {
  readonly sentences: readonly { readonly start: number; readonly reading: Reading }[]
}

const LABEL = /^\p{Lu}[\p{L}/&-]*(?: [\p{L}/&-]+){0,3}: (?=\S)/u
/** "She said: …" is no label but says who speaks. */
const SPEAKS =
  / (?:said|says|say|told \S+|asked|added|replied|wrote|shouted|whispered|states?|stated): $/
const readings = new LRUCache<string, BlockReading>({ max: 20_000, ttl: 15 * 60_000 })
let nextId = 1

/** Reads a note. Linear in its length; blocks read before cost a look-up. */
export function readNote(text: string): Note {
  const blocks = readBlocks(text)
  const sentences: Mutable<Sentence>[] = []
  let wordCount = 0
  let heading: Sentence | undefined
  for (const block of blocks) {
    for (const { start, reading } of readBlock(block.text).sentences) {
      const previous = sentences.at(-1)
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
      sentences.push(sentence)
      wordCount += reading.words.length
    }
  }
  return { text, blocks, sentences, wordCount }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function readBlock(text: string): BlockReading {
  const known = readings.get(text)
  if (known) return known
  const speech = findSpeech(text)
  const sentences = readSentences(text, speech).map((span) => ({
    start: span.start,
    reading: readSentence(text, span, speech),
  }))
  const reading = { sentences }
  readings.set(text, reading)
  return reading
}

function readSentence(blockText: string, span: Span, speech: readonly Speech[]): Reading {
  const text = blockText.slice(span.start, span.end)
  return {
    id: nextId++,
    text,
    words: readWords(text),
    speech: speech
      .filter((quoted) => contains(span, quoted))
      .map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    label: { start: 0, end: labelLength(text) },
  }
}

function labelLength(text: string): number {
  const label = LABEL.exec(text)?.[0] ?? ''
  return SPEAKS.test(label) ? 0 : label.length
}

/** Whether a span of the sentence touches quoted words. */
export const isInSpeech = (reading: Reading, span: Span): boolean =>
  reading.speech.some((quoted) => quoted.start < span.end && span.start < quoted.end)
