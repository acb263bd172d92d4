import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { readTerms } from '../../server/glossary/load.ts'
import type { Term } from '../../server/glossary/term.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { shortenedWord } from '../../server/rules/abbreviation/shortened-word.ts'
import { unknownInitials } from '../../server/rules/abbreviation/unknown-initials.ts'
import { lettersOf, opensWithWordsOf } from '../../server/rules/spelled-out.ts'

const faults: string[] = []
const csv = readFileSync('server/glossary/abbreviation.csv', 'utf8')
const terms = readTerms(csv, 'abbreviation.csv', 'abbreviation', faults)
const analyser = createAnalyser({
  terms,
  rules: {
    'abbreviation/unknown-initials': unknownInitials,
    'abbreviation/shortened-word': shortenedWord,
  },
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})
const flag = (text: string) =>
  analyser.checkNote({ text }).flags.map(({ rule, quote }) => ({ rule, quote }))

const isFree = ({ context }: Term) =>
  Object.entries(context).every(([key, words]) => !key.startsWith('only') || words.length === 0)
const free = terms.filter(isFree)
const suggestionsOf = (term: Term) => term.forms.flatMap(({ suggestions }) => suggestions)

test('there are many, and each has an id and a reason of its own family', () => {
  expect(faults).toEqual([])
  expect(terms.length).toBeGreaterThanOrEqual(260)
  expect(new Set(terms.map(({ why }) => why)).size).toBeGreaterThan(200)
})

test('every form is found as its own term, and is all that is found', () => {
  const lost = free.flatMap((term) =>
    term.forms
      .map(({ text }) => ({ text, found: flag(`We spoke about ${text} today.`) }))
      .filter(({ text, found }) => {
        const [only, ...rest] = found
        return only?.rule !== term.rule || only.quote !== text || rest.length > 0
      }),
  )
  expect(lost).toEqual([])
})

test('a possessive is found without its ending', () => {
  expect(flag('The SW’s car, the IROs’ list and CAMHS’s letter.')).toEqual([
    { rule: 'abbreviation/sw', quote: 'SW' },
    { rule: 'abbreviation/iro', quote: 'IROs' },
    { rule: 'abbreviation/camhs', quote: 'CAMHS' },
  ])
})

test('letters that are half of a word are found alone', () => {
  expect(flag('A pre-PLO meeting and a CAMHS-led group, at the CO-OP and the Co-op.')).toEqual([
    { rule: 'abbreviation/plo', quote: 'PLO' },
    { rule: 'abbreviation/camhs', quote: 'CAMHS' },
  ])
})

test('dots between the letters change nothing', () => {
  expect(flag('The S.W. rang the I.R.O. at noon.').map(({ rule }) => rule)).toEqual([
    'abbreviation/sw',
    'abbreviation/iro',
  ])
})

test('words are looked for inside longer terms too', () => {
  const withJargon = createAnalyser({
    terms: [...terms, { ...(terms[0] as Term), ...longer }],
    rules: {},
    rulesVersion: 'test',
    profiles,
    defaultProfile: DEFAULT_PROFILE,
  })
  const [found, ...rest] = withJargon.checkNote({ text: 'The LAC review went well.' }).flags
  expect(rest).toEqual([])
  expect(found).toMatchObject({
    quote: 'LAC review',
    category: 'jargon',
    also: ['abbreviation'],
  })
})

const longer = {
  rule: 'jargon/lac-review',
  category: 'jargon',
  also: [],
  forms: [{ text: 'LAC review', suggestions: [{ kind: 'explain', text: 'a meeting' }] }],
} satisfies Partial<Term>

describe('what is offered', () => {
  test('an explanation, once accepted, settles the word for the rest of the note', () => {
    const open = free.flatMap((term) =>
      term.forms.flatMap(({ text, suggestions }) =>
        suggestions.flatMap((one) => {
          if (one.kind !== 'explain') return []
          const found = flag(`We spoke about ${text} (${one.text}) today. ${text} came up again.`)
          return found.filter(({ rule }) => rule === term.rule).map(() => `${text} (${one.text})`)
        }),
      ),
    )
    expect(open).toEqual([])
  })

  test('full words before a colon spell the letters that they explain', () => {
    const odd = terms.flatMap((term) =>
      term.forms.flatMap(({ text, suggestions }) =>
        suggestions.flatMap((one) => {
          const [words, rest] = one.kind === 'explain' ? one.text.split(':') : []
          if (!words || !rest || !/^[A-Z&]+s?$/.test(text)) return []
          return opensWithWordsOf(lettersOf(text), words) ? [] : [`${text}: ${words}`]
        }),
      ),
    )
    // One is often misspelt, one is written with an x.
    expect(odd.map((line) => line.split(':')[0])).toEqual(['CAHMS', 'PX'])
  })

  test('a replacement holds no abbreviation', () => {
    const short = terms.flatMap((term) =>
      suggestionsOf(term).flatMap((one) =>
        one.kind === 'replace' ? flag(`We spoke about ${one.text} today.`) : [],
      ),
    )
    expect(short).toEqual([])
  })

  test('an explanation holds no other abbreviation', () => {
    const short = terms.flatMap((term) =>
      suggestionsOf(term).flatMap((one) => (one.kind === 'explain' ? flag(`${one.text}.`) : [])),
    )
    expect(short).toEqual([])
  })

  test('every reason speaks of whoever reads the note', () => {
    const silent = terms.filter(({ why }) => !/\breads?\b|reading/.test(why))
    expect(silent.map(({ rule, why }) => [rule, why])).toEqual([])
  })
})

describe('silence', () => {
  test.each(terms.flatMap(({ rule, passes }) => passes.map((text) => [text, rule])))(
    '%s (%s)',
    (text) => {
      expect(flag(text)).toEqual([])
    },
  )

  test('no term is one of the initials that everybody uses', () => {
    const [everyday = ''] = readFileSync('server/rules/words/everyday-initials.txt', 'utf8').split(
      '# Also terms of the glossary',
    )
    const words = everyday.split('\n').filter((line) => /^[A-Z]/.test(line))
    expect(words.length).toBeGreaterThan(100)
    expect(words.flatMap((word) => flag(`We saw ${word} today.`))).toEqual([])
  })

  test('what everybody uses is never flagged', () => {
    expect(
      flag(
        'Dr Amin, the GP, is with the NHS in the UK. On Mon at 4pm Mr Hale drove you to A&E, ' +
          're PE and TV, for 20 mins, i.e. until Weds 3 Sept, e.g. with Mrs Hale etc.',
      ),
    ).toEqual([])
  })

  test('capitals that are no initials are never flagged', () => {
    expect(
      flag(
        'You did NOT go. URGENT. Sarah HUGHES met us at NE15 7XY in a car marked NK57 XYZ, in room ' +
          'IV of Holly Bank, reference KX/2024/118 and KB204117, in a size XL.\n' +
          'MUM SAID THAT SHE IS NOT IN ON SUNDAY SO WE WILL RING.',
      ),
    ).toEqual([])
  })
})
