import { describe, expect, test } from 'vitest'
import { readMarked } from '../marked.ts'
import { markVague } from './vague-checker.ts'

describe('specifics in the same sentence, after the phrase, settle it', () => {
  test.each([
    ['a deed', 'Jordan was aggressive and kicked the door off its hinge.'],
    ['a deed by "by"', 'Jordan was disruptive by throwing pens at the board.'],
    [
      'a description after a colon',
      'Home conditions were poor: no beds made, no light in the hall.',
    ],
    ['examples', 'The school has tried strategies such as a timer and a quiet corner.'],
    ['words said', 'There was an incident at lunch: Tyler said "I will get you".'],
    ['what is worrying', 'School raised concerns that Jordan falls asleep in maths.'],
    [
      'what it rests on',
      'There are concerns about his sleep because he is up at 3am playing games.',
    ],
    ['a number', 'Dad has missed several appointments, five since March.'],
    ['a share', 'Attendance is poor at 58%.'],
    ['a date', 'Mum recently moved to Leeds, on 3 May.'],
    ['how often', 'Jordan regularly swims, on Mondays and Thursdays.'],
    ['who does what', 'I will support Mum to apply for a uniform grant.'],
  ])('%s', (_, note) => {
    expect(markVague(note)).toBe(note)
  })
})

describe('specifics in the next sentence settle it where it stays with the matter', () => {
  test.each([
    ['the same person', 'Jordan was aggressive. He threw a chair at Tyler.'],
    ['the first person named', 'There was an incident at tea. Tyler threw a plate at Jordan.'],
    ['what the worker saw', 'The kitchen was dirty. I counted nine plates with mould on them.'],
    ['what there was', 'Home conditions remain poor. There were two mattresses and no sheets.'],
    ['notes without a subject', 'unsettled last night. woke at 2, screaming for mum'],
    ['the reason', 'There are ongoing concerns. This is because the gas was cut off.'],
    ['what was made', 'Family time went well. You made a crown of paper for your dad.'],
    ['what they did', 'Things are better at home. You walked the dog with your dad each morning.'],
    ['a count', 'Dad has missed several sessions. He has been to 3 of 11.'],
  ])('%s', (_, note) => {
    expect(markVague(note)).toBe(note)
  })
})

describe('what does not settle it', () => {
  test.each([
    ['what stood before', 'Jordan threw a chair. His [[behaviour was unacceptable]].'],
    [
      'another matter',
      'There was [[an incident]] at school. Contact with Mum is on Saturday at 2pm.',
    ],
    ['the day of an incident', 'There was [[an incident]] on the coach on 4 June.'],
    ['how many incidents', 'There have been four [[incidents]] since Friday.'],
    ['somebody else', 'Jordan was [[unsettled]]. Mum cried when I told her about the move.'],
    ['another paragraph', 'Jordan was [[unsettled]].\nHe threw a plate.'],
    ['another bullet', '- [[Some conflict]] with Tyler.\n- Jordan kicked the ball in the yard.'],
    ['another broad word', 'Jordan was [[unsettled]]. He seemed [[low]].'],
    ['an age', 'Nursery have [[no concerns]]. Mum (Lisa, 19) brings him in.'],
    ['a time of day', 'Dad has missed [[several appointments]]. The next is at 2pm.'],
    ['a number about something else', 'His mood has [[improved]], attendance 96%.'],
    ['a question still open', 'You seemed [[withdrawn]] to me [what did you see or hear?].'],
    ['a slot still to fill', 'You were [[aggressive]] [hit or kicked whom, when].'],
  ])('%s', (_, marked) => {
    expect(markVague(readMarked(marked).text)).toBe(marked)
  })
})

test('a slot is never flagged itself', () => {
  const note = 'You were in the hall [say what behaviours were seen, and how often].'
  expect(markVague(note)).toBe(note)
})
