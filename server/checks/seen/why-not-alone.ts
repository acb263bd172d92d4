import type { NoteCheck } from '../check.ts'
import { readAlone, readSeen } from '../child.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'

export const whyNotAlone: NoteCheck = {
  title: 'If the child was not seen alone, why not',
  answers: ['002-28', '002-20'],
  leaves: 'Whether the reason is a good one, and whether permission was asked for.',
  sources: [
    { guide: 'kent', quote: 'If not, why?' },
    {
      guide: 'kent',
      quote:
        'Whilst it is helpful to see children on their own with permission from parents/carers',
    },
  ],
  check: (facts) => {
    const { note, cues } = facts
    if (readSeen(facts)?.answer === false) return [notApplicable('The child was not seen.')]
    const alone = readAlone(facts)
    if (!alone) return [notApplicable('Nothing says whether the child was seen alone.')]
    if (alone.answer) return [notApplicable('The child was seen alone.')]
    const { span } = alone
    const sentence = span && note.sentences.find(({ end }) => end > span.start)
    if (!sentence) return [ask('The child was not seen alone. Why was that?')]
    const near = new Set([sentence, sentence.next])
    const told = [...cues('reason'), ...cues('wanted')].find((cue) => near.has(cue.sentence))
    return told
      ? [met('It says why the child was not seen alone.', placeOf(told.sentence, told))]
      : [missing('The child was not seen alone. Say why.', span)]
  },
  examples: {
    meets: [
      { text: 'Home visit. You were not seen alone because you were asleep.' },
      { text: 'Child seen. Seen alone: no. Your mum wanted to stay in the room.' },
    ],
    misses: [
      { text: 'Home visit. You were not seen alone.' },
      { text: 'Home visit. I saw you.', about: { seenAlone: false } },
    ],
  },
}
