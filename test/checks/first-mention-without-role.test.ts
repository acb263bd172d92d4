import { describe, expect, test } from 'vitest'
import { placesOf } from './marked-check.ts'

const known = {
  profile: 'wandsworth',
  child: { name: 'Jordan Ellis', pronouns: 'he/him' },
  people: [
    { name: 'Lisa Ellis', role: 'mum' },
    { name: 'Stu Wade', role: 'key worker' },
  ],
}
const places = (note: string) => placesOf('checks/people/first-mention-without-role', note, known)

describe('asks who somebody is', () => {
  test.each([
    '[[Priya]] came to see you.',
    'You walked home with [[Leo]]. Leo had his bike.',
    '[[Mrs Bell]] rang at ten. Mrs Bell will ring again.',
    'I met [[Angela Frost]] at the door.',
    'Jordan played football with [[Ayaan]] and [[Connor]].',
    'Present: Mum, Stu and [[Oliver Nash]].',
    '- Ring [[Helen]] about the trip.\n- Book the hall.',
    'Mum said that [[Dean]] had left on Monday.',
    '[[Mr Okafor]] said that you worked hard in maths.',
    'You showed me a photo of [[Grace]] on your phone.',
    '[[Marcus]] was in the kitchen when I came.',
    'You would like to live with [[Charlotte]] one day.',
    'Email from [[Oscar Lund]], summed up: the trip is on.',
  ])('%s', (note) => {
    expect(places(note)).toBe(note)
  })
})

describe('is silent', () => {
  test.each([
    ['the cast tells', 'Lisa made tea, and Stu came at six.'],
    ['it is the child', 'Jordan, you told me about your week.'],
    ['a role stands before', 'Your teacher Mrs Bell rang, and your brother Tyler let me in.'],
    ['a role stands after', 'Priya Nair, social worker, came with Leo, your cousin.'],
    ['brackets tell', 'Angela Frost (school nurse) weighed you.'],
    ['the words after tell', 'I met Helen from Oakfield School and Marcus, who is your coach.'],
    ['the next sentence tells', 'Connor came too. He is your best friend.'],
    ['it is told later', 'You talked about Ayaan. Ayaan is a friend from your street.'],
    ['the title is a role', 'PC Khan and Dr Patel were there.'],
    ['the worker says who it is', 'My name is Priya and I am your social worker.'],
    ['a story is read', 'We read Matilda and watched Peppa Pig.'],
    ['a name and a role tell', 'Theo, Jordan’s brother, and Tia, Mum’s friend, came too.'],
    ['speech is speech', 'You said “Grace is coming on Friday”.'],
  ])('where %s', (_, note) => {
    expect(places(note)).toBe(note)
  })

  test('where it is not told who the child is', () => {
    const note = 'Leo was in the kitchen.'
    expect(
      placesOf('checks/people/first-mention-without-role', note, { profile: 'wandsworth' }),
    ).toBe(note)
  })
})
