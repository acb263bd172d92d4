import { describe, expect, test } from 'vitest'
import { amy, ben, charlie, type Family, hope, kit, leah, may, will } from '../families.ts'
import { rewrite, toChild } from './to-child.ts'

const families = { amy, ben, leah, kit, charlie, will, may, hope } satisfies Record<string, Family>

const table = (rows: readonly (readonly [keyof typeof families, string, string])[]) =>
  test.each(rows)('%s: %s -> %s', (family, source, expected) => {
    expect(toChild(source, families[family])).toBe(expected)
  })

describe('names and other words for the child', () => {
  table([
    ['ben', 'Ben came in.', 'You came in.'],
    ['ben', 'I asked Ben about school.', 'I asked you about school.'],
    ['ben', 'Benedict Osei came in.', 'You came in.'],
    ['ben', 'BO came in.', 'You came in.'],
    ['ben', 'ben came in.', 'you came in.'],
    ['ben', 'The young person came in.', 'You came in.'],
    ['ben', 'I asked the child about school.', 'I asked you about school.'],
    ['ben', 'YP came in and this child sat down.', 'You came in and you sat down.'],
    ['ben', 'On Monday Ben was away.', 'On Monday you were away.'],
  ])
})

describe('a name after what tells when or where', () => {
  table([
    ['ben', 'When I came to the kitchen Ben hid.', 'When I came to the kitchen you hid.'],
    ['ben', 'At tea Ben cut his toast.', 'At tea you cut your toast.'],
    ['ben', 'By the end of the visit Ben was calm.', 'By the end of the visit you were calm.'],
    ['ben', 'The school Ben goes to is near.', 'The school you go to is near.'],
    ['ben', 'I have not seen Ben since May.', 'I have not seen you since May.'],
    ['ben', 'At the door Dad hit Ben.', 'At the door your dad hit you.'],
  ])
})

describe('owners', () => {
  table([
    ['ben', 'Ben’s room was cold.', 'Your room was cold.'],
    ['ben', 'The room was Ben’s.', 'The room was yours.'],
    ['ben', 'Ben’s is the blue one.', 'Yours is the blue one.'],
    ['ben', 'She is a friend of Ben’s.', 'She is a friend of yours.'],
    ['ben', 'Ben’s mum rang.', 'Your mum rang.'],
    ['ben', 'Ben and Luke’s room is small.', 'Your and Luke’s room is small.'],
    ['ben', 'Ben’s adopted sister rang.', 'Your adopted sister rang.'],
    ['ben', 'Ben’s safe place is the shed.', 'Your safe place is the shed.'],
    ['ben', 'Ben lost his own key.', 'You lost your own key.'],
    ['ben', 'Ben ate all of his.', 'You ate all of yours.'],
    ['kit', 'Kit lost their key.', 'You lost your key.'],
    ['amy', 'Amy said the bag was hers.', 'You said the bag was yours.'],
  ])
})

describe('names that are words', () => {
  table([
    ['will', 'Will will go home.', 'You will go home.'],
    ['will', 'Will is in and Grace will ring him.', 'You are in and Grace will ring you.'],
    ['may', 'May may go in June.', 'You may go in June.'],
    ['hope', 'I hope Hope is well.', 'I hope you are well.'],
    ['hope', 'Hope hopes to go home.', 'You hope to go home.'],
  ])
})

describe('others stay in the third person', () => {
  table([
    ['ben', 'Mum told Ben that she is ill.', 'Your mum told you that she is ill.'],
    [
      'ben',
      'Mrs Field said Ben reads well and that she likes him.',
      'Mrs Field said you read well and that she likes you.',
    ],
    ['ben', 'Ben and Luke were out.', 'You and Luke were out.'],
    ['ben', 'Luke and Ben said that they hate it.', 'You and Luke said that you hate it.'],
    ['ben', 'SW saw Ben at school.', 'SW saw you at school.'],
    ['amy', 'Amy was sad and Mr Dale sat with her.', 'You were sad and Mr Dale sat with you.'],
    ['leah', 'Leah’s dad rang. He was cross.', 'Your dad rang. He was cross.'],
    ['ben', 'Ben cried. Staff came and they helped.', 'You cried. Staff came and they helped.'],
  ])
})

describe('what was said stays to the letter', () => {
  table([
    ['ben', 'Ben said “I hate him, he hits me”.', 'You said “I hate him, he hits me”.'],
    ['ben', 'Mum said "Ben is lazy" and Ben cried.', 'Your mum said "Ben is lazy" and you cried.'],
    ['ben', 'Ben wrote “My name is Ben”.', 'You wrote “My name is Ben”.'],
  ])
})

describe('lines without a verb', () => {
  table([
    ['ben', 'Home visit to Ben, 3 May.', 'Home visit to you, 3 May.'],
    [
      'ben',
      'Life story work with Ben to start in June',
      'Life story work with you to start in June',
    ],
    ['ben', 'Told Ben that I would ring.', 'Told you that I would ring.'],
    ['ben', 'No concerns for Ben.', 'No concerns for you.'],
    ['ben', 'Views: Ben wants to stay.', 'Views: You want to stay.'],
  ])
})

describe('the first sentence of a note calls the child by name', () => {
  test.each([
    ['Ben was in. Ben showed me his bike.', 'Ben, you were in. You showed me your bike.'],
    ['Ben’s mum rang.', 'Ben, your mum rang.'],
    ['Reason for visit\nBen was ill.', 'Ben, you were ill.'],
    ['Mum said Ben was ill.', 'Your mum said you were ill.'],
    ['The young person was ill.', 'You were ill.'],
    ['Ben was ill. Ben, I came to see you.', 'You were ill. Ben, I came to see you.'],
  ])('%s -> %s', (source, expected) => {
    expect(rewrite(source, ben).text).toBe(expected)
  })
})

describe('the child’s own words', () => {
  const withWords = (words: Record<string, string>): Family => ({
    ...ben,
    child: { ...ben.child, words },
  })

  test.each([
    ['Ben told his foster carer.', 'You told Auntie Dee.'],
    ['Ben lives with the foster carer.', 'You live with Auntie Dee.'],
    ['Ben’s placement is calm.', 'Your home is calm.'],
    ['Ben said “my placement is calm”.', 'You said “my placement is calm”.'],
  ])('%s -> %s', (source, expected) => {
    const family = withWords({ 'foster carer': 'Auntie Dee', placement: 'home' })
    expect(toChild(source, family)).toBe(expected)
  })

  test('leave a person who has a name the name', () => {
    const family = withWords({ 'foster carer': 'Auntie Dee' })
    expect(toChild('Ben met Sue Hill, his foster carer.', family)).toBe(
      'You met Sue Hill, your foster carer.',
    )
  })
})

test('what does not speak about the child stays between what does', () => {
  const source = 'Ben was in. The dog barked.\n\nPlan\nBen’s bike needs air.'
  expect(rewrite(source, ben).text).toBe(
    'Ben, you were in. The dog barked.\n\nPlan\nYour bike needs air.',
  )
})
