import { readReferents } from '../../note/referents.ts'
import type { CheckFacts, NoteCheck } from '../check.ts'
import { readSeen } from '../child.ts'
import { ask, listOf, met, notApplicable } from '../outcome.ts'

const NOBODY_ELSE =
  /\b(?:no ?(?:body|one) else|no other (?:adults?|people)|only (?:you|us)|just (?:you|us)|the two of us|nobody (?:answered|came|was))\b/i
const LISTED = /^(?:who was )?(?:present|seen|attendees|in attendance|those present|there)\b/

export const whoWasSeen: NoteCheck = {
  title: 'Who was seen, children and adults',
  answers: ['000-21', '002-17', '002-27'],
  leaves: 'Whether everybody who was there is named, and in which part.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'Who you have seen, children and adults',
    },
    {
      guide: 'kent',
      quote: 'Notes should record the venue, who was present, who was seen and where.',
    },
  ],
  check: (facts) => {
    const { about, contact, note, sections } = facts
    const seen = readSeen(facts)
    if (!(contact.isInPerson || seen)) {
      return [notApplicable('Nothing says that anybody was met.')]
    }
    const present = about.present ?? []
    if (present.length > 0) return [met(`There: ${listOf(present)}.`)]
    const isListed = [...sections].some(([name, list]) => LISTED.test(name) && list.length > 0)
    if (isListed) return [met('The note lists who was there.')]
    const hasOthers = meetsOthers(facts) || NOBODY_ELSE.test(note.text)
    if (seen && hasOthers) return [met('The note tells of the child and of who else was there.')]
    if (hasOthers) return [ask('Which children were seen? Say so, or that they were not.')]
    return [ask('Who was there, children and adults? Say so, or that nobody else was.')]
  },
  examples: {
    meets: [
      { text: 'Home visit.\nPresent: Jordan, Lisa, Tyler.' },
      { text: 'I came to see you at home. Your mum let me in and said that she had slept well.' },
      { text: 'I saw you at school. Nobody else was in the room.' },
    ],
    misses: [
      { text: 'Home visit. The kitchen was clean.' },
      { text: 'I came to see you at home. We talked about your bike.' },
    ],
  },
}

/** Somebody besides the child who says, does or is met, in the writer's own words. */
function meetsOthers({ note, cast }: CheckFacts): boolean {
  return readReferents(note, cast).bySentence.some((referents) =>
    referents.some(
      ({ who, mention }) =>
        (who.kind === 'person' || who.kind === 'other') &&
        !mention.isInSpeech &&
        mention.speaker === -1 &&
        (mention.part === 'subject' || mention.part === 'met'),
    ),
  )
}
