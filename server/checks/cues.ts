/**
 * Cues: the phrases of `words/*.txt`, found in one pass over a sentence and remembered with it. A
 * check asks for a list by name and gets the places in the note's own order. One phrase a line, `#`
 * starts a comment, `a|b` in place of a word stands for either.
 */
import {
  type BlockReading,
  isInSpeech,
  type Note,
  type Reading,
  type Sentence,
} from '../note/note.ts'
import { BlockMemory } from '../note/reading-memory.ts'
import type { Span } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import { listNames, startAt } from './cue-tree.ts'
import { isBlank } from './sections.ts'
import { remember } from './words.ts'

/** A phrase of a list where it stands; offsets are those of its sentence. */
export interface Cue extends Span {
  readonly sentence: Sentence
  readonly isInSpeech: boolean
  /** "No bruises", "did not say", "denied any". */
  readonly isDenied: boolean
}

/** The cues of one list in a note. Throws where there is no list of that name. */
export type Cues = (list: string) => readonly Cue[]

interface Match extends Span {
  readonly list: string
  /** The first of its words, and the one after its last. */
  readonly from: number
  readonly to: number
}
interface Found extends Match {
  readonly isInSpeech: boolean
  readonly isDenied: boolean
}

const names: ReadonlySet<string> = new Set(listNames)

/** The lists' phrases in some words; of one list the longest at each place, none inside another. */
function findIn(words: readonly Word[]): Match[] {
  const found: Match[] = []
  const taken = new Map<string, number>()
  for (const [from, word] of words.entries()) {
    const first = found.length
    let node = startAt(word)
    for (let to = from + 1; node; to++) {
      for (const list of node.lists) {
        if ((taken.get(list) ?? 0) > from) continue
        const match = {
          list,
          from,
          to,
          start: word.start,
          end: words[to - 1]?.end ?? 0,
        }
        let at = first
        while (at < found.length && found[at]?.list !== list) at++
        found[at] = match
      }
      node = node.next.get(words[to]?.lower ?? '')
    }
    for (let at = first; at < found.length; at++) {
      const match = found[at]
      if (match) taken.set(match.list, match.to)
    }
  }
  return found
}

const findInSentence = remember((reading: Reading): readonly Found[] =>
  findIn(reading.words).map((one) => ({
    ...one,
    isInSpeech: isInSpeech(reading, one),
    isDenied: isDenied(reading.words, one.from),
  })),
)

const ofBlocks = new BlockMemory<readonly { readonly at: number; readonly found: Found }[]>()

/** What is found in the sentences of a block, each with the place of its sentence. */
const findInBlock = ({ sentences }: BlockReading) =>
  sentences.flatMap(({ reading }, at) => findInSentence(reading).map((found) => ({ at, found })))

const DENIALS = new Set(
  'no not never nor neither without none nothing cannot denied denies'.split(' '),
)
const REACH = 4

function isDenied(words: readonly Word[], from: number): boolean {
  for (let at = Math.max(0, from - REACH); at < from; at++) {
    const lower = words[at]?.lower ?? ''
    if (DENIALS.has(lower) || lower.endsWith("n't")) return true
  }
  return false
}

/** The lists that have a phrase in some words, in the words' order. */
export const listsIn = (words: readonly Word[]): string[] => findIn(words).map(({ list }) => list)

export function readCues(note: Note): Cues {
  const heard = new Map<string, Heard[]>()
  for (const { reading, first } of note.blocks) {
    const all = ofBlocks.recall(reading, findInBlock)
    if (all.length === 0 || isBlank(note.sentences[first] as Sentence)) continue
    for (const { at, found } of all) {
      const sentence = note.sentences[first + at] as Sentence
      const list = heard.get(found.list)
      if (list) list.push(sentence, found)
      else heard.set(found.list, [sentence, found])
    }
  }
  const known = new Map<string, readonly Cue[]>()
  return (list) => {
    if (!names.has(list)) throw new Error(`checks/words/${list}.txt: no such list`)
    const cues = known.get(list) ?? toCues(heard.get(list) ?? [])
    known.set(list, cues)
    return cues
  }
}

/** By turns a sentence and what was found in it: most lists are asked for by no check of a profile. */
type Heard = Sentence | Found

function toCues(heard: readonly Heard[]): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < heard.length; at += 2) {
    const sentence = heard[at] as Sentence
    const { start, end, isInSpeech, isDenied } = heard[at + 1] as Found
    cues.push({ sentence, start, end, isInSpeech, isDenied })
  }
  return cues
}
