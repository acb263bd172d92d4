import { describe, expect, test } from 'vitest'
import { readMarked } from '../marked.ts'
import { checkerOf } from './category-checker.ts'

const { flagsOf, markIn } = checkerOf('judgemental')

describe('who is blamed', () => {
  test.each([
    ['a parent', 'Lisa [[failed to attend]].'],
    ['a parent, with the subject left out', '[[Failed to attend]] again.'],
    ['a child', 'You [[have been putting yourself at risk]].'],
    ['a name that nobody was told of', 'Stacey [[is difficult to work with]].'],
    ['somebody retold without quotation marks', 'School say that he [[is manipulative]].'],
    ['two things at once', 'Dean [[is unhelpful]] and [[unreasonable]].'],
  ])('%s', (_, marked) => {
    expect(markIn(readMarked(marked).text)).toBe(marked)
  })

  test.each([
    ['the worker', 'I failed to bring the form and we did not put the time in the diary.'],
    ['a service', 'The council failed to tell you. The school let him back in.'],
    ['a thing', 'The lock failed to open. The door was difficult to shut. It was hard work.'],
    ['nobody, since it is denied', 'Lisa is not difficult to work with. Dean is never nasty.'],
    ['nobody, since it is quoted', 'Dean said "she failed to turn up, she is a liar".'],
    ['nobody, in a heading', 'Non-compliance\nLisa came at 4pm.'],
  ])('not %s', (_, text) => {
    expect(markIn(text)).toBe(text)
  })
})

describe('what is flagged is what a writer would change', () => {
  test.each([
    ['with its auxiliaries', 'Dean [[has repeatedly failed to engage with]] us.'],
    ['with its "not"', 'Lisa [[would not engage]].'],
    ['with its "unwilling"', 'Lisa [[is unwilling to work with us]].'],
    ['to the end of the phrase', 'Mum [[puts her relationship first]].'],
    ['without the article after it', 'Mum [[failed to meet]] the children at school.'],
  ])('%s', (_, marked) => {
    expect(markIn(readMarked(marked).text)).toBe(marked)
  })
})

describe('what is suggested', () => {
  const suggestionsFor = (text: string) => flagsOf(text).flatMap(({ suggestions }) => suggestions)

  test.each([
    'Dean is manipulative.',
    'Lisa failed to protect Tyler.',
    'Jordan puts himself at risk.',
    'Dad is aggressive.',
    'Mum is an alcoholic.',
    'Jordan is promiscuous.',
  ])('a question and no softer word: %s', (text) => {
    const suggestions = suggestionsFor(text)
    expect(new Set(suggestions.map(({ kind }) => kind))).toEqual(new Set(['ask']))
  })

  test.each([
    ['He has absconded.', 'run away'],
    ['He absconded.', 'ran away'],
    ['Her uncle committed suicide.', 'died by suicide'],
  ])('another word where it says the same: %s', (text, word) => {
    expect(suggestionsFor(text)).toContainEqual({ kind: 'replace', text: word })
  })

  test('each question leaves room for the answer', () => {
    const asks = suggestionsFor('Mum lets him get away with it. Dean blames everyone else.')
    expect(asks).toHaveLength(2)
    for (const ask of asks) {
      expect(ask).toMatchObject({ question: expect.stringMatching(/\?$/) })
      expect(ask).toMatchObject({ template: expect.stringMatching(/\[.+\]/) })
    }
  })
})

test('words that are only sometimes a problem wait until a profile asks for hints', () => {
  const text = 'Mum did not attend. She is a single mum and he is violent. His boyfriend came.'
  expect(markIn(text)).toBe(text)
})

describe('stays silent where the words are meant as they stand', () => {
  test.each([
    'You let him back in the game.',
    'Nan let you choose the film.',
    'You chose to stay with your nan for the summer.',
    'The boys tested the limits of the bridge with weights.',
    'Dad changed his story book for a longer one.',
    'You look just like your mum in this picture.',
    'The dog ran wild on the beach.',
    'Your story had a wicked witch and a lazy cat.',
    'You were loud and happy.',
    'You rolled your eyes and smiled.',
    'You went missing on Friday and came back on Sunday.',
    'None of what happened was your fault.',
    'You are not to blame for any of it.',
    'He made you carry a bag and said he would hurt your sister.',
    'Mum cannot read the letters, so I read them to her.',
    'Dad is not able to lift you because of his back.',
    'You put yourself at the front of the line.',
    'Your mum works for the council.',
  ])('%s', (text) => {
    expect(markIn(text)).toBe(text)
  })
})
