/** A note is checked at each key, and most of it is remembered: it must say what it says when read anew. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteInput } from '../server/contract.ts'
import { speaksAboutChild } from '../server/note/about-child.ts'
import { readNote } from '../server/note/note.ts'
import { readCast } from '../server/note/people.ts'
import { readReferents } from '../server/note/referents.ts'
import { analyser } from './service.ts'

const child = { name: 'Kit Holloway', pronouns: 'he/him' }
const people = [{ name: 'Ros Holloway', role: 'mum' }]

let strangers = 0

/** The same child, known by a name that is in no note: whatever is remembered by who is who starts anew. */
const anew = () => ({ ...child, knownAs: ['Kit', `Qzx${strangers++}`] })
const remembered = { ...child, knownAs: ['Kit', 'Qzx'] }

const check = (text: string, who: NoteInput['child']) => {
  const { flags, checks } = analyser.checkNote({ text, child: who, people, addressChild: true })
  return { flags, checks }
}

/** Checked one after the other, as at each key, and then each by itself. */
const expectSame = (texts: readonly string[]): void => {
  const typed = texts.map((text) => check(text, remembered))
  for (const [at, text] of texts.entries()) expect(typed[at], text).toEqual(check(text, anew()))
}

const OPENING = 'Home visit to Kit. Ros let me in and she said that he was asleep.'
const REST = [
  'He came down. The QRT had rung her, and Priya Nair will see them at the CIN review (CIN is a child in need plan).',
  'Actions\n- I will ring QRT by Friday.\n- Ros to book the CIN review.',
  'Ros let me in and she said that he was asleep. They watched a film. She held his hand, and Kit said "she is mint".',
]
const NOTE = [OPENING, ...REST].join('\n\n')

describe('a note says at each key what it says when it is read anew', () => {
  test.each([
    ['a sentence about the child', ' Kit showed her his bike and he laughed, then he hid.'],
    ['somebody new of the same pronoun', ' Tom came in. He was cross with him.'],
    ['speech that is opened and closed', ' Kit said "I hate him" and he cried.'],
    ['initials that are explained', ' The QRT (quick response team) will ring SW.'],
    ['what stands further down already', ' They watched a film. She held his hand.'],
  ])('while somebody types %s in the middle of it', (_, typed) => {
    const rest = REST.join('\n\n')
    const texts = Array.from(typed, (_, at) => `${OPENING}${typed.slice(0, at + 1)}\n\n${rest}`)
    expectSame([NOTE, ...texts])
  })

  test('while lines are cut in two and joined, and stand under a heading or not', () => {
    const [one, two, three] = ['Dad rang.', 'Kit was in.', 'He was cross, and then he left.']
    const layouts = ['1 2 3', '1\n2 3', '1 2\n3', '1\n\n2\n3', '1\nPlan:\n2 3', '1\n2\nPlan:\n3']
    const put = (layout: string) =>
      layout
        .replace('1', one ?? '')
        .replace('2', two ?? '')
        .replace('3', three ?? '')
    expectSame([...layouts, ...layouts.toReversed()].map(put))
  })

  test.each([
    ['who "he" is', ['Kit was in. He left.', 'Dad was in. He left.', 'Kit was in. He left.']],
    [
      'whose initials stand further up',
      ['Karen Holt rang. KH and DMR met.', 'Dora May Reed rang. KH and DMR met.'],
    ],
    [
      'what was seen beside a view',
      [
        'Kit was intoxicated. It rained.',
        'Kit was intoxicated. He smelt of cider and slurred his words.',
      ],
    ],
    ['who is called by name', ['Kit was in. He sat.', 'Kit, you were in. He sat.']],
  ])('when %s changes', (_, texts) => expectSame([...texts, ...texts.toReversed()]))

  test('after any cuts and pastes of its sentences and lines', () => {
    const pieces = REST.flatMap((block) => block.split(/(?<=\.) |\n/))
    const piece = fc.tuple(
      fc.constantFrom(...pieces, 'He did.', 'She did.', 'You did.'),
      fc.constantFrom(' ', '\n', '\n\n', '\nWhat happened:\n'),
    )
    const drafts = fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), {
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(drafts, (all) => {
        expectSame(all.map((parts) => `${OPENING} ${parts.flat().join('')}`))
      }),
      { numRuns: 60 },
    )
  })
})

describe('whom the words of a sentence mean', () => {
  const listsOf = (text: string) =>
    readReferents(readNote(text), readCast(remembered, people)).bySentence

  test('is the very same list while nobody comes or goes in the note', () => {
    const before = listsOf('Kit was in. He slept. Ros came. She sat with him.')
    const after = listsOf('Kit was in. He slept well. Ros came. She sat with him.')
    expect(after.map((list, at) => list === before[at])).toEqual([true, false, true, true])
  })

  test('is the very same list where it means the same though somebody rang first', () => {
    const before = listsOf('Kit was out. He slept. Ros came. She sat with him.')
    const after = listsOf('Kit was out. Ros rang. He slept. Ros came. She sat with him.')
    expect(after[4]).toBe(before[3])
  })

  test('decides whether it is about the child, each time anew', () => {
    const aboutIn = (text: string) => {
      const note = readNote(text)
      const { bySentence } = readReferents(note, readCast(remembered, people))
      return note.sentences.map(({ reading, index }) =>
        speaksAboutChild(reading, bySentence[index] ?? []),
      )
    }
    const notes = ['Kit was in. He left.', 'Dad was in. He left.', 'Kit was in. He left.']
    expect(notes.map(aboutIn)).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ])
  })

  test('stands where the words now stand', () => {
    listsOf('Kit was up. Then he slept.')
    const [, said] = listsOf('Kit was up. Then, at six, he slept.')
    expect(said?.map(({ start, end }) => 'Then, at six, he slept.'.slice(start, end))).toEqual([
      'he',
    ])
  })
})
