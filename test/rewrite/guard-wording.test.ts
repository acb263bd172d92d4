/** The same said in other words, and other things said in much the same words. */
import { describe, expect, test } from 'vitest'
import { guardRewrite } from '../../server/rewrite/guard.ts'

const cast = {
  child: { name: 'Jordan Ellis', knownAs: ['Jordan', 'JE'], pronouns: 'he/him' },
  people: [
    { name: 'Lisa Ellis', role: 'mum' },
    { name: 'Dean Ellis', role: 'dad' },
    { name: 'Mrs Gill', role: 'teacher' },
  ],
}
const judge = (source: string, rewrite: string) => guardRewrite({ source, rewrite, ...cast })

describe('the same in other words is accepted', () => {
  test.each([
    ['Neither Lisa nor Dean attended.', 'Your mum and your dad did not come.'],
    ['Dean was later arrested by the police.', 'The police later arrested your dad.'],
    ['Dean was told to move out by Mrs Gill.', 'Mrs Gill told your dad to move out.'],
    ['Jordan heard Dean say it through the wall.', 'You heard your dad say it through the wall.'],
    ['Jordan suffered an injury to his arm.', 'You hurt your arm.'],
    ['Jordan said that he thinks school is boring.', 'You said that you think school is boring.'],
  ])('%s -> %s', (source, rewrite) => {
    expect(judge(source, rewrite)).toEqual({ verdict: 'accept', reasons: [] })
  })
})

describe('another story in much the same words is rejected', () => {
  test.each([
    ['Neither Lisa nor Dean attended.', 'Your mum and your dad came.', 'negation-lost'],
    [
      'Dean was later arrested by the police.',
      'Your dad later arrested the police.',
      'actor-swapped',
    ],
    ['Dean hurt Jordan.', 'You hurt your dad.', 'actor-swapped'],
    ['Lisa was hurt by Dean.', 'Your mum was hurt. Your dad was there.', 'actor-lost'],
    [
      'Mrs Gill suspects that Dean hit Jordan.',
      'Mrs Gill said that your dad hit you.',
      'made-sure',
    ],
    [
      'Lisa said it was cold in the flat.',
      'With your mum, it was cold in the flat.',
      'attribution-lost',
    ],
  ])('%s -> %s', (source, rewrite, code) => {
    expect(judge(source, rewrite).reasons.map((reason) => reason.code)).toContain(code)
  })
})
