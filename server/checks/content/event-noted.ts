import type { NoteCheck, Outcome } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { met, missing, notApplicable, placeOf } from '../outcome.ts'
import { findSection, openingOf } from '../sections.ts'

const EVENTS = [
  ['event-meeting', 'a meeting was held'],
  ['event-consent', 'consent was given'],
  ['event-shared', 'something written was shared with the family'],
] as const

export const eventNoted: NoteCheck = {
  title: 'Meetings, consent and shared papers stand in the reason',
  answers: ['000-20'],
  leaves: 'Whether the words are in blue, and whether the event took place as told.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'Any case note that reflects a meeting has been held, consent obtained from a family member or written information/records shared with a family note in blue text this event',
    },
  ],
  check: ({ note, contact, sections, cues, profile }) => {
    const reason = new Set(findSection(sections, 'reason') ?? openingOf(note))
    const colour = profile.colours ? `, in ${profile.colours.event}` : ''
    const outcomes = EVENTS.flatMap(([list, name]): Outcome[] => {
      const isMeeting = list === 'event-meeting' && contact.kind === 'meeting'
      const told = [...cues(list), ...(isMeeting ? cues('contact-meeting') : [])].filter(
        (cue) => isOwnWords(cue) && !cue.isDenied,
      )
      const first = told[0]
      if (!first) return []
      const noted = told.find(({ sentence }) => reason.has(sentence))
      if (noted) return [met(`It is noted that ${name}.`, placeOf(noted.sentence, noted))]
      const place = placeOf(first.sentence, first)
      return [missing(`Say in the reason for contact that ${name}${colour}.`, place)]
    })
    if (outcomes.length > 0) return outcomes
    return [notApplicable('No meeting, consent or shared paper is told of.')]
  },
  examples: {
    meets: [
      { text: 'Reason for contact\nCore group.\n\nDetailed Notes\nEverybody came.' },
      { text: 'Your mum signed the consent form. We talked about school.' },
    ],
    misses: [
      {
        text: 'Reason for contact\nTo see you.\n\nDetailed Notes\nYour mum gave consent for the dentist.',
      },
      {
        text: 'Reason for contact\nTo see you.\n\nDetailed Notes\nI left a copy of the plan with your dad.',
      },
    ],
  },
}
