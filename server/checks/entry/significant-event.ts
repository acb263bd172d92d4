import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'

const ADVICE = 'The guide keeps such events in a “Significant” case note.'

export const significantEvent: NoteCheck = {
  title: 'A highly significant event is kept as “Significant”',
  answers: ['001-15'],
  leaves: 'Events of that weight that the guide does not name.',
  sources: [
    {
      guide: 'case-notes',
      quote:
        'Case Notes Significant should be used to record highly significant events which need to be easily identifiable',
    },
  ],
  check: ({ about, cues }) => {
    const isKept = about.significant || /significant/i.test(`${about.kind} ${about.title}`)
    if (isKept) return [met('It is kept as “Significant”.')]
    const otherwise = new Set(cues('not-significant').map(({ sentence }) => sentence))
    const event = cues('significant').find(
      (cue) => isOwnWords(cue) && !cue.isDenied && !otherwise.has(cue.sentence),
    )
    if (!event) return [notApplicable('No police Merlin, police protection or death is told of.')]
    const place = placeOf(event.sentence, event)
    if (about.significant === false) return [missing(ADVICE, place)]
    return [ask(`Is this a “Significant” case note? ${ADVICE}`, place)]
  },
  examples: {
    meets: [
      { text: 'A police Merlin came in about Saturday.', about: { significant: true } },
      { text: 'Your grandad died on Sunday.', about: { kind: 'Case Note Significant' } },
    ],
    misses: [
      { text: 'A police Merlin came in about Saturday night.' },
      { text: 'Your grandad died on Sunday.', about: { significant: false } },
    ],
  },
}
