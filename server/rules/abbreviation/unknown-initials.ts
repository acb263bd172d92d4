import type { Suggestion } from '../../contract.ts'
import type { Note, Sentence } from '../../note/note.ts'
import { findBlockInitials, type Initials, namesOf } from '../initials.ts'
import type { NoteFinding, NoteRule } from '../rule.ts'

export const unknownInitials: NoteRule = {
  category: 'abbreviation',
  message: '“{quote}” is not explained in this note.',
  why: 'Years from now nobody may be left who knows what these letters stood for, and the child who reads them has only this page.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'Easy to read and in plain English, with any abbreviations explained',
    },
  ],
  examples: {
    flags: [
      'Jordan was seen by [[QRT]] at home.',
      'The [[BKTP]] worker and two [[JRWs]] came. Mum has rung [[JRW]] since.',
      'Karen Holt will ring. KH and [[DMR]] to meet.',
    ],
    passes: [
      'Jordan was seen by the quick response team (QRT). QRT will ring.',
      'Karen Holt rang. KH will come on Tuesday with the PS5.',
      'He did NOT go to PE, and had a KFC in Room II, NE15 4XY.',
      'Jordan said "the QRT were rubbish".',
      'JE was seen at Holly Bank. HB say that he is well.',
    ],
  },
  findInNote: (note) => findUnknown(note),
}

function findUnknown(note: Note): NoteFinding[] {
  const findings: NoteFinding[] = []
  const people = new Set<string>()
  let read = 0
  for (const { reading, first } of note.blocks) {
    for (const { at, initials } of findBlockInitials(reading)) {
      const sentence = note.sentences[first + at] as Sentence
      for (; read <= sentence.index; read++) {
        const { reading } = note.sentences[read] ?? sentence
        for (const name of namesOf(reading)) people.add(name)
      }
      if (people.has(initials.letters)) continue
      const { start, end } = initials
      const quote = sentence.reading.text.slice(start, end)
      findings.push({ sentence, start, end, suggestions: questionsOn(initials, quote) })
    }
  }
  return findings
}

const asked = new WeakMap<Initials, readonly Suggestion[]>()
function questionsOn(initials: Initials, quote: string): readonly Suggestion[] {
  const question = `What does “${quote}” stand for, in full?`
  const template = `[what ${quote} stands for, in plain words] (${quote})`
  const made = asked.get(initials) ?? [{ kind: 'ask', question, template }]
  asked.set(initials, made)
  return made
}
