/** What must hold for any text at all: flags quote their own words, and speech is left alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSpeech } from '../server/note/speech.ts'
import { jordan } from './cast.ts'
import { analyser } from './service.ts'

/** What notes are made of, and what breaks readers of text. */
const FRAGMENTS = [
  'Jordan',
  'he',
  'his',
  'SW',
  'LAC review',
  'placement',
  'Mum',
  'Lisa',
  'was',
  'is',
  'not coping',
  'manipulative',
  'inappropriate behaviour',
  'kicked off',
  'failed to attend',
  'concerns were raised',
  's47',
  'the children',
  'said that',
  'told me',
  'on 3 May',
  'at 4.30pm',
  'e.g.',
  'Mr.',
  'you',
  'they',
  'contact',
  'a bit of a nightmare',
  ' ',
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  '! ',
  '? ',
  ': ',
  '; ',
  '…',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '- ',
  '• ',
  '1. ',
  '(',
  ')',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '👩‍👧',
  'é',
  'e\u0301',
  '\u202e',
  'שלום',
  'مرحبا',
  '𝒜',
  '\u0000',
  '<b>',
  '&amp;',
  '[what?]',
] as const

const note = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ maxLength: 6 })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed())

test('every flag quotes its own words, within the note, and cuts no character', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(note, fc.boolean(), (text, addressChild) => {
      const { flags } = analyser.checkNote({ text, ...jordan, addressChild })
      for (const { start, end, quote, suggestions } of flags) {
        expect(quote.length).toBeGreaterThan(0)
        expect(text.slice(start, end)).toBe(quote)
        expect(quote.isWellFormed()).toBe(true)
        for (const suggestion of suggestions) {
          if (suggestion.kind !== 'rewrite') continue
          expect(suggestion.start).toBeGreaterThanOrEqual(0)
          expect(suggestion.end).toBeLessThanOrEqual(text.length)
          expect(suggestion.start).toBeLessThan(suggestion.end)
        }
      }
    }),
    { numRuns: 20_000 },
  )
})

test('nothing within speech is flagged', { timeout: 300_000 }, () => {
  const before = fc.constantFrom('Jordan said', 'Mum told me', 'He wrote', 'You said')
  const spoken = fc
    .array(fc.constantFrom(...FRAGMENTS.filter((part) => /^[\w .,!?]+$/.test(part))), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(' '))
  const marks = fc.constantFrom(['"', '"'], ['“', '”'], ['""', '""']) as fc.Arbitrary<
    [string, string]
  >
  fc.assert(
    fc.property(
      before,
      spoken,
      marks,
      fc.boolean(),
      (opening, words, [open, close], addressChild) => {
        const text = `${opening} ${open}${words}${close} on Tuesday.`
        const [speech] = findSpeech(text)
        const { flags } = analyser.checkNote({ text, ...jordan, addressChild })
        const within = flags.filter(
          (flag) =>
            flag.category !== 'third-person' &&
            flag.start < (speech?.end ?? 0) &&
            flag.end > (speech?.start ?? text.length),
        )
        expect(within).toEqual([])
      },
    ),
    { numRuns: 5_000 },
  )
})
