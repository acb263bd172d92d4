/** Attaches a rewrite, or the question that would settle it, to each flag of a sentence about the child. */
import type { Flag, Suggestion } from '../contract.ts'
import { Memory } from '../note/memory.ts'
import type { Note, Sentence } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Referent, Who } from '../note/referent.ts'
import { readReferents } from '../note/referents.ts'
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
    const who = referents.bySentence[sentence.index] ?? []
    const opens = opensNote(sentence, referents)
    const known = last.get(sentence.reading)
    if (known && isSame(known, { cast, who, opens, open })) return suggestOn(flag, sentence, known)
    const key = `${cast}|${keyOf(sentence, who, opens, open)}`
    const rewritten = memory.recall(key, () => rewriteToChild(note, sentence, addressing, open))
    const made: Kept = { cast, who, opens, open, rewritten }
    last.set(sentence.reading, made)
    return suggestOn(flag, sentence, made)
  })
}

/** What a sentence's rewrite depends on, besides its words. */
interface Dependence {
  readonly cast: number
  readonly who: readonly Referent[]
  readonly opens: boolean
  readonly open: readonly Flag[]
}
interface Kept extends Dependence {
  readonly rewritten: Rewritten
  /** The flag that was answered last, and for which. */
  answer?: { readonly to: Flag; readonly flag: Flag }
}
/** What a sentence came to last: most of a note is as it was a key before. */
const last = new ReadingMemory<Kept>()

const isSame = (a: Dependence, b: Dependence): boolean =>
  a.who === b.who &&
  a.cast === b.cast &&
  a.opens === b.opens &&
  a.open.length === b.open.length &&
  a.open.every(({ id }, at) => id === b.open[at]?.id)

function suggestOn(flag: Flag, sentence: Sentence, kept: Kept): Flag {
  if (kept.answer?.to === flag) return kept.answer.flag
  const answer = { ...flag, suggestions: suggestionsOf(flag, sentence, kept.rewritten) }
  kept.answer = { to: flag, flag: answer }
  return answer
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
const keyOf = (
  { reading }: Sentence,
  who: readonly Referent[],
  opens: boolean,
  open: readonly Flag[],
): string =>
  `${reading.id}|${who.map(signOf).join('')}|${opens ? 1 : 0}|${open.map(({ id }) => id).join()}`

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
