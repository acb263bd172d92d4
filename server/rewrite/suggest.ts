/** Attaches a rewrite, or the question that would settle it, to each flag of a sentence about the child. */
import { LRUCache } from 'lru-cache'
import type { Flag, Suggestion } from '../contract.ts'
import type { Note, Sentence } from '../note/note.ts'
import { type NoteReferents, type Referent, readReferents, type Who } from '../note/referents.ts'
import { type Addressing, opensNote, type Rewritten, rewriteToChild } from './to-child.ts'
import { unsettledIn } from './unsettled.ts'

/** What was rewritten before, by who is in the note; kept for a while, in memory only. */
const memory = new LRUCache<string, Map<string, Rewritten>>({ max: 200, ttl: 15 * 60_000 })
const MOST_SENTENCES = 20_000
const MOST_QUESTIONS = 2

/** The flags, those on sentences about the child with what can be suggested for them. */
export function suggestRewrites(
  note: Note,
  flags: readonly Flag[],
  addressing: Addressing,
): Flag[] {
  if (!flags.some(isAboutChild)) return [...flags]
  const referents = readReferents(note, addressing.cast)
  const known = remembered(addressing)
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
    const key = keyOf(sentence, referents, open)
    const rewritten = known.get(key) ?? rewriteToChild(note, sentence, addressing, open)
    if (known.size >= MOST_SENTENCES) known.clear()
    known.set(key, rewritten)
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

function remembered({ cast, child }: Addressing): Map<string, Rewritten> {
  const key = `${cast.key}|${JSON.stringify(child?.words ?? {})}`
  const known = memory.get(key) ?? new Map<string, Rewritten>()
  memory.set(key, known)
  return known
}

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
  const closing = /[.,;:!?…\s]*$/.exec(text)?.[0] ?? ''
  const isKept = text.startsWith(label)
  const bare = text.slice(isKept ? label.length : 0, text.length - closing.length)
  const start = isKept ? flag.start : sentence.start
  return [{ kind: 'rewrite', start, end: flag.end, text: bare }]
}
