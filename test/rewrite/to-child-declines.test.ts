import { describe, expect, test } from 'vitest'
import { amy, ben, charlie, type Family, kit, leah, nobody, ryan, unborn } from '../families.ts'
import { rewrite, toChild } from './to-child.ts'

const families = { amy, ben, leah, kit, ryan, charlie, unborn, nobody } satisfies Record<
  string,
  Family
>

/** A sentence that rules must not put to the child, and words of the question that would settle it. */
const table = (rows: readonly (readonly [keyof typeof families, string, string])[]) =>
  test.each(rows)('%s: %s', (family, source, question) => {
    expect(toChild(source, families[family])).toEqual([expect.stringContaining(question)])
  })

describe('who is meant could be somebody else', () => {
  table([
    ['ben', 'Dad shouted at Ben and he went out.', 'Who is “he” here: Ben or Kofi Osei?'],
    ['ben', 'Ben told Dad that he hates school.', 'Who is “he” here: Ben or Kofi Osei?'],
    ['ben', 'Luke hit Ben. He cried.', 'Who is “he” here'],
    ['amy', 'She was upset.', 'Who is “she” here: Amy or somebody else?'],
    ['leah', 'Leah was sad. Mum held her hand.', 'Who is “her” here: Leah or Tina Banks?'],
    ['amy', 'Mum said she fell. Amy was out.', 'Who is “she” here'],
    ['ryan', 'Ryan rang me.', 'Which Ryan is meant here?'],
    ['kit', 'Parents and Kit came. They were late.', 'Who is “they” here: Kit or somebody else?'],
  ])
})

describe('several are meant', () => {
  table([
    ['ben', 'The boys were fighting.', 'Who is meant by “boys” here, besides Ben?'],
    ['amy', 'The children share a bed.', 'Who is meant by “children” here, besides Amy?'],
    ['leah', 'Mum and Leah cooked. They talked.', 'Who is meant by “they” here, besides Leah?'],
  ])
})

describe('a line that tells a worker what to do', () => {
  table([
    ['ben', '- Update Ben’s plan', 'Who will do this, and when?'],
    ['ben', '- Remind Ben of the bus', 'Who will do this, and when?'],
    ['ben', '- See Ben at school', 'Who will do this, and when?'],
    ['ben', 'Please ring Ben.', 'Who will do this, and when?'],
  ])
})

describe('a line without a verb that could agree', () => {
  table([
    ['ben', 'Ben to hospital by taxi.', 'What is the full sentence?'],
    ['ben', 'Ben to contact at 4pm.', 'What is the full sentence?'],
    ['ben', 'Ben to court on Friday.', 'What is the full sentence?'],
    ['ben', 'Ben seen alone.', 'What is the full sentence?'],
    ['ben', 'Ben excluded from school.', 'What is the full sentence?'],
    ['ben', 'Ben presenting as tired.', 'What is the full sentence?'],
    ['ben', 'Ben was in when I came but is out now.', 'What is the full sentence?'],
    ['ben', 'Ben likes sums and plays.', 'What is the full sentence?'],
  ])
})

describe('the name is part of something else, or described', () => {
  table([
    ['ben', 'We read the Ben Osei Support Plan.', 'part of a name or title'],
    ['ben', 'Little Ben was out.', 'part of a name or title'],
    ['ben', 'A worried Ben came in.', 'part of a name or title'],
    ['ben', 'Excited Ben ran out.', 'part of a name or title'],
    ['ben', 'I saw the boys Ben and Luke.', 'Who is meant by “boys” here'],
    ['ben', 'I saw pupils Ben and Luke.', 'part of a name or title'],
    ['ben', 'Previous child was removed.', 'part of a name or title'],
    ['ben', 'In the hall tearful Ben hid.', 'part of a name or title'],
    ['ben', 'The teacher Ben likes has left.', 'part of a name or title'],
    ['ben', 'Ben, who is nine, was out.', 'How would you say this to Ben?'],
    ['ben', 'Ben, 9, was out.', 'How would you say this to Ben?'],
    ['ben', 'Dad and not Ben was out.', 'How would you say this to Ben?'],
    ['ben', 'Either Ben or Luke did it.', 'How would you say this to Ben?'],
    ['ben', '“I hate it”, said Ben.', 'How would you say this to Ben?'],
    ['ben', 'I saw Ben and Luke’s teacher.', 'How would you say this to Ben?'],
    ['ben', 'Luke and Ben’s room was cold.', 'How would you say this to Ben?'],
    ['ben', 'Ben’s (9) bike was outside.', 'How would you say this to Ben?'],
    ['ben', 'A mark on Ben’s (2y 4m) left arm.', 'How would you say this to Ben?'],
    ['ben', 'Mum, Ben and Luke were out.', 'How would you say this to Ben?'],
    ['ben', 'Ben isn’t the child who did it.', 'How would you say this to Ben?'],
  ])
})

describe('whose verb it is, or whether it is one, is not sure', () => {
  table([
    ['ben', 'Ben knows why Mum left but is sad.', 'What is the full sentence?'],
    ['ben', 'Ben is sad that Dad left and has not rung.', 'What is the full sentence?'],
    ['ben', 'Ben has a place on a course, starts 3 May.', 'What is the full sentence?'],
    ['ben', 'Ben to have a place on a course, starts 3 May.', 'What is the full sentence?'],
    ['ben', 'Ben lives with Nan, is 82.', 'What is the full sentence?'],
    ['ben', 'Ben can swim and plays football.', 'What is the full sentence?'],
    ['ben', 'Ben records are kept here.', 'What is the full sentence?'],
    ['ben', 'Ben visits to Nan are good.', 'What is the full sentence?'],
    ['ben', 'Ben needs are met.', 'What is the full sentence?'],
    ['ben', 'Ben wishes and feelings were asked for.', 'What is the full sentence?'],
    ['ben', 'Ben is up. He’s asked.', 'How would you say this to Ben?'],
    ['ben', 'Ben is up. He’s eaten.', 'How would you say this to Ben?'],
  ])
})

describe('“her” could be “you” or “your”', () => {
  table([
    ['leah', 'Leah was ill. Staff gave her Calpol.', 'How would you say this to Leah?'],
    ['leah', 'Leah was ill. Staff read her stories.', 'How would you say this to Leah?'],
    ['leah', 'Leah was ill. Staff made her tea.', 'How would you say this to Leah?'],
    ['leah', 'Leah is in. Mr Hill has her Monday to Friday.', 'How would you say this to Leah?'],
    ['leah', 'Leah was ill. Staff heard her cough.', 'How would you say this to Leah?'],
    ['leah', 'Leah is in. Staff call her Princess.', 'How would you say this to Leah?'],
  ])

  test.each([
    ['Leah was ill. Staff gave her phone back.', 'You were ill. Staff gave your phone back.'],
    ['Leah was ill. Staff gave her nan a lift.', 'You were ill. Staff gave your nan a lift.'],
    ['Leah was ill. Staff saw her drawings.', 'You were ill. Staff saw your drawings.'],
  ])('but not in “%s”', (source, expected) => {
    expect(toChild(source, leah)).toBe(expected)
  })
})

describe('the words stand in an order that “you” does not go with', () => {
  table([
    ['ben', 'Not only was Ben late but he was rude.', 'How would you say this to Ben?'],
    ['ben', 'Ben and Luke hurt themselves.', 'How would you say this to Ben?'],
    ['ben', 'Ben is Luke’s brother.', 'How would you say this to Ben?'],
    ['ben', 'Ben’s ill today.', 'How would you say this to Ben?'],
    ['ben', 'Ben’s adopted.', 'How would you say this to Ben?'],
    ['ben', 'Here is Ben.', 'How would you say this to Ben?'],
    ['ben', 'It is Ben who has asthma.', 'How would you say this to Ben?'],
    ['ben', 'Ben (who has asthma) was out.', 'How would you say this to Ben?'],
  ])
})

describe('who “you” would be is not known', () => {
  table([
    ['ben', 'Can you see Ben on Monday?', 'Who is “you” in this sentence'],
    ['nobody', 'The child was cold.', 'Which child is this note about?'],
  ])

  test('several children are named as the child', () => {
    const both = { child: { name: 'Ada and Zac Moss', knownAs: ['Ada', 'Zac'] } }
    expect(rewrite('Ada hit Zac. Ada was sorry.', both)).toEqual({
      text: null,
      questions: [expect.stringContaining('This note is about Ada and Zac Moss.')],
    })
  })

  test('a note that stands on another child’s record too is never written to “you”', () => {
    expect(rewrite('Ben was in.', ben, ['Luke Osei'])).toEqual({
      text: null,
      questions: [expect.stringContaining('also stands on the record of Luke Osei')],
    })
  })
})

test('one sentence that is not sure stops the passage, and each question is asked once', () => {
  const { text, questions } = rewrite('Ben was in. He rang Dad. He cried. Ben went out.', ben)
  expect(text).toBeNull()
  expect(questions).toHaveLength(1)
})

test('a passage that does not speak about the child has no rewrite and no question', () => {
  expect(rewrite('Luke was out. The dog barked.', ben)).toEqual({ text: null, questions: [] })
})
