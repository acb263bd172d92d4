import { describe, expect, test } from 'vitest'
import { amy, ben, type Family, leah } from '../families.ts'
import { toChild } from './to-child.ts'

const families = { amy, ben, leah } satisfies Record<string, Family>

const table = (rows: readonly (readonly [keyof typeof families, string, string])[]) =>
  test.each(rows)('%s: %s -> %s', (family, source, expected) => {
    expect(toChild(source, families[family])).toBe(expected)
  })

describe('who is named together with the child', () => {
  table([
    ['ben', 'Ben and his brother were out.', 'You and your brother were out.'],
    ['ben', 'I met Ben and his dad.', 'I met you and your dad.'],
    ['leah', 'I met Leah and her nan.', 'I met you and your nan.'],
    ['ben', 'We wrote to Ben and his family.', 'We wrote to you and your family.'],
    ['ben', 'Ben, Luke and Mrs Field were in.', 'You, Luke and Mrs Field were in.'],
    ['ben', 'Ben, Luke and Mum go out on Fridays.', 'You, Luke and your mum go out on Fridays.'],
    ['ben', 'Ben and I met at the park.', 'You and I met at the park.'],
    ['ben', 'Ben, Luke and I met at the park.', 'You, Luke and I met at the park.'],
    ['ben', 'Ben (9) and I met at the park.', 'You (9) and I met at the park.'],
    ['ben', 'Ben’s and Luke’s beds are old.', 'Your and Luke’s beds are old.'],
  ])
})

describe('“you” comes first of two', () => {
  table([
    ['ben', 'Luke and Ben were out.', 'You and Luke were out.'],
    ['ben', 'Both Luke and Ben were out.', 'Both you and Luke were out.'],
    ['ben', 'Mum said that she and Ben swept up.', 'Your mum said that you and she swept up.'],
    ['ben', 'I sat between Mum and Ben.', 'I sat between you and your mum.'],
    ['amy', 'The foster carer and Amy came.', 'The foster carer and you came.'],
    ['ben', 'I told Mum, Dad and Ben.', 'I told your mum, your dad and you.'],
  ])
})

describe('two who stand side by side in two clauses stay where they are', () => {
  table([
    ['ben', 'Dad hit Luke and Ben cried.', 'Your dad hit Luke and you cried.'],
    ['amy', 'I saw Ella and Amy cried.', 'I saw Ella and you cried.'],
    ['ben', 'I spoke to Luke and Ben left.', 'I spoke to Luke and you left.'],
  ])
})

describe('the child’s own mum is “your mum”', () => {
  table([
    ['ben', 'Dad hit Mum while Ben slept.', 'Your dad hit your mum while you slept.'],
    ['ben', 'Ben was with mum.', 'You were with your mum.'],
    ['ben', 'Mum’s partner rang Ben.', 'Your mum’s partner rang you.'],
    ['ben', 'Mum and Dad told Ben.', 'Your mum and dad told you.'],
    ['ben', 'Kit is Mum’s dog, Ben said.', 'Kit is your mum’s dog, you said.'],
    ['ben', 'Mum (Ama) told Ben to stop.', 'Your mum (Ama) told you to stop.'],
    ['ben', 'Views of Mum: Ben is well.', 'Views of Mum: You are well.'],
  ])
})

describe('a mum who is not, or may not be, the child’s stays as she is', () => {
  table([
    ['ben', 'Luke’s mum rang Ben.', 'Luke’s mum rang you.'],
    ['ben', 'A mum at school rang Ben.', 'A mum at school rang you.'],
    ['ben', 'Ama is mum to Ben and Luke.', 'Ama is mum to you and Luke.'],
    ['ben', 'Ben calls Ama mum.', 'You call Ama mum.'],
    ['amy', 'Amy cried and Dad left.', 'You cried and Dad left.'],
    ['ben', 'Ben said “I love Mum”.', 'You said “I love Mum”.'],
  ])

  test('as does one of two', () => {
    const people = [...ben.people, { name: 'Jo Dent', role: 'foster mum' }]
    expect(toChild('Mum rang Ben.', { ...ben, people })).toBe('Mum rang you.')
  })
})

describe('what is planned for the child', () => {
  table([
    ['ben', 'Ben to see the nurse on 3 May.', 'You are to see the nurse on 3 May.'],
    ['ben', 'Ben to be offered a place.', 'You are to be offered a place.'],
    ['ben', 'Ben not to be moved before Friday.', 'You are not to be moved before Friday.'],
    ['ben', 'Ben and Luke to attend.', 'You and Luke are to attend.'],
    ['ben', 'Plan: Ben to see the nurse.', 'Plan: You are to see the nurse.'],
    ['ben', 'Dad to ring Ben.', 'Your dad to ring you.'],
    ['ben', 'Ben to stay and see Dad.', 'You are to stay and see your dad.'],
    ['ben', 'Ben to stay and is not to see Dad.', 'You are to stay and are not to see your dad.'],
  ])
})
