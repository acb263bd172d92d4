import type { NoteCheck } from '../check.ts'
import { met, missing, notApplicable, placeOf } from '../outcome.ts'

/** What is written to be kept and read again: assessments, plans, reviews. */
const KEY_DOCUMENT =
  /\b(?:assessments?|plans?|reviews?|conference|report|summary|statement|chronology|genogram|pathway)\b/i

export const identity: NoteCheck = {
  title: 'Who the child is, and what it means day to day',
  answers: ['004-29'],
  leaves: 'Whether it was talked about with care, and what it means for the child.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        'What does their race, colour, culture, religion, disability, gender, sexuality mean to them?',
    },
  ],
  check: ({ about, cues }) => {
    if (!KEY_DOCUMENT.test(`${about.kind ?? ''} ${about.title ?? ''}`)) {
      return [notApplicable('Asked for in assessments, plans, reviews and summaries.')]
    }
    const told = cues('identity').find(({ sentence }) => !sentence.isHeading)
    if (told) return [met('It speaks of who the child is.', placeOf(told.sentence, told))]
    return [missing('Nothing about culture, faith, language, disability, gender or sexuality.')]
  },
  examples: {
    meets: [
      {
        text: 'You speak Somali with your nan and go to mosque with her on Fridays. You told me that this makes you feel at home.',
        about: { kind: 'Assessment' },
      },
      {
        text: 'You are deaf in one ear, so you sit at the front.',
        about: { title: 'Child in need plan' },
      },
    ],
    misses: [
      { text: 'You go to Oakfield School.', about: { kind: 'Assessment' } },
      { text: 'You like football.', about: { title: 'Three-month summary' } },
    ],
  },
}
