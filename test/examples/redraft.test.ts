/** Drafting anew after the texts have changed. */
import { expect, test } from 'vitest'
import { WorkedExample } from '../../server/contract.ts'
import { readGuides } from '../../server/examples/citations.ts'
import { draftExample } from '../../server/examples/draft.ts'
import { redraft } from '../../server/examples/redraft.ts'
import { analyser } from '../service.ts'
import { exampleWith } from './note.ts'

const was = exampleWith()
const { rules, terms } = analyser
const draftOf = (before: string, after: string): WorkedExample =>
  draftExample({ text: before, profile: was.profile, addressChild: true }, after, {
    ...{ checkNote: analyser.checkNote, authority: { rules, terms, guides: readGuides() } },
    ...{ id: 'anew', title: 'Anew', author: 'A. Trainer', today: '2026-03-31', product: '' },
  })
const anew = (before: string, after: string) => redraft(draftOf(before, after), was)

test('what was written of a change stays with it, whatever the after now says', () => {
  const after = was.after.text.replace(
    'health visitor came too',
    'health visitor was there as well',
  )
  const { example, lost } = anew(was.before.text, after)
  expect(WorkedExample.safeParse(example).error).toBeUndefined()
  expect(lost).toEqual([])
  const visitor = example.changes.find(({ before }) => before.includes('HV'))
  expect(visitor).toMatchObject({ rules: ['abbreviation/hv'], why: 'Tia reads it.' })
  expect(example.changes.find(({ asked }) => asked)?.asked?.question).toBe('What did you see?')
  expect(example.provenance).toEqual(was.provenance)
})

test('several places of one change keep its one number', () => {
  const { example } = anew(was.before.text, was.after.text)
  const numbers = example.before.marks
    .filter(({ quote }) => /Tia/.test(quote))
    .map(({ number }) => number)
  expect(new Set(numbers).size).toBe(1)
})

test('what was written of words that are gone is told, never dropped unseen', () => {
  const before = was.before.text.replace(' The kitchen was a mess.', '').replace(/ Tia said.*/, '')
  const after = was.after.text
    .replace(' There were nine dirty plates in the sink.', '')
    .replace(/ You said.*/, '')
  const { example, lost } = anew(before, after)
  expect(WorkedExample.safeParse(example).error).toBeUndefined()
  expect(lost.join('\n')).toMatch(/Change 2: .*nine dirty plates/)
  expect(lost.join('\n')).toMatch(/Left alone: “"I made the toast"”/)
})
