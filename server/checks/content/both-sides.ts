import type { NoteCheck } from '../check.ts'
import { ask, met, notApplicable } from '../outcome.ts'
import { findSection } from '../sections.ts'

export const bothSides: NoteCheck = {
  title: 'Strengths stand beside worries',
  answers: ['000-32', '002-23', '004-09'],
  leaves: 'Whether they are weighed, and what they do to the family.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'Consider the strengths of the situation set against any concerns or risks and what impact these issues will have on the family',
    },
    { guide: 'kent', quote: 'focussing on what is strong rather than what is wrong' },
    { guide: 'wandsworth', quote: 'Make sure recording is balanced and meaningful' },
  ],
  check: ({ sections, cues }) => {
    const section = new Set(findSection(sections, 'analysis'))
    if (section.size === 0) return [notApplicable('There is no section of analysis.')]
    const strong = cues('strength').some(({ sentence, isDenied }) => {
      return !isDenied && section.has(sentence)
    })
    const worrying = cues('concern').some(({ sentence }) => section.has(sentence))
    if (strong && worrying) return [met('The analysis has strengths and worries.')]
    if (worrying) return [ask('The analysis has worries: what is going well?')]
    if (strong) return [ask('The analysis has strengths: is there anything worrying?')]
    return [ask('What is going well, and what is worrying?')]
  },
  examples: {
    meets: [
      {
        text: 'Analysis\nYour mum is loving and keeps you safe at night. I am worried about the stairs.',
      },
      {
        text: 'Analysis\nMornings are better. There is a risk that the bus pass runs out.',
        profile: 'kent',
      },
    ],
    misses: [
      { text: 'Analysis\nI am worried about the stairs.' },
      { text: 'Analysis\nMornings are better.' },
    ],
  },
}
