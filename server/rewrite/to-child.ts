/** Rewrites a passage from about the child to the child, by rules alone, or asks what would settle it. */
import type { Child, Flag, Person } from '../contract.ts'
import { speaksAboutChild } from '../note/about-child.ts'
import type { Note, Sentence } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import { type NoteReferents, readReferents } from '../note/referents.ts'
import type { Span } from '../note/span.ts'
import type { Objection } from './edit.ts'
import { guardRewrite } from './guard.ts'
import { questions } from './questions.ts'
import { leaveSentence, type RewrittenSentence, sentenceToChild } from './sentence-to-child.ts'
import { questionOf } from './unsettled.ts'

/** Who the note is about and to. */
export interface Addressing {
  readonly cast: Cast
  readonly child: Child | undefined
  readonly people: readonly Person[]
  /** Other children on whose record the note stands too: then nothing is written to "you". */
  readonly alsoOnRecordOf: readonly string[]
}

/** A rewrite, or what would settle it. */
export type Rewritten =
  | { readonly text: string; readonly questions: readonly [] }
  | { readonly text: null; readonly questions: readonly string[] }

/**
 * Rewrites every sentence that the span touches. What does not speak about the child stays as it is.
 * `unsettled` are flags whose words come first: see `unsettledIn`. No questions and no text means that
 * nothing here speaks about the child.
 */
export function rewriteToChild(
  note: Note,
  span: Span,
  addressing: Addressing,
  unsettled: readonly Flag[] = [],
): Rewritten {
  const referents = readReferents(note, addressing.cast)
  const sentences = sentencesIn(note, span)
  const first = sentences[0]
  if (!first || !sentences.some((one) => isAboutChild(one, referents))) return ask([])
  const { alsoOnRecordOf } = addressing
  if (alsoOnRecordOf.length > 0) return ask([questions.shared(alsoOnRecordOf)])
  if (unsettled.length > 0) return ask(unsettled.map(questionOf))
  let source = ''
  let text = ''
  let at = first.start
  const open: string[] = []
  for (const sentence of sentences) {
    const between = note.text.slice(at, sentence.start)
    const step = rewriteSentence(sentence, referents, addressing)
    if ('question' in step) open.push(step.question)
    else {
      source += between + step.source
      text += between + step.text
    }
    at = sentence.end
  }
  if (open.length > 0) return ask(open)
  return text === source
    ? ask([questions.wording(nameOf(addressing.child))])
    : admit(source, text, addressing)
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
function admit(source: string, rewrite: string, { child, people }: Addressing): Rewritten {
  const { verdict, reasons } = guardRewrite({ source, rewrite, child, people })
  if (verdict === 'accept') return { text: rewrite, questions: [] }
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
): RewrittenSentence | Objection {
  const { bySentence, mentions } = noteReferents
  const { reading, index } = sentence
  const read = mentions[index]
  if (!read) return { text: reading.text, source: reading.text }
  const input = {
    reading,
    referents: bySentence[index] ?? [],
    read,
    cast,
    name: nameOf(child),
    words: child?.words ?? {},
    opensNote: opensNote(sentence, noteReferents),
  }
  return isAboutChild(sentence, noteReferents) ? sentenceToChild(input) : leaveSentence(input)
}

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
