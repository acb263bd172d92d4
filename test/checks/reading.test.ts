/** How checks read a note: what kind of contact, who was seen, which sections, which words. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAlone, readSeen } from '../../server/checks/child.ts'
import { findSafeguarding } from '../../server/checks/safeguarding.ts'
import { findSection } from '../../server/checks/sections.ts'
import type { About } from '../../server/contract.ts'
import { factsOf } from './facts.ts'

describe('the kind of contact', () => {
  test.each([
    ['visit', 'I came to see you at your nan’s.', {}],
    ['visit', 'Unannounced visit, 3 May.', {}],
    ['visit', 'Reason for contact\nStatutory visit.', {}],
    ['visit', 'Saw Jordan at school.', {}],
    ['call', 'Phone call from Mum, who will visit her sister.', {}],
    ['call', 'Your school rang me.', {}],
    ['meeting', 'Core group at the school.', {}],
    ['direct-work', 'Direct work with Jordan at home.', {}],
    ['message', 'E-mail from Mrs Gill.', {}],
    ['summary', 'Three-month summary.', {}],
    ['visit', 'Everybody was in.', { kind: 'Visit' }],
    ['meeting', 'I came to see you.', { kind: 'Strategy meeting' }],
    ['oversight', 'The plan goes on.', { title: 'Supervision, May' }],
    [undefined, 'You like maths. Nan visited on Sunday, and Lisa had a call.', {}],
    [undefined, 'Everybody was in.', {}],
  ] as const)('%s: %s', (kind, text, about) => {
    expect(factsOf(text, about).contact.kind).toBe(kind)
  })
})

describe('whether the child was seen', () => {
  test.each<[boolean | undefined, string, About]>([
    [true, 'Child seen.', {}],
    [true, 'Child seen: yes', {}],
    [false, 'Child seen: no', {}],
    [false, 'Child seen? N', {}],
    [false, 'Child seen:\nNo', {}],
    [true, 'Child seen, no concerns.', {}],
    [true, 'Child seen: no concerns.', {}],
    [true, 'Child seen. No one else was in.', {}],
    [false, 'Child not seen.', {}],
    [false, 'Home visit. You were not at home.', {}],
    [true, 'Home visit. You were not seen alone.', {}],
    [true, 'I saw you in the garden.', {}],
    [true, 'You showed me your bike.', {}],
    [true, 'Home visit. I spoke to Jordan.', {}],
    [undefined, 'Mum said that she talked to you.', {}],
    [undefined, 'I did not talk to you.', {}],
    [undefined, 'Your school rang me.', {}],
    [undefined, 'Your nan said “I saw you at the shop”.', {}],
    [false, 'I saw you in the garden.', { childSeen: false }],
    [undefined, 'I saw you in June and in July.', { kind: 'Three-month summary' }],
  ])('%s: %s', (answer, text, about) => {
    expect(readSeen(factsOf(text, about))?.answer).toBe(answer)
  })
})

describe('whether the child was seen alone', () => {
  test.each([
    [true, 'Child seen alone.'],
    [true, 'Seen alone: yes'],
    [false, 'Seen alone: no'],
    [false, 'Child seen, not seen alone.'],
    [true, 'We talked in your room, just the two of us.'],
    [true, 'I spoke with you on your own in the garden.'],
    [true, 'I met you without your mum there.'],
    [false, 'I spoke to you with your mum present.'],
    [undefined, 'I saw you. You were left home alone on Friday.'],
    [undefined, 'You told me that you walk to school on your own.'],
    [undefined, 'Leave him alone, let alone the dog.'],
    [undefined, 'You said “I was seen alone”.'],
    [undefined, 'I saw you and your mum.'],
  ])('%s: %s', (answer, text) => {
    expect(readAlone(factsOf(text))?.answer).toBe(answer)
  })
})

describe('what reads as a safeguarding matter', () => {
  test.each([
    ['hit you', 'You told me that Shane hit you.'],
    ['bruise', 'There was a bruise on your arm.'],
    ['strategy meeting', 'A strategy meeting was held.'],
    ['hit me', 'You said “he hit me”.'],
    [undefined, 'No bruises were seen.'],
    [undefined, 'The ball hit you on the foot.'],
    [undefined, 'You hit the ball over the fence.'],
    [undefined, 'You use a knife and fork.'],
    [undefined, 'You fell and bruised your knee.'],
  ])('%s: %s', (words, text) => {
    const cue = findSafeguarding(factsOf(text).cues)
    expect(cue && text.slice(cue.start + cue.sentence.start, cue.end + cue.sentence.start)).toBe(
      words,
    )
  })
})

describe('sections are found by what they are for', () => {
  test.each([
    ['analysis', 'Analysis of Information\nAll is well.'],
    ['analysis', '## Analysis\nAll is well.'],
    ['analysis', 'Analysis: All is well.'],
    ['analysis', 'What this means\nAll is well.'],
    ['actions', 'Next steps:\nAll is well.'],
    ['actions', 'What we will do\nAll is well.'],
    ['reason', 'Purpose of visit:\nAll is well.'],
    ['views', 'Wishes and feelings:\nAll is well.'],
  ] as const)('%s: %s', (kind, text) => {
    const sentences = findSection(factsOf(`Home visit.\n\n${text}`).sections, kind)
    expect(sentences?.map(({ reading }) => reading.text.slice(reading.label.end))).toEqual([
      'All is well.',
    ])
  })

  test('a label holds to the end of its line, and its heading goes on after it', () => {
    const { sections } = factsOf('Actions\nOne. Two.\nAnalysis: Three. Four.\nFive.')
    const told = (kind: 'actions' | 'analysis') =>
      findSection(sections, kind)?.map(({ reading }) => reading.text)
    expect(told('analysis')).toEqual(['Analysis: Three.', 'Four.'])
    expect(told('actions')).toEqual(['One.', 'Two.', 'Five.'])
  })

  test('a blank of a template is not written yet', () => {
    const { sections } = factsOf(
      'Analysis\n[What does it mean? Who says so?]\n\nActions\nNone yet.',
    )
    expect(findSection(sections, 'analysis')).toEqual([])
  })
})

test('a list of words that does not exist is an error that names its file', () => {
  expect(() => factsOf('We met.').cues('nowhere')).toThrow('checks/words/nowhere.txt')
})

test('every list of words is asked for by somebody', () => {
  const asked = globSync('server/checks/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
  const idle = globSync('server/checks/words/*.txt')
    .map((file) => basename(file, '.txt'))
    .filter((name) => !name.startsWith('contact-') && !asked.includes(`'${name}'`))
  expect(idle).toEqual([])
})
