import type { Sentence } from '../../note/note.ts'
import type { CheckFacts, NoteCheck } from '../check.ts'
import { isOfChild } from '../child.ts'
import { ask, count, met, notApplicable, placeOf } from '../outcome.ts'

/** `You said, I do not like it here`: words after the comma that only the child can have said. */
const UNMARKED = /^[,:;]\s*(?:that\s+)?(?:I|I'm|I’m|my|can I|do I)\b/

export const exactWordsMarked: NoteCheck = {
  title: 'The child’s exact words are in quotation marks',
  answers: ['000-28'],
  leaves: 'Whether they are highlighted in green, and whose words each quotation holds.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        "If you include any direct quotes of the child's wishes, feelings or comments highlight their actual words in green.",
    },
  ],
  check: (facts) => {
    const { note, profile } = facts
    const unmarked = findUnmarked(facts)
    if (unmarked.length > 0) {
      return unmarked.map((place) =>
        ask('Are these the child’s exact words? Put them in quotation marks.', place),
      )
    }
    const quotations = note.sentences.flatMap(speechOf)
    if (quotations.length === 0) return [notApplicable('No exact words are quoted.')]
    const colour = profile.colours ? ` The child’s own go in ${profile.colours.speech}.` : ''
    return [met(`${count(quotations.length, 'quotation')} in quotation marks.${colour}`)]
  },
  examples: {
    meets: [
      { text: 'You said “I do not like it here”.' },
      { text: 'You told me about school: “maths is hard”.' },
    ],
    misses: [
      { text: 'You said, I do not like it here.' },
      { text: 'Jordan said: I want to see Dad.', child: { name: 'Jordan Ellis' } },
    ],
  },
}

const speechOf = ({ reading }: Sentence) => reading.speech

const findUnmarked = (facts: CheckFacts) =>
  facts
    .cues('child-view')
    .filter(({ sentence, end, isInSpeech }) => {
      return !isInSpeech && UNMARKED.test(sentence.reading.text.slice(end, end + 24))
    })
    .filter((cue) => isOfChild(facts, cue))
    .map((cue) =>
      placeOf(cue.sentence, { start: cue.start, end: cue.sentence.reading.text.length }),
    )
