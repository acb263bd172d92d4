import { describe, expect, test } from 'vitest'
import { amy } from '../families.ts'
import { flag, table } from './third-person.ts'

describe('written to the child, in part or whole', () => {
  table([
    ['amy', 'Amy, you told me about school. You said Ella took your phone and that she laughed.'],
    ['amy', 'Your mum told me that she is tired. She cried. I said I would ring her doctor.'],
    ['amy', 'You showed me your room. [[Amy has settled well]]. [[She is eating better]].'],
    ['amy', 'Dear Amy, I came to see you. Thank you Amy for the tea you made.'],
    ['amy', 'Amy, this is what happened on Monday. We had pizza.'],
    ['amy', 'I saw you, Amy, in the hall. Well done, Amy. You did it.'],
    ['ben', 'You were asleep. [[He was clean and warm]]. I told your mum that I would ring.'],
    [
      'ben',
      '[[Please ring me about Ben]]. [[He is upset]]. Can you tell Mrs Field? [[He ate no lunch]].',
    ],
  ])
})

describe('silence', () => {
  table([
    ['amy', 'Mum said “she never listens, Amy never does”.'],
    ['amy', 'Amy'],
    ['amy', 'Amy Lowther, 12 May 2024'],
    ['amy', 'Present: Amy, Mum and SW'],
    ['amy', 'Child seen. Child not seen. Seen alone in bedroom. Child seen and spoken to alone.'],
    ['ben', 'Home visit, 3 May 2024. Nobody in. Card left.'],
    ['ben', 'There was nobody in. I will try again on Friday.'],
    ['ben', 'Mum, Ama Osei, rang me. She said “he’s out of control”.'],
  ])

  test('stays silent where the note is not written to the child', () => {
    expect(flag('Amy was in bed. She was ill.', amy, false)).toBe('Amy was in bed. She was ill.')
  })
})

describe('how much of a sentence', () => {
  table([
    ['amy', '[[Amy said “when is tea?”]] I told Mum.'],
    ['amy', '[[Amy said: “not yet”]]. [[She laughed]]!'],
    ['amy', 'Analysis: [[Amy is safe]].'],
  ])
})
