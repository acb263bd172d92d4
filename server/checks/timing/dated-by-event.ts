import type { Sentence } from '../../note/note.ts'
import type { NoteCheck } from '../check.ts'
import { nameDay } from '../moment.ts'
import { ask, met, placeOf } from '../outcome.ts'
import { askAboutOrder, readTiming } from '../timing.ts'

export const datedByEvent: NoteCheck = {
  title: 'It is dated by the event',
  answers: ['000-09'],
  leaves: 'Whether the date given is the day on which it happened.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'All entries to be recorded by the date of the event, not the date of writing up',
    },
  ],
  check: ({ about, cues }) => {
    const timing = readTiming(about)
    const { event, written } = timing
    if (!event) return [ask('When did it happen? Date the entry by that day.')]
    const order = askAboutOrder(timing)
    if (order) return [order]
    const earlier =
      written?.day === event.day &&
      cues('told-later').find(({ sentence, isInSpeech }) => !isInSpeech && isOpening(sentence))
    if (earlier) {
      const place = placeOf(earlier.sentence, earlier)
      return [ask('The entry has the date of writing up. Did this happen on a day before?', place)]
    }
    return [met(`Dated by the event: ${nameDay(event.day)}.`)]
  },
  examples: {
    meets: [
      { text: 'I came to see you.', about: { eventAt: '2024-05-03', writtenAt: '2024-05-04' } },
      {
        text: 'I came to see you. You told me that you went swimming last week.',
        about: { eventAt: '2024-05-03', writtenAt: '2024-05-03' },
      },
    ],
    misses: [
      { text: 'I came to see you.' },
      {
        text: 'I came to see you yesterday.',
        about: { eventAt: '2024-05-04', writtenAt: '2024-05-04' },
      },
    ],
  },
}

/** Further on in a note, "last week" is mostly what somebody tells. */
const isOpening = (sentence: Sentence): boolean =>
  !sentence.isHeading && (!sentence.previous || sentence.previous.isHeading)
