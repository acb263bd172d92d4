/** What may be made of the answers about claims: one mind in both orders, and words that stand there. */
import { describe, expect, test } from 'vitest'
import {
  type ClaimAnswers,
  claimsWanted,
  countClaims,
  settleClaims,
  verdictOfClaims,
} from '../../evals/scorers/claims.ts'

const TEXT = 'On 9 May you came to school. Your mum said that you were not hurt.'
type Verdict = ClaimAnswers[number]['verdict']
const answer = (number: number, verdict: Verdict, evidence = 'On 9 May') => ({
  number,
  evidence,
  verdict,
})

describe('a claim', () => {
  test.each([
    ['says', 'says', 'On 9 May', 'borne out', 0],
    ['not there', 'not there', '', 'not there', 0],
    ['weaker', 'weaker', 'not hurt', 'weaker', 0],
    ['otherwise', 'weaker', 'not hurt', 'otherwise', 0],
    ['says', 'not there', 'On 9 May', 'unsettled', 1],
    ['not there', 'says', 'On 9 May', 'unsettled', 1],
    ['says', 'cannot tell', 'On 9 May', 'unsettled', 0],
    ['cannot tell', 'cannot tell', '', 'unsettled', 0],
    ['says', 'says', 'On 10 May', 'unsettled', 0],
    ['says', 'says', '', 'unsettled', 0],
    ['says', 'says', '“you came to school.”', 'borne out', 0],
  ] as const)('%s, then %s, by "%s": %s', (forth, back, evidence, settled, turned) => {
    const held = settleClaims(TEXT, 1, [answer(1, forth, evidence)], [answer(1, back, evidence)])
    expect(held).toEqual({ settled: [settled], turned })
  })

  test.each([
    ['one left out', [answer(1, 'says')]],
    ['one twice', [answer(1, 'says'), answer(1, 'says')]],
    ['one too many', [answer(1, 'says'), answer(2, 'says'), answer(3, 'says')]],
    ['numbers of its own', [answer(0, 'says'), answer(1, 'says')]],
  ])('of a list with %s nothing is judged', (_, answers) => {
    const whole = [answer(2, 'says'), answer(1, 'says')]
    expect(settleClaims(TEXT, 2, answers, whole)).toBeUndefined()
    expect(settleClaims(TEXT, 2, whole, answers)).toBeUndefined()
    expect(settleClaims(TEXT, 2, whole, whole)?.settled).toEqual(['borne out', 'borne out'])
  })
})

describe('a rewrite', () => {
  const held = (...settled: ('borne out' | 'unsettled' | 'weaker')[]) => ({ settled, turned: 0 })
  test.each([
    ['all borne out', held('borne out'), held('borne out'), 'faithful'],
    ['one added', held('borne out', 'weaker'), held('borne out'), 'unfaithful'],
    ['one lost', held('borne out'), held('weaker'), 'unfaithful'],
    ['one not settled', held('borne out', 'unsettled'), held('borne out'), 'unscored'],
    ['one lost, one not settled', held('unsettled'), held('weaker'), 'unfaithful'],
    ['a rewrite that only asks, of a passage that says nothing', held(), held(), 'unscored'],
  ] as const)('%s: %s', (_, made, wanted, verdict) => {
    expect(verdictOfClaims(countClaims(made, wanted))).toBe(verdict)
  })

  test('counts what was not settled by itself, never as a fault', () => {
    const made = { settled: ['borne out', 'unsettled', 'not there'] as const, turned: 1 }
    expect(countClaims(made, { settled: ['borne out'], turned: 0 })).toEqual({
      ...{ made: 3, supported: 1, unsettledMade: 1 },
      ...{ wanted: 1, kept: 1, unsettledWanted: 0, turned: 1 },
    })
  })
})

test('what has to stay is asked for though the judge left it out', () => {
  const source = 'Jordan came on 9 May. Mum said that he missed 14 of 60 days. He ate.'
  const claims = ['The child came on 9 May.']
  expect(claimsWanted(source, claims, ['9 May', '14 of 60', 'nowhere'])).toEqual([
    'The child came on 9 May.',
    'Mum said that he missed 14 of 60 days.',
  ])
})
