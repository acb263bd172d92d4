/** Signs spare a rule the sentences in which it can find nothing; they may never hide a finding. */
import { expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { rules } from '../../server/rules/index.ts'
import { phrases } from '../../server/rules/phrases.ts'
import type { Rule, SentenceRule, Setting } from '../../server/rules/rule.ts'
import { finderOf } from '../../server/rules/run.ts'
import { createSieve, signsOfAll, withSigns } from '../../server/rules/signs.ts'
import { jordan } from '../cast.ts'
import { readMarked } from '../marked.ts'

const readingsOf = (text: string) => readNote(text).sentences.map(({ reading }) => reading)

/** The names of the finders that a sentence is shown to. */
function shown(sentence: string, finders: Readonly<Record<string, readonly string[] | undefined>>) {
  const sieve = createSieve(
    Object.entries(finders).map(([name, signs]) => ({ name, signs: signs && new Set(signs) })),
    0,
  )
  return readingsOf(sentence).flatMap((reading) => sieve(reading).map(({ name }) => name))
}

test('a sentence is shown to the finders whose signs it holds, and to those without any', () => {
  const finders = { bins: ['bin', 'bag'], stems: ['moul*'], all: undefined }
  expect(shown('Two Bags and a bin.', finders)).toEqual(['bins', 'all'])
  expect(shown('The walls were mouldy.', finders)).toEqual(['stems', 'all'])
  expect(shown('The wall had a mo.', finders)).toEqual(['all'])
})

test('the first sentences are shown to all', () => {
  const sieve = createSieve([{ signs: new Set(['bin']) }], 2)
  expect(readingsOf('A bag. No more. Not here.').map((reading) => sieve(reading).length)).toEqual([
    1, 1, 0,
  ])
})

test('the signs of a phrase are the words of the part that is met least', () => {
  const { signs } = phrases(
    ['{be} {degree}? [grubby|{stained}]', 'be = is, was', 'stained = not at all clean'],
    'vague',
  )
  expect([...signs].sort()).toEqual(['clean', 'grubby'])
})

test('several have the signs of each, and none where one has none', () => {
  const [one = {}, other = {}] = ['a', 'b'].map((sign) => withSigns({ signs: new Set([sign]) }, {}))
  expect(signsOfAll([one, other]).signs).toEqual(new Set(['a', 'b']))
  expect(signsOfAll([one, {}]).signs).toBeUndefined()
})

const isSentenceRule = (entry: [string, Rule]): entry is [string, SentenceRule] =>
  'find' in entry[1]

test('no rule is spared a sentence of the examples in which it finds something', () => {
  const finders = Object.entries(rules)
    .filter(isSentenceRule)
    .map(([id, rule]) => finderOf(id, rule))
  const sieve = createSieve(finders, 0)
  const cast = readCast(jordan.child, jordan.people)
  const setting: Setting = { key: '', cast, addressChild: true, hints: true }
  const examples = Object.values(rules).flatMap(({ examples: { flags, passes } }) => [
    ...flags.map((marked) => readMarked(marked).text),
    ...passes,
  ])
  for (const sentence of examples.flatMap((text) => readNote(text).sentences)) {
    const shownTo = new Set(sieve(sentence.reading))
    const spared = finders.filter((find) => !shownTo.has(find))
    expect(spared.flatMap((find) => find(sentence, setting))).toEqual([])
  }
})
