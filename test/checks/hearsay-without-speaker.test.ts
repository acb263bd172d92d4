import { describe, expect, test } from 'vitest'
import { placesOf } from './marked-check.ts'

const known = {
  profile: 'newcastle',
  child: { name: 'Jordan Ellis', pronouns: 'he/him' },
  people: [
    { name: 'Lisa Ellis', role: 'mum' },
    { name: 'Mrs Bell', role: 'teacher' },
  ],
}
const places = (note: string) => placesOf('checks/people/hearsay-without-speaker', note, known)

describe('asks who said so', () => {
  test.each([
    '[[It was reported]] that Jordan had slept in the park.',
    '[[It has been alleged]] that money went missing from the till.',
    'Dean is [[apparently]] back at the flat.',
    '[[Allegedly]] there was a knife in the bag.',
    'You [[were said to have]] thrown the chair first.',
    '- [[Concerns were raised]] about bruises on his arm.\n- Visit planned for Friday.',
    'Analysis\n[[There have been reports of]] shouting at night.',
    '[[I was told that]] nobody came to the door.',
    '[[I have been told]] you stayed out until two.',
    'There was a party on Saturday. [[Rumour has it]] that police came.',
    '[[Information was received]] that the family has moved.',
    'The boiler is broken. [[It transpired that]] the rent has not been paid since May.',
    '[[An allegation was made]] against a member of the club.',
    'On Tuesday [[a disclosure was made]] in the lunch break.',
    'Jordan [[is believed to]] be with an older boy.',
    '[[It was felt]] that the flat was too small.',
    'Jordan has been seen in town, and [[it is understood that]] he sleeps on a sofa there.',
    '[[By all accounts]] the match went well.',
  ])('%s', (note) => {
    expect(places(note)).toBe(note)
  })
})

describe('is silent', () => {
  test.each([
    ['who reported stands there', 'It was reported by Mrs Bell that Jordan had slept in the park.'],
    ['somebody is named after', 'Information was received from the hospital that you were there.'],
    ['the paper is named', 'It was stated in the police report that two men ran off.'],
    ['somebody tells', 'Mum said that Dean is apparently back at the flat.'],
    ['the child tells', 'You told me that there was allegedly a knife in the bag.'],
    [
      'somebody told in the sentence before',
      'Mrs Bell rang me. It was reported that you had run out.',
    ],
    [
      'the worker spoke to somebody just before',
      'I spoke to school. Concerns were raised about lunch.',
    ],
    [
      'the teller stays unnamed, and it says so',
      'It was reported that he hit her. The caller was anonymous.',
    ],
    ['speech is speech', 'You said “apparently I am moving”.'],
    ['it is a question', 'Has it been reported that he was away?'],
    ['it is only supposed', 'I asked whether it was alleged that he took it.'],
    ['a label names the speaker', 'Mrs Bell: apparently he left by the back gate.'],
    ['it follows a source', 'According to the letter it was agreed in May.'],
    ['the worker was told by somebody', 'I was told by Mum that nobody came to the door.'],
    [
      'reports may be school reports',
      'You showed me your school reports and the teacher’s comments.',
    ],
    ['heard is not hearsay', 'I heard shouting from the flat above and a door slam.'],
    ['the worker thinks so', 'I think that the flat is too small for five people.'],
    [
      'known facts stand',
      'You are allergic to nuts and your reading has been raised to level six.',
    ],
  ])('where %s', (_, note) => {
    expect(places(note)).toBe(note)
  })
})
