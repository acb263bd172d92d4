import { describe, expect, test } from 'vitest'
import { placesOf } from './marked-check.ts'

const known = {
  profile: 'newcastle',
  child: { name: 'Jordan Ellis', pronouns: 'he/him' },
  people: [
    { name: 'Lisa Ellis', role: 'mum' },
    { name: 'Dean Marsh', role: "mum's partner" },
  ],
}
const places = (note: string) => placesOf('checks/people/hidden-actor', note, known)

describe('asks by whom', () => {
  test.each([
    'You [[were restrained]] in the dining room for four minutes.',
    'Jordan [[was hit]] on the back of the head.',
    'At 9pm Jordan [[was held down]] on the stairs.',
    'He [[had been slapped]] twice and his cheek was red.',
    'You [[were told off]] for running.',
    '[[It was agreed]] that Mum will ring the school.',
    'The next visit is on 4 May. [[It was decided]] that it would be at nursery.',
    'Actions\n- [[It has been agreed]] that the lock will be mended.',
    'Your phone [[was confiscated]] on Friday night.',
    'You [[were removed from]] the group and your bag stayed behind.',
    'Family time [[was cancelled]] at ten to four.',
    'Mum [[was informed]] at half past three.',
    'His parents [[were told]] on Monday.',
    'You [[were moved to]] a bedroom on the ground floor.',
    'Tuesday: Jordan [[was physically restrained]] and then [[was sent home]].',
    '[[A decision was made]] to wait until June.',
    'You [[were left alone]] in the car for an hour.',
    'You told me that you [[were pushed]] on the bus.',
    'Jordan [[was restrained]] at school on Monday.',
    'You [[were told off]] in the hospital and at nursery.',
  ])('%s', (note) => {
    expect(places(note)).toBe(note)
  })
})

describe('is silent', () => {
  test.each([
    ['who did it stands there', 'You were restrained by Stu and Bianca for four minutes.'],
    ['who did it comes just before', 'Stu and Bianca came in. You were restrained on the sofa.'],
    [
      'the ones who agreed come just before',
      'Mum and I met at noon. It was agreed that she will ring.',
    ],
    [
      'somebody acts in the same sentence',
      'Staff had come up and Jordan was held down on the stairs.',
    ],
    ['the worker told them', 'I was with Mum when you came in, and she was told then.'],
    ['nobody did it', 'You were not hit, and nothing in your room was removed.'],
    ['it is asked', 'Was he hit at the party?'],
    ['it only may be so', 'You may have been pushed, or you may have slipped.'],
    ['a worker chooses not to name who', 'You came to live with us because you had been abused.'],
    ['it is only supposed', 'If you are told off again, you can ring me.'],
    ['it is to come', 'You will be told on Friday, and the bed will be moved to the back room.'],
    ['being born hides nobody', 'You were born in May and were called Jordan after your grandad.'],
    ['a meeting is held', 'The review was held on 3 May and was chaired well within the hour.'],
    ['it is how somebody looked', 'He was withdrawn and tired, and was dressed for school.'],
    ['speech is speech', 'You said “I was told off and sent home”.'],
    ['people do it themselves', 'Jordan hit the wall and told his brother to leave.'],
    ['a form label asks', 'Agreed actions: new lock by Friday.'],
    [
      'it is agreed between named people',
      'Mum agreed that the lock was broken and that Dean would mend it.',
    ],
    [
      'the place is described',
      'The flat is moved into by degrees; boxes were stacked in the hall.',
    ],
    ['a school told them', 'School rang at noon: Mum was told and you were sent home.'],
    ['somebody is named at the place', 'Mrs Frost was at school, and Jordan was told off.'],
    ['an accident hides nobody', 'You were stung at the fair and were taken ill on the way home.'],
  ])('where %s', (_, note) => {
    expect(places(note)).toBe(note)
  })

  test('where "by" names a time or a way, it still asks', () => {
    const note = 'Mum [[was informed]] by phone.'
    expect(places(note)).toBe(note)
  })
})
