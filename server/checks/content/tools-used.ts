import type { NoteCheck } from '../check.ts'
import { isOwnWords, readSeen } from '../child.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

export const toolsUsed: NoteCheck = {
  title: 'Which practice tools or approach were used, and how it went',
  answers: ['000-24', '002-04', '002-29'],
  leaves: 'Whether the tool fitted, and tools that no list has.',
  sources: [
    { guide: 'liquidlogic', quote: 'What practice tools you used and how the family responded' },
    { guide: 'kent', quote: 'What tools were used to gather this information?' },
    {
      guide: 'kent',
      quote:
        "It should also acknowledge the range of evidence-based approaches within Kent's Practice Framework.",
    },
  ],
  check: (facts) => {
    const { contact, cues } = facts
    if (!(contact.kind === 'visit' || contact.kind === 'direct-work' || readSeen(facts)?.answer)) {
      return [notApplicable('Nothing says that this was a visit or direct work.')]
    }
    const tool = cues('tools').find((cue) => isOwnWords(cue) && !cue.isDenied)
    if (!tool) return [ask('Was a tool used, such as drawing or the three houses? If so, which?')]
    const near = new Set([tool.sentence, tool.sentence.next, tool.sentence.next?.next])
    const place = placeOf(tool.sentence, tool)
    const response = [...cues('reacted'), ...cues('child-view')].find(
      (cue) => near.has(cue.sentence) && cue !== tool && cue.start !== tool.start,
    )
    if (response) return [met('It names a tool, and how it was taken.', place)]
    return [ask('How was this tool taken by those you used it with?', place)]
  },
  examples: {
    meets: [
      {
        text: 'Home visit. We used the three houses. You said that the dog is in your happy house.',
      },
      { text: 'Direct work. We made a family tree, and your nan was happy to help.' },
    ],
    misses: [
      { text: 'Home visit. We talked about school.' },
      { text: 'Home visit. We used the three houses.' },
    ],
  },
}
