import type { SentenceRule } from '../rule.ts'
import { mayBeShort, suggestWhole } from '../short-forms.ts'

export const shortenedWord: SentenceRule = {
  category: 'abbreviation',
  message: '“{quote}” is cut short.',
  why: 'Words cut short look like notes for somebody else. The child who reads this is owed whole words.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'Easy to read and in plain English, with any abbreviations explained',
    },
  ],
  examples: {
    flags: [
      'Seen [[wth]] Mum at [[h/w]] club.',
      'Tyler, [[4yo]], was born at [[32/40]], and his tooth came out [[2wks]] ago.',
      'Sat [[w/]] Nan, then [[w]] [[s’one]] from school.',
    ],
    passes: [
      'Mrs Gill weighs 60 kgs, drove at 30 mph and has the dvd, n/a to s/he.',
      'Jordan said hmm and "shh, it is in th drwr".',
      'The film is on 4/10 at 24/7 Gym, row A/B, at six o’clock; they’ve told y’all.',
    ],
  },
  find: ({ reading: { words, text } }) =>
    words.filter(mayBeShort).flatMap(({ text: word, start, end }) => {
      const suggestion = suggestWhole(word.replace('’', "'"))
      const isSlashed = word === 'w' && text[end] === '/'
      return suggestion
        ? [{ start, end: isSlashed ? end + 1 : end, suggestions: [suggestion] }]
        : []
    }),
}
