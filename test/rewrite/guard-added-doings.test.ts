/** One new verb in a sentence that otherwise says the same is still an event that nobody recorded. */
import { expect, test } from 'vitest'
import { guardRewrite } from '../../server/rewrite/guard.ts'

const cast = {
  child: { name: 'Ali Khan', knownAs: ['Ali'], pronouns: 'he/him' },
  people: [
    { name: 'Sara Khan', role: 'mum' },
    { name: 'Joe Pitt', role: 'foster carer' },
  ],
}
const codesOf = (source: string, rewrite: string) =>
  guardRewrite({ source, rewrite, ...cast }).reasons.map(({ code }) => code)

const PARK = 'On Monday Ali went to the park near the river with Sara and ate chips on the bench.'
const told = (words: string) => words.replaceAll('Sara', 'Sara, your mum,')

test('the same in other words is accepted', () => {
  const rewrite =
    'On Monday you went to the park near the river with Sara and ate chips on the bench.'
  expect(codesOf(PARK, told(rewrite))).toEqual([])
})

test.each([
  'On Monday you went to the park near the river with Sara and dropped and ate chips on the bench.',
  'On Monday you went to the park near the river with Sara and ate chips on the bench and waved.',
  'On Monday you tried to go to the park near the river with Sara and ate chips on the bench.',
])('%s', (rewrite) => {
  expect(codesOf(PARK, told(rewrite))).toContain('fact-new')
})

test('an opinion is not put before what was a fact', () => {
  const rewrite =
    'I think that on Monday you went to the park near the river with Sara and ate chips on the bench.'
  expect(codesOf(PARK, told(rewrite))).toContain('attribution-new')
})

test('“too much” stays', () => {
  const source = 'Sara said that Joe drinks too much and shouts at Ali.'
  const weaker = 'Sara, your mum, said that Joe drinks and shouts at you.'
  expect(codesOf(source, weaker)).toContain('softened')
  expect(codesOf(source, weaker.replace('drinks', 'drinks too much'))).toEqual([])
})
