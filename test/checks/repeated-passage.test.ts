import { describe, expect, test } from 'vitest'
import { findRepeats } from '../../server/checks/repeats.ts'
import { readNote } from '../../server/note/note.ts'
import { placesOf } from './marked-check.ts'

const known = { profile: 'newcastle', child: { name: 'Jordan Ellis' } }
const places = (note: string) => placesOf('checks/copies/repeated-passage', note, known)

const GARDEN =
  'You showed me the garden and told me that you built the rabbit hutch with your grandad'
const DOOR = 'When I knocked nobody came for a while and then Mum opened the window upstairs'
const COAT = 'The coat had a torn sleeve and the shoes were wet through to the socks inside'
const LONG_TRIP =
  'the bus came late and the driver knew that the road was closed and took the long way round past the lake'

describe('asks what is new', () => {
  test.each([
    ['a sentence', `${GARDEN}. It was warm. [[${GARDEN}]].`],
    ['a sentence under another heading', `Detailed notes\n${DOOR}.\n\nAnalysis\n[[${DOOR}]].`],
    ['a bullet', `- ${COAT}\n- The bag was new.\n- [[${COAT}]]`],
    ['a long part of a sentence', `Mrs Bell said ${LONG_TRIP}. I think that [[${LONG_TRIP}]].`],
    ['several sentences in a row', `${GARDEN}. ${COAT}.\nA day.\n[[${GARDEN}. ${COAT}]].`],
    [
      'a sentence with a word changed',
      `${GARDEN}. [[You showed me the garden and said that you built the rabbit hutch with your grandad]].`,
    ],
    [
      'a sentence with a word more',
      `${COAT}. [[The coat had a badly torn sleeve and the shoes were wet through to the socks inside]].`,
    ],
    ['a sentence in another case', `${DOOR}.\n[[${DOOR.toLowerCase()}]].`],
    ['a passage told three times', `${DOOR}.\n[[${DOOR}]].\nAnd:\n[[${DOOR}]].`],
    [
      'a sentence without its commas',
      'Mum, who had slept well, cooked rice, beans, eggs and soup for all. It rained. [[Mum who had slept well cooked rice beans eggs and soup for all]].',
    ],
  ])('about %s', (_, note) => {
    expect(places(note)).toBe(note)
  })
})

describe('is silent', () => {
  test.each([
    ['another sentence follows', `${GARDEN}. ${DOOR}. ${COAT}.`],
    [
      'a short sentence stands twice',
      'I will ring you on Friday. You nodded. I will ring you on Friday.',
    ],
    [
      'a name differs',
      'Mum said that the walk to school takes an hour when it rains. Dean said that the walk to school takes an hour when it rains.',
    ],
    [
      'a number differs',
      'On the first visit I counted 12 empty cans beside the sofa in the front room. On the first visit I counted 14 empty cans beside the sofa in the front room.',
    ],
    [
      'a "not" differs',
      'You told me that you feel safe in the new house when the lights are off. You told me that you do not feel safe in the new house when the lights are off.',
    ],
    [
      'a day differs',
      'Nan will take you to the club in town after school on the Monday of each week. Nan will take you to the club in town after school on the Friday of each week.',
    ],
    [
      'somebody else does the same',
      'He ran out of the hall and down the road to the shop near the bridge. She ran out of the hall and down the road to the shop near the bridge.',
    ],
    [
      'speech is quoted again',
      'You said “I want to live with my nan because she makes me laugh every day and night”. I think that you mean it: “I want to live with my nan because she makes me laugh every day and night”.',
    ],
    [
      'the same is said in other words',
      'The garden has a hutch that your grandad built, and you told me about it. Your grandad, you told me, built the hutch, and it is in the garden.',
    ],
    [
      'a form asks the same of each child',
      'Was the child seen alone, and if not, who else was in the room at the time?\nYes.\nWas the child seen alone, and if not, who else was in the room at the time?\nNo, Mum was there.',
    ],
  ])('where %s', (_, note) => {
    expect(places(note)).toBe(note)
  })
})

test.each([
  ['one word', 'very '],
  ['one sentence', `${GARDEN}. `],
  ['one line', `${COAT}\n`],
])('a note of %s over and over is read in linear time', (_, words) => {
  const note = readNote(words.repeat(90_000 / words.length))
  const start = performance.now()
  findRepeats(note)
  expect(performance.now() - start).toBeLessThan(1_000)
})
