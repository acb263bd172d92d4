/** Families of words as workers write them: each in a sentence of its own, with the kind it is. */
import { describe, expect, test } from 'vitest'
import type { Category } from '../../server/contract.ts'
import { createAnalyser } from '../../server/library.ts'
import { mark, readMarked } from '../marked.ts'

const { checkNote } = createAnalyser()

const child = { name: 'Nia Barlow', knownAs: ['Nia'], pronouns: 'she/her' }
const people = [{ name: 'Carol Barlow', role: 'mum' }]

const flagsOf = (text: string) =>
  checkNote({ text, child, people, profile: 'newcastle', addressChild: false }).flags

const flag = (marked: string, category: Category) => {
  const { text } = readMarked(marked)
  return mark(
    text,
    flagsOf(text).filter((one) => one.category === category),
  )
}

describe('one word of blame after “is” is blame, and an opinion too', () => {
  test.each([
    'Nia [[is very manipulative]].',
    'Carol [[is hard to reach]].',
    'Carol [[was obstructive on Friday]].',
    'Carol is one of the [[known perpetrators]].',
  ])('%s', (marked) => {
    expect(flag(marked, 'judgemental')).toBe(marked)
    expect(flagsOf(readMarked(marked).text)[0]?.also).toContain('opinion')
  })

  test('a view that says more than the word stays a view', () => {
    const marked = 'Nia [[is jealous of her twin cousins]].'
    expect(flag(marked, 'opinion')).toBe(marked)
  })
})

describe('what is told before a colon is no form label', () => {
  test.each<[Category, string]>([
    ['colloquial', 'The flat was [[minging]]: two bags of rubbish stood in the hall.'],
    ['judgemental', 'Carol [[is lazy]]: she was in bed at noon.'],
    ['colloquial', 'She [[kicked off]]: she threw a chair.'],
  ])('%s: %s', (category, marked) => {
    expect(flag(marked, category)).toBe(marked)
  })

  test.each(['Statutory visit: yes', 'Concerns: none', 'What has been disclosed: nothing'])(
    'a label is: %s',
    (text) => expect(flagsOf(text)).toEqual([]),
  )
})

describe('families', () => {
  test.each<[Category, string]>([
    ['jargon', 'Carol [[presented as]] anxious.'],
    ['jargon', 'Nia has [[complex needs]].'],
    ['jargon', 'She was [[heightened]] after school.'],
    ['jargon', 'Staff [[redirected]] Nia twice.'],
    ['jargon', 'The doctor says that Nia [[masks her anxiety]].'],
    ['abbreviation', 'A [[HEADSSS]] was done on Monday.'],
    ['abbreviation', 'The [[GAL]] rang on Monday.'],
    ['opinion', 'Carol [[has capacity to sustain change]].'],
    ['opinion', 'Carol [[was hiding something]].'],
    ['opinion', 'The children’s [[needs are not being met]].'],
    ['opinion', 'Carol [[reluctantly agreed]].'],
    ['opinion', 'Carol [[needs to be firmer]].'],
    ['opinion', 'Carol [[gave a plausible explanation]].'],
    ['opinion', 'Nia [[carries a lot of anger]].'],
    ['opinion', 'He [[is believed to be dealing]].'],
    ['vague', 'Nia’s needs are [[complex]].'],
    ['vague', 'There was [[an atmosphere in]] the room.'],
    ['jargon', 'Nia [[was restrained]].'],
    ['jargon', '[[Therapeutic support]] began on Monday.'],
    ['jargon', 'She was kept in [[line of sight]].'],
    ['colloquial', 'Dean is here. [[Bit of a wobble]] on Monday.'],
    ['opinion', 'Carol [[showed an unwillingness to change]].'],
    ['jargon', 'She [[presented to hospital]] with a cough.'],
    ['judgemental', 'Carol [[enables her to stay off]] school.'],
    ['colloquial', 'They have been [[on and off]] since March, as a couple.'],
    ['judgemental', 'They [[are well known to us]].'],
    ['judgemental', 'Carol [[has a history]].'],
    ['judgemental', 'Carol [[should have known]].'],
    ['vague', 'Nia [[had a good day]].'],
    ['vague', 'This [[happens a lot]].'],
    ['vague', '[[Help was offered]] to Carol.'],
    ['colloquial', 'Nia [[was glued to her phone]].'],
  ])('%s: %s', (category, marked) => {
    expect(flag(marked, category)).toBe(marked)
  })

  test.each([
    'Nan has a history book and a blue atlas.',
    'The letters were redirected to his new flat.',
    'The drop-in on Mondays is at the library.',
    'You pulled a face at the soup.',
    'I should have known that the date was wrong, and I am sorry.',
    'The baby weighed 5.1kg and is gaining weight.',
    'He was met at the station by his aunt.',
    'We had a good day at the beach: Nia swam and we ate chips.',
    'Nia did well in her maths test: 38 out of 40.',
    'Nia would not put her shoes on.',
    'The tickets were block booked for the match.',
    'He texts when he gets on and off the bus.',
    'The funding was withdrawn in May.',
    'There was a smell of damp in the hall.',
    'Your mum was ill and could not look after you that winter.',
    'Nobody could keep you safe at home then, and that was not your fault.',
    'Your plan for school (the personal education plan, or PEP) is ready.',
  ])('silent: %s', (text) => expect(flagsOf(text)).toEqual([]))
})
