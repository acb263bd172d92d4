import type { Suggestion } from '../../contract.ts'
import { speaksAboutChild } from '../../note/about-child.ts'
import type { Reading } from '../../note/note.ts'
import { ReadingMemory } from '../../note/reading-memory.ts'
import { readReferents } from '../../note/referents.ts'
import { type Span, trim } from '../../note/span.ts'
import type { NoteFinding, NoteRule } from '../rule.ts'

/** A sentence that speaks about the child of the note rather than to the child. */
export const aboutTheChild: NoteRule = {
  category: 'third-person',
  message: 'This sentence speaks about the child. This note is written to the child: “you”.',
  why: 'It is your story. Read years later, “you” shows that somebody was speaking to you; “he”, “she” or “the child” reads as if you were not in the room.',
  sources: [
    { guide: 'wandsworth', quote: 'Write records as if writing to the child or family members' },
    {
      title: 'Letter writing as case notes, University of Sheffield',
      url: 'https://sw2020-21covid19.sites.sheffield.ac.uk/editions/special-edition/letter-writing-as-case-notes-developing-narrative-in-case-files-of-care-ex',
    },
  ],
  examples: {
    flags: [
      '[[Jordan was in the garden when I came]]. [[He showed me his bike]].',
      '[[The young person has a new bed]].',
      'Mum was out. [[Dad said “he will be back at six”, and gave him a drink]].',
      '- [[Home visit to Jordan]]\n- Ring Mrs Gill',
    ],
    passes: [
      'Jordan, I came to see you on Friday. Your brother Tyler let me in and he made the tea.',
      'Mum rang at 4pm. She said “Jordan is fine, he is asleep”.',
      'Tyler has started at a new school and he likes it.',
      'Child seen. Seen alone in bedroom.',
    ],
  },
  findInNote(note, { addressChild, cast }) {
    if (!addressChild) return []
    const { bySentence } = readReferents(note, cast)
    const findings: NoteFinding[] = []
    for (const sentence of note.sentences) {
      const referents = bySentence[sentence.index] ?? []
      if (sentence.isHeading || !speaksAboutChild(sentence.reading, referents)) continue
      const { start, end } = wordsOf.recall(sentence.reading, trimmed)
      findings.push({ start, end, sentence, suggestions: NONE })
    }
    return findings
  },
}

const NONE: readonly Suggestion[] = []
const wordsOf = new ReadingMemory<Span>()

/** The sentence without its form label and what closes it. */
const trimmed = ({ text, label }: Reading): Span =>
  trim(text, { start: label.end, end: text.length })
