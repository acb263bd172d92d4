/** Rewrites a passage from about the child to the child, by rules alone, or asks what would settle it. */
import type { Child, Flag, Person } from '../contract.ts'
import { speaksAboutChild } from '../note/about-child.ts'
import type { Note, Sentence } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import { type NoteReferents, readReferents } from '../note/referents.ts'
import type { Span } from '../note/span.ts'
import type { Edit, Objection } from './edit.ts'
import { guardRewrite } from './guard.ts'
import { questions } from './questions.ts'
import { leaveSentence, type RewrittenSentence, sentenceToChild } from './sentence-to-child.ts'
import { questionOf, settle } from './unsettled.ts'

/** Who the note is about and to. */
export interface Addressing {
  readonly cast: Cast
  readonly child: Child | undefined
  readonly people: readonly Person[]
  /** Other children on whose record the note stands too: then nothing is written to "you". */
  readonly alsoOnRecordOf: readonly string[]
}

/** A rewrite, with what it asks in brackets, or what would settle it. */
export type Rewritten =
  | { readonly text: string; readonly questions: readonly string[] }
  | { readonly text: null; readonly questions: readonly string[] }

/**
 * Rewrites every sentence that the span touches. What does not speak about the child stays as it is,
 * but for the child's own mum and dad. `unsettled` are flags whose words come first: see `unsettledIn`.
 * No questions and no text means that nothing here can be put to the child.
 */
export function rewriteToChild(
  note: Note,
  span: Span,
  addressing: Addressing,
  unsettled: readonly Flag[] = [],
): Rewritten {
  const referents = readReferents(note, addressing.cast)
  const sentences = sentencesIn(note, span)
  const isAbout = sentences.some((one) => isAboutChild(one, referents))
  const { alsoOnRecordOf } = addressing
  if (alsoOnRecordOf.length > 0) return ask(isAbout ? [questions.shared(alsoOnRecordOf)] : [])
  const several = severalIn(addressing.child)
  if (several) return ask(isAbout ? [questions.several(several)] : [])
  const open = unsettled.filter((flag) => !settle(flag)).map(questionOf)
  if (isAbout && open.length > 0) return ask(open)
  const settled = unsettled.flatMap((flag) => settle(flag) ?? [])
  const edits = settled.map(({ edit }) => edit)
  const passage = rewriteSentences(note, sentences, referents, addressing, edits)
  if (!(isAbout || passage.isToChild)) return ask([])
  if (open.length + passage.open.length > 0) return ask([...open, ...passage.open])
  if (!passage.isToChild) return ask([questions.wording(nameOf(addressing.child))])
  const asked = settled.flatMap(({ question }) => question ?? [])
  return admit(passage, [...new Set(asked)], addressing)
}

/** "Ada and Zac Moss", where more than one child is named as the child; undefined where one is. */
export const severalIn = (child: Child | undefined): string | undefined =>
  child && /\s(?:and|&)\s/i.test(child.name) ? child.name : undefined

interface Passage {
  readonly source: string
  readonly text: string
  /** What stands in the way of its sentences. */
  readonly open: readonly string[]
  readonly isToChild: boolean
}

function rewriteSentences(
  note: Note,
  sentences: readonly Sentence[],
  referents: NoteReferents,
  addressing: Addressing,
  settled: readonly Edit[],
): Passage {
  let source = ''
  let text = ''
  let isToChild = false
  let at = sentences[0]?.start ?? 0
  const open: string[] = []
  for (const sentence of sentences) {
    const between = note.text.slice(at, sentence.start)
    const step = rewriteSentence(sentence, referents, addressing, settled)
    if ('question' in step) open.push(step.question)
    else {
      source += between + step.source
      text += between + step.text
      isToChild ||= step.isToChild
    }
    at = sentence.end
  }
  return { source, text, open, isToChild }
}

/** The sentences that a span touches, headings left out. */
function sentencesIn({ sentences }: Note, span: Span): readonly Sentence[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found: Sentence[] = []
  for (let at = low; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) {
    const sentence = sentences[at]
    if (sentence && !sentence.isHeading) found.push(sentence)
  }
  return found
}

/** The one place that every rewrite by rules passes before it is shown. */
function admit(
  { source, text }: Passage,
  asked: readonly string[],
  { child, people }: Addressing,
): Rewritten {
  const { verdict, reasons } = guardRewrite({ source, rewrite: text, child, people })
  if (verdict === 'accept') return { text, questions: asked }
  return ask(reasons.map(({ detail }) => questions.check(detail)))
}

const ask = (open: readonly string[]): Rewritten => ({
  text: null,
  questions: [...new Set(open)],
})

const isAboutChild = ({ reading, index }: Sentence, { bySentence }: NoteReferents): boolean =>
  speaksAboutChild(reading, bySentence[index] ?? [])

function rewriteSentence(
  sentence: Sentence,
  noteReferents: NoteReferents,
  { cast, child }: Addressing,
  settled: readonly Edit[],
): RewrittenSentence | Objection {
  const { bySentence, mentions } = noteReferents
  const { reading, index } = sentence
  const read = mentions[index]
  if (!read) return { text: reading.text, source: reading.text, isToChild: false }
  const input = {
    reading,
    referents: bySentence[index] ?? [],
    read,
    cast,
    name: nameOf(child),
    words: child?.words ?? {},
    opensNote: opensNote(sentence, noteReferents),
    settled: settledIn(sentence, settled),
  }
  return isAboutChild(sentence, noteReferents) ? sentenceToChild(input) : leaveSentence(input)
}

/** The edits within a sentence, by its own offsets. */
const settledIn = ({ start, end }: Sentence, settled: readonly Edit[]): readonly Edit[] =>
  settled
    .filter((edit) => edit.start >= start && edit.end <= end)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))

/** Whether the sentence begins a note that calls the child by name nowhere yet. */
export const opensNote = (sentence: Sentence, { mentions }: NoteReferents): boolean =>
  isFirst(sentence) && !mentions.some((one) => one.isCall)

/** Whether nothing but headings stands before the sentence. */
function isFirst({ previous }: Sentence): boolean {
  let before = previous
  while (before?.isHeading) before = before.previous
  return before === undefined
}

/** What the child goes by: the first name given that is not initials. */
function nameOf(child: Child | undefined): string {
  const known = child?.knownAs?.find((name) => !/^(?:\p{Lu}\.?){2,4}$/u.test(name))
  return known ?? child?.name.split(/\s+/)[0] ?? 'the child'
}
