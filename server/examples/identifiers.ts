/** Whoever and whatever a note could tell of, and whether it has to be confirmed as invented. */
import type { Identifier, NoteInput, WorkedExample } from '../contract.ts'
import { detect } from '../model/pseudonyms/detect.ts'
import { KINDS } from '../model/pseudonyms/found.ts'
import { learnName, readKnown } from '../model/pseudonyms/known.ts'
import { isOurs } from './invented.ts'

/** Everything in a note's text that could tell who somebody is, in order. */
export function findIdentifiers(
  note: Pick<NoteInput, 'text' | 'child' | 'people' | 'places'>,
): Identifier[] {
  const { text } = note
  const known = readKnown(note)
  // what is learnt at the end of the note holds at its beginning
  for (const { kind, start, end } of detect(text, known)) {
    if (kind === 'name') learnName(known, text.slice(start, end))
  }
  return detect(text, known)
    .flatMap((found) => withinSentences(text, found))
    .map(({ start, end, kind }) => ({
      start,
      end,
      quote: text.slice(start, end),
      kind,
      label: KINDS[kind].leak,
    }))
}

type Found = ReturnType<typeof detect>[number]
const SENTENCE_END = /(?<=\p{Ll}{3})\. (?=\p{Lu})/u

/** "… with Denise. Home was …" is a name and a new sentence, not a place: the two are told apart. */
function withinSentences(text: string, found: Found): Found[] {
  const quote = text.slice(found.start, found.end)
  const stop = SENTENCE_END.exec(quote)
  if (!stop) return [found]
  const name: Found = { ...found, end: found.start + stop.index, kind: 'name' }
  const rest = { ...found, start: name.end + stop[0].length }
  return /\s/.test(text.slice(rest.start, rest.end)) ? [name, rest] : [name]
}

/** All words of an example in which somebody could be named. */
const textsOf = (example: WorkedExample): string[] => [
  example.before.text,
  example.after.text,
  example.title,
  ...example.scenario,
  ...example.changes.flatMap(({ asked }) => (asked ? [asked.answer] : [])),
]

/**
 * What somebody has to confirm as invented before the example is kept: all that looks like a real name,
 * place or number, is not one of the product's invented ones, and was not confirmed yet. Each once.
 */
export function findUnconfirmed(example: WorkedExample): Identifier[] {
  const { child, people, places } = example
  const confirmed = example.provenance.invented?.words ?? []
  const found = textsOf(example).flatMap((text) =>
    findIdentifiers({ text, people, places, ...(child ? { child } : {}) }),
  )
  const open = found.filter(
    ({ kind, quote }) => !isOurs(kind, quote) && !isConfirmed(quote, confirmed),
  )
  return [...new Map(open.map((one) => [foldOf(one.quote), one])).values()]
}

const foldOf = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()

/** "Aminata Sesay" confirmed also confirms "Aminata" and "Sesay". */
export function isConfirmed(quote: string, confirmed: readonly string[]): boolean {
  const folded = confirmed.map(foldOf)
  const fold = foldOf(quote)
  if (folded.includes(fold)) return true
  const words = new Set(folded.flatMap((one) => one.split(' ')))
  return fold.split(' ').every((word) => words.has(word.replace(/['’]s?$/, '')))
}
