/** Attaches a rewrite, or the question that would settle it, to each flag of a sentence about the child. */
import type { Flag, Suggestion } from '../contract.ts'
import { Memory } from '../note/memory.ts'
import type { Note, Sentence } from '../note/note.ts'
import type { Referent, Who } from '../note/referent.ts'
import { type NoteReferents, readReferents } from '../note/referents.ts'
import { type Addressing, opensNote, type Rewritten, rewriteToChild } from './to-child.ts'
import { unsettledIn } from './unsettled.ts'

/** What was rewritten before, by who is in the note and by all else that a rewrite depends on. */
const memory = new Memory<string, Rewritten>(
  4_000_000,
  ({ text, questions }, key) =>
    200 + key.length + (text?.length ?? 0) + questions.reduce((sum, { length }) => sum + length, 0),
)
/** A number for each who is who, which is long. */
const casts = new Memory<string, number>(500)
let nextCast = 0
const MOST_QUESTIONS = 2

/** The flags, those on sentences about the child with what can be suggested for them. */
export function suggestRewrites(
  note: Note,
  flags: readonly Flag[],
  addressing: Addressing,
): Flag[] {
  if (!flags.some(isAboutChild)) return [...flags]
  const referents = readReferents(note, addressing.cast)
  const cast = numberOfCast(addressing)
  const first = unsettledIn(flags, { start: 0, end: note.text.length }, 'sentence')
  let at = 0
  let next = 0
  return flags.map((flag) => {
    if (!isAboutChild(flag)) return flag
    while ((note.sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= flag.start) at++
    const sentence = note.sentences[at]
    if (!sentence) return flag
    while ((first[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++
    const open = openFrom(first, next, sentence)
    const key = `${cast}|${keyOf(sentence, referents, open)}`
    const rewritten = memory.recall(key, () => rewriteToChild(note, sentence, addressing, open))
    return { ...flag, suggestions: suggestionsOf(flag, sentence, rewritten) }
  })
}

/** The flags that come first and start in the sentence; they are in the order of the note. */
function openFrom(first: readonly Flag[], from: number, sentence: Sentence): readonly Flag[] {
  let to = from
  while ((first[to]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) to++
  return first.slice(from, to)
}

const isAboutChild = (flag: Flag): boolean =>
  flag.category === 'third-person' && flag.foundBy === 'rules'

const numberOfCast = ({ cast, child }: Addressing): number =>
  casts.recall(`${cast.key}|${JSON.stringify(child?.words ?? {})}`, () => nextCast++)

/** All that a rewrite of a sentence depends on, besides who is in the note. */
function keyOf(sentence: Sentence, referents: NoteReferents, open: readonly Flag[]): string {
  const { reading, index } = sentence
  const who = (referents.bySentence[index] ?? []).map(signOf).join('')
  const flags = open.map(({ id }) => id).join()
  return `${reading.id}|${who}|${opensNote(sentence, referents) ? 1 : 0}|${flags}`
}

const signOf = ({ who, rival, isSure }: Referent): string =>
  isSure ? signs[who.kind] : `${signs[who.kind]}?${numberOf(who)}${rival ? numberOf(rival) : ''},`

const signs = { child: 'c', person: 'p', other: 'o', group: 'g', unclear: 'u' } as const
const numberOf = (who: Who): string => (who.kind === 'person' ? `${who.person}` : '-')

/** The flag leaves out a form label and the closing full stop, and so does its rewrite. */
function suggestionsOf(
  flag: Flag,
  sentence: Sentence,
  { text, questions }: Rewritten,
): Suggestion[] {
  if (text === null) {
    return questions.slice(0, MOST_QUESTIONS).map((question) => ({ kind: 'ask', question }))
  }
  const label = sentence.reading.text.slice(0, flag.start - sentence.start)
  const isKept = text.startsWith(label)
  const bare = text.slice(isKept ? label.length : 0, lengthOfWords(text))
  const start = isKept ? flag.start : sentence.start
  return [{ kind: 'rewrite', start, end: flag.end, text: bare }]
}

const CLOSING = /[.,;:!?…\s]/

/** How long a text is without what closes it. */
function lengthOfWords(text: string): number {
  let end = text.length
  while (end > 0 && CLOSING.test(text[end - 1] ?? '')) end--
  return end
}
