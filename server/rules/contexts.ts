/** Remembers with a sentence what was found in it where it stands: between the neighbours looked at. */
import type { Block } from '../note/blocks.ts'
import type { Reading, Sentence } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Draft } from './draft.ts'
import type { Finder, Found, Setting } from './rule.ts'

/** A sentence where it stands, for one setting. */
export interface Context {
  readonly found: readonly Found[]
  /** The drafts that it came to, and with which findings of note rules. */
  settled?: { readonly ofNote: readonly Found[]; readonly drafts: readonly Draft[] }
}

interface Known extends Context {
  readonly setting: string
  readonly kind: Block['kind']
  /** What was looked at while the sentence was read; the rest may be anything. */
  readonly heading: number | undefined
  readonly previous: number | undefined
  readonly next: number | undefined
}

/** In so many contexts a sentence is remembered: "No change." may stand in each section of a note. */
const MOST = 6

/** A memory over a finder, which must look at no more than a sentence's neighbours and its heading. */
export function rememberContexts(find: Finder): (sentence: Sentence, setting: Setting) => Context {
  const memory = new ReadingMemory<Known[]>()
  return (sentence, setting) => {
    const all = memory.get(sentence.reading)
    if (all) {
      for (const one of all) if (isSame(one, sentence, setting)) return one
    }
    const watched = new WatchedSentence(sentence)
    const found = find(watched, setting)
    const made: Known = {
      setting: setting.key,
      kind: sentence.block.kind,
      heading: watched.looksUp ? idOf(sentence.heading, sentence.block) : undefined,
      previous: watched.looksBack ? idOf(sentence.previous, sentence.block) : undefined,
      next: watched.looksAhead ? idOf(sentence.next, sentence.block) : undefined,
      found,
    }
    memory.set(sentence.reading, [made, ...(all ?? []).slice(0, MOST - 1)])
    return made
  }
}

function isSame(one: Known, { heading, previous, next, block }: Sentence, { key }: Setting) {
  return (
    (one.next === undefined || one.next === idOf(next, block)) &&
    (one.previous === undefined || one.previous === idOf(previous, block)) &&
    (one.heading === undefined || one.heading === idOf(heading, block)) &&
    one.kind === block.kind &&
    one.setting === key
  )
}

/** 0 where nothing stands there; below 0 where it stands in another block. */
const idOf = (other: Sentence | undefined, block: Block): number =>
  other ? (other.block === block ? other.reading.id : -other.reading.id) : 0

/** Notes at which of its neighbours somebody looks. */
class WatchedSentence implements Sentence {
  readonly index: number
  readonly reading: Reading
  readonly block: Block
  readonly isHeading: boolean
  readonly start: number
  readonly end: number
  readonly #sentence: Sentence
  looksUp = false
  looksBack = false
  looksAhead = false

  constructor(sentence: Sentence) {
    this.index = sentence.index
    this.reading = sentence.reading
    this.block = sentence.block
    this.isHeading = sentence.isHeading
    this.start = sentence.start
    this.end = sentence.end
    this.#sentence = sentence
  }

  get heading(): Sentence | undefined {
    this.looksUp = true
    return this.#sentence.heading
  }

  get previous(): Sentence | undefined {
    this.looksBack = true
    return this.#sentence.previous
  }

  get next(): Sentence | undefined {
    this.looksAhead = true
    return this.#sentence.next
  }
}
