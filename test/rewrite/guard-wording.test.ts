/** The same said in other words, and other things said in much the same words. */
import { describe, expect, test } from 'vitest'
import { guardRewrite } from '../../server/rewrite/guard.ts'
import { jordan } from '../cast.ts'

const judge = (source: string, rewrite: string) => guardRewrite({ source, rewrite, ...jordan })

describe('the same in other words is accepted', () => {
  test.each([
    ['Neither Lisa nor Dean attended.', 'Your mum and your dad did not come.'],
    ['Dean was later arrested by the police.', 'The police later arrested your dad.'],
    ['Dean was told to move out by Mrs Gill.', 'Mrs Gill told your dad to move out.'],
    ['Jordan heard Dean say it through the wall.', 'You heard your dad say it through the wall.'],
    ['Jordan suffered an injury to his arm.', 'You hurt your arm.'],
    ['Dean has denied this.', 'Your dad, Dean, says that this is not true.'],
    ['Dean was sentenced to 9 months.', 'Your dad got a sentence of 9 months.'],
    [
      'Lisa does not want Jordan to move but would agree to a visit.',
      'Your mum does not want you to move, but she would agree to a visit.',
    ],
    [
      'Jordan said that Dean tells Lisa to stop.',
      'You said your dad, Dean, tells your mum to stop.',
    ],
    ['Mrs Gill is of the view that Jordan copied it.', 'Mrs Gill thinks you copied it.'],
    [
      'Mrs Gill rang because Dean did not come until the next morning.',
      'Mrs Gill rang because your dad did not come until the next morning.',
    ],
    ['Jordan cannot return to Lisa’s care.', 'You cannot go back to live with your mum, Lisa.'],
    ['On arrival Jordan was asleep.', 'When I came, you were asleep.'],
    ['Dean will appear in court on 5 May.', 'Your dad, Dean, will go to court on 5 May.'],
    [
      'A referral was received from Mrs Gill in relation to a bruise on Jordan.',
      'Mrs Gill sent us a referral about a bruise on you.',
    ],
    ['It is unclear who fed Jordan.', 'We do not know who fed you.'],
    ['Dean considers that Jordan is bored.', 'Your dad, Dean, thinks you are bored.'],
    ['Lisa visits Jordan on alternate Saturdays.', 'Your mum visits you every other Saturday.'],
    ['Jordan can now tie his laces.', 'You can tie your laces now.'],
    [
      'Jordan misses Dean. He misses him at night.',
      'You miss your dad, Dean. You miss him at night.',
    ],
    ['A man at the park had offered Jordan beer.', 'You were offered beer by a man at the park.'],
    ['Jordan barely speaks.', 'You hardly speak.'],
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
    ['Dean has denied this.', 'This is not true. It is about your dad, Dean.', 'attribution-lost'],
    ['Lisa does not believe Jordan.', 'Your mum does not believe your dad.', 'target-changed'],
    [
      'Jordan smashed a cup. Then Dean rang.',
      'Your dad rang. Then you smashed a cup.',
      'order-changed',
    ],
    [
      'Dean had left before Mrs Gill arrived.',
      'Mrs Gill came before your dad, Dean, left.',
      'order-changed',
    ],
    ['Jordan watched a horror film.', 'You watched a film.', 'fact-lost'],
    ['Jordan spoke at the review.', 'You spoke confidently at the review.', 'fact-new'],
    ['Jordan came in. Mrs Gill explained this.', 'You came in with Mrs Gill.', 'fact-lost'],
    ['Jordan saw a man with a machete.', 'You saw a man with a tool.', 'softened'],
    [
      'Dean considers that Jordan is bored.',
      'You are bored of your dad, Dean.',
      'attribution-lost',
    ],
    ['Mrs Gill saw Jordan with Dean.', 'Your mum saw you with your dad, Dean.', 'person-lost'],
    ['Jordan could tie his laces if he tried.', 'You tied your laces.', 'made-real'],
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
