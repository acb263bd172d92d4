import { describe, expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { createExplanations } from '../../server/rules/explained.ts'
import type { Found } from '../../server/rules/rule.ts'
import { jordan } from '../cast.ts'
import { mark } from '../marked.ts'

/** Words that a glossary would find, with what it says in full. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  IRO: ['independent reviewing officer'],
  IROs: ['independent reviewing officer'],
  SW: ['social worker'],
  TM: ['team manager'],
  TA: ['teaching assistant'],
  CP: ['child protection'],
  CIN: ['child in need'],
  PEP: ['personal education plan'],
  MARAC: ['multi-agency risk assessment conference'],
  MISPER: ['missing person'],
  MGM: ['maternal grandmother', 'Mum’s mum'],
  SENCO: ['special educational needs co-ordinator'],
  CAMHS: ['child and adolescent mental health services'],
  'strategy meeting': [],
  'care order': [],
  'short break': [],
  'child in need': [],
}
const FINDS = new RegExp(`\\b(?:${Object.keys(TERMS).join('|')})\\b`, 'g')
const cast = readCast(jordan.child, jordan.people)

/** Marks what stays unexplained. */
function unexplained(text: string): string {
  const explanations = createExplanations(cast)
  const open = readNote(text).sentences.flatMap((sentence) => {
    if (sentence.isHeading) {
      explanations.readHeading(sentence)
      return []
    }
    return [...sentence.reading.text.matchAll(FINDS)]
      .map((match) => foundAt(match[0], match.index))
      .filter((found) => !explanations.isExplained(sentence, found))
      .map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
  })
  return mark(text, open)
}

const foundAt = (words: string, start: number): Found => ({
  start,
  end: start + words.length,
  rule: `abbreviation/${words.replace(/s$/, '')}`,
  category: words === words.toLowerCase() ? 'jargon' : 'abbreviation',
  message: '',
  why: '',
  sources: [],
  suggestions: [],
  fullWords: TERMS[words] ?? [],
})

describe('what explains initials', () => {
  test.each([
    [
      'full words before brackets',
      'Your Independent Reviewing Officer (IRO) came. The IRO listened.',
    ],
    ['full words in brackets', 'The IRO (Independent Reviewing Officer) came. IROs listen.'],
    [
      'full words and a definition',
      'The IRO (independent reviewing officer, who checks plans) came.',
    ],
    [
      'full words in other letters',
      'She was reported as a missing person (MISPER). The MISPER was closed.',
    ],
    ['full words beside them', 'I rang the independent reviewing officer, IRO, at noon.'],
    ['a word that gives two letters', 'The special educational needs co-ordinator (SENCO) rang.'],
    ['small words between', 'The child and adolescent mental health service (CAMHS) rang.'],
    ['words after the last letter', 'The team manager Karen (TM) agreed.'],
    [
      'a definition before brackets',
      'We asked the mental health service for young people (CAMHS).',
    ],
    [
      'a definition in brackets',
      'Dr Okafor is at CAMHS (the mental health service for young people).',
    ],
    [
      'a loose definition in brackets',
      'The MARAC (police and others planning how to keep you safe) met.',
    ],
    [
      'a definition after a comma',
      'It goes to MARAC, a meeting where agencies make a safety plan.',
    ],
    [
      'a definition after a dash',
      'I rang the SENCO – the teacher who helps with learning – at noon.',
    ],
    ['a definition after a colon', 'Your independent reviewing officer (IRO): he checks the plan.'],
    ['“which is”', 'You have a CIN plan, which is a plan for extra help.'],
    ['“means”', 'CIN means a child who gets extra help.'],
    ['“is”', 'A PEP is a meeting about how school is going.'],
    ['“is called”', 'The meeting about school is called a PEP. The PEP is on Monday.'],
    ['who it is to the child', 'The MGM (your nan) came.'],
    ['full words that the glossary offers', 'The MGM (Mum’s mum) came.'],
    ['a noun between', 'The CIN plan (a plan for extra help that a family agrees to) was read.'],
    ['a heading', 'Independent Reviewing Officer (IRO) visit:\nThe IRO came.'],
  ])('%s: %s', (_, text) => {
    expect(unexplained(text)).toBe(text)
  })
})

test('the explanation that was offered is one, however it is worded', () => {
  const text = 'A PEP (school days, talked over) is near.'
  const [sentence] = readNote(text).sentences
  const found = foundAt('PEP', 2)
  const offered = [{ kind: 'explain', text: 'school days, talked over' }] as const
  const { isExplained } = createExplanations(cast)
  expect(sentence && isExplained(sentence, found)).toBe(false)
  expect(sentence && isExplained(sentence, { ...found, suggestions: offered })).toBe(true)
})

describe('what explains a term', () => {
  test.each([
    'At the strategy meeting (talking about how to keep you safe) we made a list.',
    'The judge made a care order (this means that we and your mum both look after you).',
    'You asked what a care order is. I told you.',
    'You go on a short break, where everybody can choose what to do.',
    'There was a strategy meeting (a meeting where police and social workers decide what to do).',
    'There was a strategy meeting (people who know you deciding how to keep you safe).',
    'A care order, which means that a judge shares out who decides.',
    'A care order is when a judge decides that the council shares responsibility.',
    'You slept there so that Mum could rest. We call this a short break. The short break went well.',
    'You have a child in need plan, which is a plan for extra help. The child in need plan ends soon.',
    'You will live with Nan until you are grown up (a care order).',
    'We talked about keeping you safe (the rule for this is a care order).',
    'The judge made a care order. This means that the council decides with your mum.',
    'Your mum came to the strategy meeting. It is a meeting where police and others plan.',
    'Your short break is on Friday at Bex’s house. Short break means a night away from home.',
  ])('%s', (text) => {
    expect(unexplained(text)).toBe(text)
  })
})

describe('what explains nothing', () => {
  test.each([
    'The [[strategy meeting]] (waiting to hear from Denise Obi) is open.',
    'The [[care order]] (on the way since 14 March) is signed.',
    'The [[TA]] (Mrs Hall) came. The [[TA]] left.',
    '[[CP]] (14/05/24) visit.',
    '[[SW]] (present) and [[TM]] (by phone).',
    '[[SW]] (Sarah Webb) rang.',
    'Denise Obi ([[SW]]) rang.',
    'I spoke to Karen ([[SENCO]]) and Nan ([[MGM]]).',
    'The [[PEP]] (on 12 May, at school) was moved.',
    'The [[PEP]] (which was late) was moved.',
    'The [[SENCO]] (who was away) will ring.',
    '[[CP]] visit (announced, seen alone in his room).',
    'The [[IRO]] (see the e-mail about the plan) agreed.',
    'The [[SENCO]] (for the move to secondary) rang. [[CAMHS]] (waiting to hear back about a date).',
    'The [[IRO]] (who has known you since May) and the [[TA]] (works with two other boys) came.',
    'The [[PEP]] (report to be shared with Mum) and the [[CIN]] plan (started in March to help Mum).',
    'I rang the [[SW]], the head and the [[TA]] who sits with him.',
    '[[SW]]: a letter to the clinic. [[SENCO]]: the plan for Easter.',
    'I rang the [[SW]], who wants a date.',
    'The [[CIN]] plan, which is a worry for Mum, was read.',
    'The [[CIN]] meeting is on Monday.',
    'The [[PEP]] is a problem for Dad.',
    '[[SW]] – no answer at the door when I rang.',
    'Police called a [[strategy meeting]].',
    'A [[care order]] (granted on 3 May 2023) is in place.',
    'A [[strategy meeting]] (apologies from school) was held.',
    'Denise Obi saw you at home ([[care order]]).',
    'I saw you at 4pm on Friday 14 March ([[care order]]).',
    'The judge made a [[care order]]. This was hard for your mum.',
    'There was a [[strategy meeting]] and then your mum and Auntie Dee drove you to school. It means a lot to you.',
  ])('%s', (text) => {
    expect(unexplained(text.replaceAll(/\[\[|\]\]/g, ''))).toBe(text)
  })
})

test('what stands before the explanation stays unexplained', () => {
  expect(
    unexplained('The IRO rang. The independent reviewing officer (IRO) will visit. The IRO knows.'),
  ).toBe('The [[IRO]] rang. The independent reviewing officer (IRO) will visit. The IRO knows.')
})
