import { readWords } from '../../note/words.ts'
import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { listsIn } from '../cues.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'
import { openingOf } from '../sections.ts'

/** A note of a meeting that has minutes is a few lines and a pointer. */
const MOST_WORDS = 150

export const pointsElsewhere: NoteCheck = {
  title: 'What has minutes or a report is pointed to',
  answers: ['001-13'],
  leaves: 'Whether the document is there, and says it.',
  sources: [
    {
      guide: 'case-notes',
      quote: 'if the detail is recorded elsewhere it should not be repeated in the Case Note',
    },
  ],
  check: ({ about, note, cues }) => {
    const pointer = cues('elsewhere').find(isOwnWords)
    if (pointer) {
      return [met('It points to where the detail is.', placeOf(pointer.sentence, pointer))]
    }
    const opening = new Set(openingOf(note))
    const held = cues('held-elsewhere').find(({ sentence }) => {
      return opening.has(sentence) || sentence.index === 0
    })
    const given = listsIn(readWords(`${about.kind ?? ''}; ${about.title ?? ''}`))
    if (!held && !given.includes('held-elsewhere')) {
      return [notApplicable('Nothing says that this meeting has minutes or a report.')]
    }
    const place = held && placeOf(held.sentence, held)
    const long = note.wordCount > MOST_WORDS ? ' Then the detail need not be here too.' : ''
    return [ask(`Where are the minutes or the report? Point to them.${long}`, place)]
  },
  examples: {
    meets: [
      { text: 'Core group held, see minutes.' },
      { text: 'Legal planning meeting on 3 May. The minutes are attached.' },
    ],
    misses: [
      { text: 'Core group on 3 May. Everybody came.' },
      { text: 'Everybody came.', about: { kind: 'Strategy meeting' } },
    ],
  },
}
