import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

export const assessmentLinked: NoteCheck = {
  title: 'An assessment is linked, not copied',
  answers: ['001-14'],
  leaves: 'Whether words of the assessment are copied here.',
  sources: [
    {
      guide: 'case-notes',
      quote:
        'Information which is detailed in the Single Assessment does not need to be copied and pasted into Case Notes but a link needs to be identified between the two',
    },
  ],
  check: ({ cues }) => {
    const assessment = cues('assessment').find((cue) => isOwnWords(cue) && !cue.isDenied)
    if (!assessment) return [notApplicable('No assessment is told of.')]
    const place = placeOf(assessment.sentence, assessment)
    const isLinked = cues('elsewhere').some(isOwnWords)
    if (isLinked) return [met('It points to where the detail is.', place)]
    return [ask('Is the detail in the assessment? Then say “see” and which one.', place)]
  },
  examples: {
    meets: [
      { text: 'Home visit to complete the assessment, see Single Assessment for detail.' },
      { text: 'I saw you at school for the Single Assessment. The detail is in the assessment.' },
    ],
    misses: [
      { text: 'Home visit to complete the assessment. You drew your street.' },
      { text: 'I saw you at school for the Single Assessment.' },
    ],
  },
}
