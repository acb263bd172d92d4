import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

export const safeguardingCovered: NoteCheck = {
  title: 'Safeguarding, risks and issues are covered',
  answers: ['000-27'],
  leaves: 'Whether every risk that was seen or heard is there.',
  sources: [{ guide: 'liquidlogic', quote: 'Any safeguarding/risks or issues' }],
  check: ({ contact, cues, about }) => {
    const lists = [...cues('risk'), ...cues('safeguarding')]
    const told = lists.find((cue) => isOwnWords(cue) && !cue.sentence.isHeading)
    if (told) return [met('It speaks of safety or risk.', placeOf(told.sentence, told))]
    if (!(contact.isInPerson || about.safeguarding)) {
      return [notApplicable('Nothing says that anybody was met.')]
    }
    return [ask('Was anything unsafe or worrying? Say what, or that there was nothing.')]
  },
  examples: {
    meets: [
      { text: 'Home visit. The stair gate was open, which is a risk for Tyler.' },
      { text: 'Home visit. There was nothing that worried me.' },
      { text: 'Home visit. No safeguarding concerns were seen today.' },
    ],
    misses: [
      { text: 'Home visit. We talked about your bike.' },
      { text: 'Core group. We talked about school.' },
    ],
  },
}
