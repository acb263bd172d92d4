/** The same facts in a careful worker's other words pass the guard; the same words with other facts do not. */
import { describe, expect, test } from 'vitest'
import { guardRewrite } from '../../server/rewrite/guard.ts'

const child = { name: 'Mabel Shore', knownAs: ['Mabel'], pronouns: 'she/her' }
const people = [
  { name: 'Ken Shore', role: 'dad' },
  { name: 'Dr Vale', role: 'doctor' },
]
const judged = (source: string, rewrite: string) =>
  guardRewrite({ source, rewrite, child, people }).verdict

describe('the guard', () => {
  test.each([
    ['Mabel was seen following a report from Ken.', 'I saw you after a report from your dad, Ken.'],
    ['Dr Vale diagnosed Mabel with asthma.', 'Dr Vale said that you have asthma.'],
    ['Mabel is likely to stay with Ken.', 'You are likely to stay with your dad, Ken.'],
  ])('lets %s be said in other words', (source, rewrite) => {
    expect(judged(source, rewrite)).toBe('accept')
  })

  test.each([
    ['Ken opposed the move for Mabel.', 'Your dad, Ken, wanted the move for you.'],
    ['A man was following Mabel.', 'A man saw you.'],
    ['Mabel had burns on her back.', 'You burned your back.'],
  ])('does not take %s for its opposite or for less', (source, rewrite) => {
    expect(judged(source, rewrite)).toBe('reject')
  })
})
