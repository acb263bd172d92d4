import type { Reading } from '../../note/note.ts'
import { quoteOf, type Span } from '../../note/span.ts'
import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'
import { withSigns } from '../signs.ts'

const worries = findBroad([
  {
    phrases: loadPhrases('vague-worry'),
    needs: 'reason',
    question: 'Who is worried about what exactly, and because of what?',
    template: '[what the worry is, whose it is, and what was seen or heard]',
  },
])

/** "where Kelly is concerned", "as far as the bus was concerned": nobody is worried. */
const AS_FAR_AS = /\b(?:where|far as)(?:\s+[^\s.;:!?]+){0,5}\s+$/i
const REACH = 80

export const unnamedWorry: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what the worry is.',
  why: 'A worry without a name frightens and helps nobody. The child and the family can only answer what they are told.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'it will identify precisely what the issue is, enabling a more honest discussion',
    },
    {
      title: 'Social Work News, summer 2022',
      url: 'https://amp.issuu.com/socialworknews/docs/swn_summer_2022_issuu/s/16059407',
    },
  ],
  examples: {
    flags: [
      '[[Concerns were raised]] by school.',
      '[[ongoing issues]] with dad',
      'There have been [[some difficulties]] between you and Tyler.',
      'There are [[worries]] about Kyle.',
    ],
    passes: [
      'School raised concerns that Jordan has come in without lunch on four days.',
      'There are ongoing concerns: the gas is off and the baby has no cot.',
      'Jordan has a learning difficulty and gets extra time in tests.',
      'As far as homework is concerned, he has done two pages of six.',
      'There are worries about the stairs: two of them are loose.',
    ],
  },
  find: withSigns(worries, (sentence, setting) =>
    worries(sentence, setting).filter((finding) => !saysAsFarAs(sentence.reading, finding)),
  ),
}

function saysAsFarAs({ text }: Reading, span: Span): boolean {
  const at = quoteOf(text, span).search(/\bconcerned\b/i)
  if (at === -1) return false
  const end = span.start + at
  return AS_FAR_AS.test(text.slice(Math.max(0, end - REACH), end))
}
