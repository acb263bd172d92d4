/** Drafting an example from a note, with or without its new version. */
import { describe, expect, test } from 'vitest'
import { loadAnalyser } from '../../evals/analyser.ts'
import { alignTexts } from '../../server/examples/align.ts'
import { checkAfter, findUntreated } from '../../server/examples/check-after.ts'
import { readGuides } from '../../server/examples/citations.ts'
import { type DraftOptions, draftExample } from '../../server/examples/draft.ts'
import { readMarkedText } from '../../server/examples/marked-text.ts'
import { findUnfinished } from '../../server/examples/unfinished.ts'
import { ownTerms } from '../../server/glossary/own-terms.ts'
import { rules } from '../../server/rules/index.ts'
import { exampleWith } from './note.ts'

const { checkNote } = loadAnalyser()
const options: DraftOptions = {
  checkNote,
  authority: { rules, terms: ownTerms, guides: readGuides() },
  id: 'a-visit',
  title: 'A visit',
  author: 'A. Trainer',
  today: '2026-11-30',
  product: 'Fairhand',
}
const child = { name: 'Tia Yarrow', knownAs: ['Tia'], pronouns: 'she/her' }
const text =
  'Statutory visit on 3 March 2025. Home conditions are poor. Tia was seen alone. Tia said "I am fine".'

describe('marks in a text', () => {
  test('are read, with [slots] inside them, and stand where the words do', () => {
    const marked = readMarkedText('A [[bad [how?] day|1]] and [[more|12]].')
    expect(marked.text).toBe('A bad [how?] day and more.')
    expect(marked.marks.map(({ number, quote }) => [number, quote])).toEqual([
      [1, 'bad [how?] day'],
      [12, 'more'],
    ])
    for (const { start, end, quote } of marked.marks) {
      expect(marked.text.slice(start, end)).toBe(quote)
    }
  })
})

describe('before and after side by side', () => {
  const changesOf = (before: string, after: string) =>
    alignTexts(before, after).map((hunk) => [
      before.slice(hunk.before.start, hunk.before.end),
      after.slice(hunk.after.start, hunk.after.end),
    ])

  test.each([
    ['words changed', 'Dad was late.', 'Dad came at noon.', [['was late', 'came at noon']]],
    ['words taken out', 'Dad was very late.', 'Dad was late.', [['very', '']]],
    ['words added', 'Dad was late.', 'Dad was so late.', [['', 'so']]],
    ['nothing', 'Dad was late.', 'Dad was late.', []],
    [
      'two sentences',
      'It was bad. We left. Dad was sad.',
      'It was wet. We left. Dad was calm.',
      [
        ['bad', 'wet'],
        ['sad', 'calm'],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changesOf(before, after)).toEqual(expected)
  })
})

describe('a draft', () => {
  test('numbers the changes and takes kind, reason and guidance from the flags', () => {
    const after =
      'Statutory visit on 3 March 2025. There was no food in the fridge. I saw you alone, Tia. You said "I am fine".'
    const draft = draftExample({ text, child, profile: 'wandsworth' }, after, options)
    expect(draft.status).toBe('draft')
    expect(draft.addressChild).toBe(true)
    const [first] = draft.changes
    expect(first).toMatchObject({ number: 1, category: 'vague', weight: 'essential' })
    expect(first?.rules).toEqual(['vague/undescribed-home'])
    expect(first?.sources.length).toBeGreaterThan(0)
    expect(draft.changes.slice(1).map(({ category }) => category)).toEqual(
      draft.changes.slice(1).map(() => 'third-person'),
    )
    expect(draft.provenance.citations.map(({ id }) => id)).toContain('vague/undescribed-home')
    expect(draft.provenance.reviewBy).toBe('2027-11-30')
  })

  test('without an after, makes one of suggestions and leaves [slots] for what only the worker knows', () => {
    const draft = draftExample({ text, child, profile: 'wandsworth' }, undefined, options)
    expect(draft.after.text).toMatch(/\[what/)
    expect(draft.after.text).toContain('You said "I am fine"')
    expect(findUnfinished(draft)).toContain(
      'Fill the [slots] in the after, or take their sentences out.',
    )
  })

  test('is made of what was accepted, and of nothing else', () => {
    const [flag] = checkNote({ text, child, profile: 'newcastle' }).flags.filter(
      ({ category }) => category === 'vague',
    )
    const suggestion = flag?.suggestions[0]
    if (!flag || !suggestion) throw new Error('the note holds nothing vague')
    const accepted = [{ flag: flag.id, suggestion, answer: 'There was no food in the fridge' }]
    const draft = draftExample({ text, child, profile: 'newcastle' }, undefined, {
      ...options,
      accepted,
    })
    expect(draft.after.text).toBe(text.replace(flag.quote, 'There was no food in the fridge'))
    expect(draft.changes).toHaveLength(1)
  })

  test('names what a person still has to say', () => {
    const lacks = findUnfinished(draftExample({ text, child }, undefined, options))
    expect(lacks).toContain('Say in one sentence what somebody learns from it.')
    expect(findUnfinished(exampleWith())).toEqual([])
  })

  test('is refused where the note is too long, rather than cut', () => {
    const long = 'Dad came. '.repeat(1_200)
    expect(() => draftExample({ text: long }, long, options)).toThrow(/10,000 characters/)
  })
})

describe('the after and the before, as the rules see them', () => {
  test('a flag in the after needs a reason to stay', () => {
    const after = readMarkedText(
      'Home visit on 3 March 2025. [[I saw you in the kitchen, Tia.|1]] [[There were nine dirty plates in the sink.|2]] The [[health visitor|3]] came too. [[You said|1]] "I made the toast". The CIN plan stays.',
    )
    const before = { ...exampleWith().before }
    before.text += ' The CIN plan stays.'
    const example = exampleWith({ before, after })
    expect(checkAfter(example, checkNote).isQuiet).toBe(false)
    expect(findUntreated(example, checkNote).map(({ quote }) => quote)).toEqual(['CIN'])
    const leftAlone = [{ words: 'CIN plan', why: 'Explained on the day before.' }]
    const left = exampleWith({ before, after, leftAlone })
    expect(checkAfter(left, checkNote)).toMatchObject({
      isQuiet: true,
      flags: [{ why: 'Explained on the day before.' }],
    })
    expect(findUntreated(left, checkNote)).toEqual([])
  })
})
