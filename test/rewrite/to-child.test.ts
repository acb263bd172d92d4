import { describe, expect, test } from 'vitest'
import { amy, ben, charlie, type Family, kit, leah } from '../families.ts'
import { rewrite, toChild } from './to-child.ts'

const families = { amy, ben, leah, kit, charlie } satisfies Record<string, Family>

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

describe('owners', () => {
  table([
    ['ben', 'Ben’s room was cold.', 'Your room was cold.'],
    ['ben', 'The room was Ben’s.', 'The room was yours.'],
    ['ben', 'Ben’s is the blue one.', 'Yours is the blue one.'],
    ['ben', 'She is a friend of Ben’s.', 'She is a friend of yours.'],
    ['ben', 'Ben’s mum rang.', 'Your mum rang.'],
    ['ben', 'Ben and Luke’s room is small.', 'Your and Luke’s room is small.'],
    ['ben', 'Ben lost his own key.', 'You lost your own key.'],
    ['ben', 'Ben ate all of his.', 'You ate all of yours.'],
    ['kit', 'Kit lost their key.', 'You lost your key.'],
    ['amy', 'Amy said the bag was hers.', 'You said the bag was yours.'],
  ])
})

describe('verbs', () => {
  table([
    [
      'ben',
      'Ben has a tutor and receives 1:1 support.',
      'You have a tutor and receive 1:1 support.',
    ],
    ['ben', 'Ben eats at six and tidies his room.', 'You eat at six and tidy your room.'],
    [
      'ben',
      'Ben goes to bed after tea and wakes early.',
      'You go to bed after tea and wake early.',
    ],
    [
      'ben',
      'Ben is late because Mum works nights and sleeps in.',
      'You are late because your mum works nights and sleeps in.',
    ],
    ['ben', 'Ben is a looked after child.', 'You are a looked after child.'],
    [
      'ben',
      'Ben is a Looked After Child and lives with Nan.',
      'You are a Looked After Child and live with Nan.',
    ],
    ['ben', 'The looked after child came in.', 'You came in.'],
    ['ben', 'Ben is well.', 'You are well.'],
    ['ben', 'Ben was in and has eaten.', 'You were in and have eaten.'],
    ['ben', 'Ben does not eat.', 'You do not eat.'],
    ['ben', 'Ben doesn’t eat and isn’t well.', 'You don’t eat and aren’t well.'],
    ['ben', 'Ben goes to bed late.', 'You go to bed late.'],
    ['ben', 'Ben says he is well.', 'You say you are well.'],
    [
      'ben',
      'Ben tries hard, watches TV and misses Dad.',
      'You try hard, watch TV and miss your dad.',
    ],
    ['ben', 'Ben uses a chair.', 'You use a chair.'],
    ['ben', 'Ben eats, sleeps and plays.', 'You eat, sleep and play.'],
    ['ben', 'Does Ben want to come?', 'Do you want to come?'],
    ['ben', 'Ben is ill. Or he is tired.', 'You are ill. Or you are tired.'],
    ['ben', 'Ben can swim and will start lessons.', 'You can swim and will start lessons.'],
    ['ben', 'Ben is here. He’s well. He’ll eat.', 'You are here. You’re well. You’ll eat.'],
    ['kit', 'Kit goes to bed at nine. They are well.', 'You go to bed at nine. You are well.'],
    ['ben', 'Luke is 15 and so is Ben.', 'Luke is 15 and so are you.'],
    ['ben', 'Ben has two brothers and sisters.', 'You have two brothers and sisters.'],
    ['ben', 'Ben (9) was out.', 'You (9) were out.'],
    ['ben', 'Ben hurt himself.', 'You hurt yourself.'],
    ['ben', 'Ben told me that he had hurt himself.', 'You told me that you had hurt yourself.'],
  ])
})

describe('verbs that share the child as their subject', () => {
  table([
    ['ben', 'Ben was ill and wants to go home.', 'You were ill and want to go home.'],
    ['ben', 'Ben can swim and likes it.', 'You can swim and like it.'],
    ['ben', 'Ben is up. He’s ill and wants soup.', 'You are up. You’re ill and want soup.'],
    ['ben', 'Ben was in bed, has a cold.', 'You were in bed, have a cold.'],
    ['ben', 'Ben was seen; was in bed.', 'You were seen; were in bed.'],
    ['ben', 'Ben loves cats and dogs.', 'You love cats and dogs.'],
    ['ben', 'Ben had cuts and scratches.', 'You had cuts and scratches.'],
    ['ben', 'Ben has a dog that barks and bites.', 'You have a dog that barks and bites.'],
    ['ben', 'Ben says Mum is ill and needs rest.', 'You say your mum is ill and needs rest.'],
  ])
})

describe('what is cut short', () => {
  table([
    ['ben', 'Ben is up. He’s tired.', 'You are up. You’re tired.'],
    ['ben', 'Ben is up. He’s worried about it.', 'You are up. You’re worried about it.'],
    ['ben', 'Ben is up. He’s moved out.', 'You are up. You’ve moved out.'],
    ['ben', 'Ben is up. He’s hurt his leg.', 'You are up. You’ve hurt your leg.'],
    ['ben', "Ben is up. He's at school.", "You are up. You're at school."],
    ['ben', 'Ben’s been ill.', 'You’ve been ill.'],
    ['ben', 'Ben’s a good swimmer.', 'You’re a good swimmer.'],
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
