import { describe, expect, test } from 'vitest'
import { guardRewrite } from '../../server/rewrite/guard.ts'
import { jordan } from '../cast.ts'

const judge = (source: string, rewrite: string) => guardRewrite({ source, rewrite, ...jordan })
const codesOf = (source: string, rewrite: string) =>
  judge(source, rewrite).reasons.map((reason) => reason.code)

describe('a faithful rewrite is accepted', () => {
  test.each([
    ['Jordan was in his room.', 'You were in your room.'],
    [
      'Jordan said "I hate maths". Mrs Gill helped him.',
      'You said “I hate maths”. Mrs Gill helped you.',
    ],
    ['Jordan said ""I hate maths"" and left.', 'You said "I hate maths" and left.'],
    ['Visit to Jordan 14/05/24 at 16:30.', 'I visited you on 14 May 2024 at 4.30pm.'],
    ['Jordan has missed 3 days since Easter.', 'You have missed three days since Easter.'],
    ['Lisa said that Dean hit Jordan.', 'Your mum said that your dad hit you.'],
    ['Jordan did not want to go.', 'You did not want to go.'],
    ['Jordan engaged well on 2 June.', 'I met you on 2 June [what did we do and talk about?].'],
  ])('%s -> %s', (source, rewrite) => {
    expect(judge(source, rewrite)).toEqual({ verdict: 'accept', reasons: [] })
  })
})

describe('a rewrite that changes the story is rejected, and the reason is named', () => {
  test.each([
    ['Jordan said "I hate maths".', 'You said "I hate school".', 'quote-new'],
    ['Jordan said "I hate maths".', 'You said that you hate maths.', 'quote-lost'],
    ['Jordan said ""I hate maths"".', 'You said ""I hate school"".', 'quote-new'],
    ['Jordan was late 3 times.', 'You were late 4 times.', 'number-new'],
    ['Jordan was late twenty times.', 'You were late many times.', 'number-lost'],
    ['Jordan came on 3 May.', 'You came on 4 May.', 'date-new'],
    ['Jordan came on Monday.', 'You came on Tuesday.', 'date-lost'],
    ['Jordan came in at 10.30pm.', 'You came in at 10.30am.', 'time-new'],
    ['Jordan was with his teacher.', 'You were with your teacher, Mr Bright.', 'name-new'],
    ['Jordan was with Lisa and Mrs Gill.', 'You were with your mum.', 'person-lost'],
    ['Jordan did not want to go home.', 'You wanted to go home.', 'negation-lost'],
    ['Jordan wanted to go home.', 'You did not want to go home.', 'negation-new'],
    [
      'Lisa said that Dean hit Jordan.',
      'Your dad, Dean, hit you. Your mum, Lisa, was there.',
      'attribution-lost',
    ],
    ['Dean punched Jordan in the arm.', 'Your dad pushed you in the arm.', 'softened'],
    [
      'Dean hit Lisa while Jordan was there.',
      'Your mum hit your dad while you were there.',
      'actor-swapped',
    ],
    [
      'Jordan had his tea and he went up.',
      'You had your tea and Jordan went up.',
      'still-about-child',
    ],
    ['Jordan had his tea and went up.', 'You had your tea and he went up.', 'still-about-child'],
    ['Jordan cried at the door.', 'You cried at the door, which was very brave.', 'fact-new'],
    ['Jordan cried at the door.', 'You cried at the door because your mum was late.', 'cause-new'],
    ['Jordan had tea with Lisa.', 'You had **tea** with your mum.', 'markup'],
    ['Jordan had tea with Lisa.', 'You had tea with your mum https://example.org', 'link'],
    ['Jordan had tea with Lisa.', 'You had tea\u200b with your mum.', 'invisible'],
    ['Jordan had tea with Lisa.', 'Sure! You had tea with your mum.', 'preamble'],
  ])('%s -> %s', (source, rewrite, code) => {
    expect(codesOf(source, rewrite)).toContain(code)
  })
})
