/** Holds every row of every glossary file to what a term may say, whoever wrote it. */
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { faultsOf } from '../../server/glossary/judge.ts'
import { loadGlossary } from '../../server/glossary/load.ts'
import { createMatcher } from '../../server/glossary/match.ts'
import type { Term, TermForm } from '../../server/glossary/term.ts'
import { readNote } from '../../server/note/note.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { mark, readMarked } from '../marked.ts'

const terms = loadGlossary()
const fileOf = (term: Term) =>
  `server/glossary/${term.category}.csv, row "${term.rule.split('/')[1]}"`

/** How a definition begins that fits behind every form of a verb. */
const DEFINES = /^(?:[a-z-]+ing|when|what|how|an?|not)\b/

/** What a term takes with it where its template says what was done: "is lazy", "was a liar". */
const PREDICATE = /^(?:is|was) (?=\S)/

/** A checker with one term alone, hints raised. */
const checkerOf = (term: Term) =>
  createAnalyser({
    terms: [{ ...term, isHint: false }],
    rules: {},
    rulesVersion: 'test',
    profiles,
    defaultProfile: DEFAULT_PROFILE,
  })

test('every row says only what a term may say', () => {
  const faults = terms.flatMap((term) =>
    faultsOf(term).map(({ column, message }) => `${fileOf(term)}, column "${column}": ${message}`),
  )
  expect(faults).toEqual([])
})

test('what a verb means stands after each of its forms: “keeping safe”, not “keep safe”', () => {
  const tenses = new Set(['present', 'past', 'gerund'])
  const faults = terms
    .filter(({ forms }) => forms.some(({ shape }) => shape && tenses.has(shape)))
    .flatMap((term) => term.forms.flatMap((form) => form.suggestions.map((one) => ({ term, one }))))
    .filter(({ one }) => one.kind === 'explain' && !DEFINES.test(one.text))
  expect([...new Set(faults.map(({ term }) => fileOf(term)))]).toEqual([])
})

test('no phrase is in two rows, unless the words beside it tell them apart', () => {
  const owners = Map.groupBy(
    terms.flatMap((term) => [...new Set(term.forms.map(keyOf))].map((key) => ({ key, term }))),
    ({ key, term }) => (term.isExact ? key : key.toLowerCase()),
  )
  const faults = [...owners].flatMap(([key, rows]) => {
    const contexts = new Set(rows.map(({ term }) => JSON.stringify(term.context)))
    if (contexts.size === rows.length) return []
    const places = rows.map(({ term }) => fileOf(term)).join(' and ')
    return [`"${key}" is in ${places}: take it out of one, or give one of them words beside it`]
  })
  expect(faults).toEqual([])
})

test('every form is found, in its category, in a sentence that says nothing else', () => {
  const match = createMatcher(terms)
  const faults = terms.flatMap((term) =>
    term.forms.flatMap((form) => {
      const text = sentenceWith(term, form)
      const found = readNote(text).sentences.flatMap((one) => match(one, { hints: true }))
      const isFound = found.some(
        ({ rule, start, end }) =>
          rule === term.rule &&
          [text.slice(start, end), text.slice(start, end).replace(PREDICATE, '')].includes(
            form.text,
          ),
      )
      if (isFound) return []
      const instead = found.map(({ rule, start, end }) => `${rule} at "${text.slice(start, end)}"`)
      return [`${fileOf(term)}: not found in "${text}" (found: ${instead.join(', ') || 'nothing'})`]
    }),
  )
  expect(faults).toEqual([])
})

const shown = terms.filter(({ flags, passes }) => flags.length + passes.length > 0)

describe.each(shown.map((term) => [term.rule, term] as const))('%s', (_, term) => {
  test.each(term.flags)('flags: %s', (marked) => {
    const { text } = readMarked(marked)
    expect(mark(text, checkerOf(term).checkNote({ text }).flags)).toBe(marked)
  })

  test.each(term.passes)('stays silent: %s', (text) => {
    expect(mark(text, checkerOf(term).checkNote({ text }).flags)).toBe(text)
  })
})

const keyOf = ({ text }: TermForm): string => text.replaceAll('-', ' ')

/** A sentence with a form in it, and beside it the first of each kind of words that it needs. */
function sentenceWith(term: Term, form: TermForm): string {
  const { onlyAfter, onlyBefore, onlyWith } = term.context
  const before = onlyAfter[0]?.startsWith('<edge>') ? '' : `Zog ${wordsFor(onlyAfter[0])}`
  const after = onlyBefore[0]?.endsWith('<edge>') ? ',' : ` ${wordsFor(onlyBefore[0])}`
  return `${before} ${form.text}${after} zog ${wordsFor(onlyWith[0])} zog.`.trim()
}

const STAND_INS: Readonly<Record<string, string>> = {
  '<number>': '4',
  '<name>': 'Okafor',
  '<family>': 'mum',
  '<any>': 'zog',
  '<edge>': '',
}

const wordsFor = (phrase = ''): string =>
  phrase
    .split(' ')
    .map((word) => STAND_INS[word] ?? word.replace('*', ''))
    .join(' ')
