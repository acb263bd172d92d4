/**
 * Decides by the words beside a term whether it is meant: "contact number" is not contact. A cell's
 * phrase is words in lower case; `drop*` is any word that starts so; `<number>`, `<name>` (a word
 * with a capital), `<family>` (mum, his nan …) and `<any>` stand for one word; `<edge>` for no word:
 * the sentence starts or ends there, or punctuation stands between.
 */
import type { Reading } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Word } from '../note/words.ts'
import type { TermContext } from './term.ts'

/** Whether the words from `first` to `last` (indices, inclusive) stand in a context that fits. */
export type ContextTest = (reading: Reading, first: number, last: number) => boolean

type Part = (word: Word) => boolean
interface Phrase {
  readonly parts: readonly Part[]
  readonly isEdge: boolean
}

const FAMILY = new Set(
  `mum mummy mam mother dad daddy father parent parents family nan nana nanna nanny gran grandma
  grandad granddad grandpa grandmother grandfather grandparents brother brothers sister sisters
  sibling siblings stepmum stepdad step-mum step-dad aunt auntie uncle cousin cousins child children
  kids baby babies twins boys girls son daughter`.split(/\s+/),
)
const MARKS: Readonly<Record<string, Part>> = {
  '<number>': (word) => /^\d/.test(word.lower),
  '<name>': (word) => /^\p{Lu}/u.test(word.text),
  '<family>': (word) => FAMILY.has(word.lower.replace(/'s$/, '')),
  '<any>': () => true,
}
/** What a cell may hold between angle brackets. */
export const CONTEXT_MARKS: readonly string[] = [...Object.keys(MARKS), '<edge>']

/** Makes a test of a context, once for each term. */
export function compileContext(context: TermContext): ContextTest {
  const compiled = Object.fromEntries(
    Object.entries(context).map(([key, phrases]: [string, string[]]) => [key, phrases.map(parse)]),
  ) as Record<keyof TermContext, Phrase[]>
  if (Object.values(compiled).every((phrases) => phrases.length === 0)) return () => true
  const { onlyAfter, onlyBefore, onlyWith, unlessAfter, unlessBefore, unlessWith } = compiled
  return (reading, first, last) => {
    const isAfter = (phrase: Phrase) => endsAt(reading, first, phrase)
    const isBefore = (phrase: Phrase) => startsAt(reading, last, phrase)
    return (
      (onlyAfter.length === 0 || onlyAfter.some(isAfter)) &&
      (onlyBefore.length === 0 || onlyBefore.some(isBefore)) &&
      !unlessAfter.some(isAfter) &&
      !unlessBefore.some(isBefore) &&
      isAmong(reading, compiled)
    )
  }

  /** What stands anywhere in the sentence is the same for each place of the term in it. */
  function isAmong(reading: Reading, key: object): boolean {
    if (onlyWith.length === 0 && unlessWith.length === 0) return true
    const known = company.recall(reading, () => new Map())
    const told = known.get(key)
    if (told !== undefined) return told
    const isWith = ({ parts }: Phrase) => standsIn(reading.words, parts)
    const fits = (onlyWith.length === 0 || onlyWith.some(isWith)) && !unlessWith.some(isWith)
    known.set(key, fits)
    return fits
  }
}

/** By the term's compiled context: without it, a long sentence full of terms takes time squared. */
const company = new ReadingMemory<Map<object, boolean>>()

function parse(phrase: string): Phrase {
  const words = phrase.split(' ')
  return {
    parts: words.filter((word) => word !== '<edge>').map(parsePart),
    isEdge: words.includes('<edge>'),
  }
}

function parsePart(part: string): Part {
  const mark = MARKS[part]
  if (mark) return mark
  if (part.endsWith('*')) return (word) => word.lower.startsWith(part.slice(0, -1))
  return (word) => word.lower === part
}

const matches = (words: readonly Word[], from: number, parts: readonly Part[]): boolean =>
  parts.every((part, index) => {
    const word = words[from + index]
    return word !== undefined && part(word)
  })

const standsIn = (words: readonly Word[], parts: readonly Part[]): boolean =>
  words.some((_, at) => matches(words, at, parts))

const startsAt = (reading: Reading, last: number, { parts, isEdge }: Phrase): boolean =>
  matches(reading.words, last + 1, parts) && (!isEdge || hasEdge(reading, last + parts.length))

const endsAt = (reading: Reading, first: number, { parts, isEdge }: Phrase): boolean =>
  matches(reading.words, first - parts.length, parts) &&
  (!isEdge || hasEdge(reading, first - parts.length - 1))

/** Whether nothing but punctuation follows the word at an index before another word, if any, does. */
function hasEdge({ words, text }: Reading, at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  return word === undefined || next === undefined || /[^\s]/.test(text.slice(word.end, next.start))
}
