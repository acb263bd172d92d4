import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undatedTime: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say when or how often.',
  why: 'Read ten years on, “recently” and “soon” say nothing. Dates let the child put their own story in order, and see whether promises were kept.',
  sources: [
    { guide: 'wandsworth', quote: 'Specific Measurable Agreed Realistic Time limited' },
    { guide: 'kent', quote: 'When does this need to be completed?' },
    {
      title: 'GOV.UK style guide: words to avoid',
      url: 'https://www.gov.uk/guidance/style-guide/a-to-z#words-to-avoid',
    },
  ],
  examples: {
    flags: [
      'Jordan [[regularly]] comes in without lunch.',
      'dad moved out [[recently]]',
      'I will visit you again [[in due course]].',
      'Amy is shut out [[for lengthy spells]].',
    ],
    passes: [
      'Jordan regularly swims, on Mondays and Thursdays.',
      'I will ring you soon, by Friday at the latest.',
      'How often do you see your nan?',
      'Jordan was out for long periods: from 9am to 8pm on Friday and Saturday.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-often'),
      needs: 'time',
      question: 'How often: how many times, between which dates?',
      template: '[how many times] between [date] and [date]',
    },
    {
      phrases: loadPhrases('vague-past'),
      needs: 'time',
      question: 'When was it, or since when?',
      template: '[on which date, or since when]',
    },
    {
      phrases: loadPhrases('vague-future'),
      needs: 'time',
      question: 'By when, and who will see to it?',
      template: 'by [date]',
    },
  ]),
}
