import type { NoteCheck } from '../check.ts'
import { judgeLimit } from '../limits.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'
import { readTiming } from '../timing.ts'

export const lateExplained: NoteCheck = {
  title: 'A late note says that it is late, and why',
  answers: ['003-11'],
  leaves: 'Whether the reason given is the reason.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'Sometimes a delay in timely recording is unavoidable – if so, it is good practice to note that the recording was not done at the time.',
    },
    {
      guide: 'newcastle',
      quote:
        'It is always more transparent to acknowledge when it has been necessary to do so and the reasons why.',
    },
  ],
  check: ({ about, profile, cues }) => {
    const { event, written, finalised } = readTiming(about)
    const limit = about.safeguarding ? profile.limits.safeguarding : profile.limits.routine
    const isLate =
      limit && event && judgeLimit(limit, event, written ?? finalised).verdict === 'late'
    const owned = cues('written-late').find(({ isInSpeech }) => !isInSpeech)
    if (!owned) {
      return [
        isLate
          ? missing('It was written late. Say that it was not done at the time, and why.')
          : notApplicable('Nothing says that it was written late.'),
      ]
    }
    const { sentence } = owned
    const near = new Set([sentence, sentence.next])
    const reason = cues('reason').find((cue) => near.has(cue.sentence))
    const place = placeOf(sentence, owned)
    if (reason) return [met('The note says that it was written late, and why.', place)]
    return [ask('The note says that it was written late. Why was that?', place)]
  },
  examples: {
    meets: [
      {
        text: 'I came to see you. This was written up late because I was ill.',
        about: { eventAt: '2024-05-03', writtenAt: '2024-05-20' },
      },
      { text: 'I could not record it at the time. The reason was a fault of the system.' },
    ],
    misses: [
      { text: 'We met.', about: { eventAt: '2024-05-03', writtenAt: '2024-05-20' } },
      { text: 'We met. This was recorded late.' },
    ],
  },
}
