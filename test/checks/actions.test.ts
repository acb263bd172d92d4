import { describe, expect, test } from 'vitest'
import { readActions } from '../../server/checks/actions.ts'
import { factsOf } from './facts.ts'

/** Each action with what it says: "who, when: …". */
const tell = (text: string): string[] =>
  readActions(factsOf(text)).map(({ span, hasOwner, hasDate }) => {
    const said = [hasOwner ? 'who' : '', hasDate ? 'when' : ''].filter((part) => part !== '')
    return `${said.join(', ')}: ${text.slice(span.start, span.end)}`
  })

describe('under a heading for actions', () => {
  test.each([
    ['I will ring the school by Friday.', 'who, when'],
    ['Mum to see the GP on 3 May.', 'who, when'],
    ['Lisa to sign the form.', 'who'],
    ['Ring the school.', ''],
    ['Ring the school tomorrow.', 'when'],
    ['SW to visit w/c 9/9', 'who, when'],
    ['Core group on 6 June.', 'who, when'],
    ['Lock to be mended by Dean on Weds', 'who, when'],
    ['I have rung the nursery.', 'who, when'],
    ['Lisa will buy a lamp. She will do so this week.', 'who, when'],
    ['Dad may ring in future.', 'who'],
  ])('- %s', (bullet, said) => {
    expect(tell(`Home visit.\n\nActions\n- ${bullet}`)).toEqual([`${said}: ${bullet}`])
  })

  test('“no further action” is none', () => {
    expect(tell('Home visit.\n\nNext steps\nNo further action.')).toEqual([])
  })
})

describe('under no heading', () => {
  test.each([
    [
      'I will ring the school on Monday. You like maths.',
      ['who, when: I will ring the school on Monday.'],
    ],
    ['Your dad will book the dentist.', ['who: Your dad will book the dentist.']],
    ['Mum will not change. He will end up alone.', []],
    ['You said “I will ring her on Monday”.', []],
  ])('%s', (text, actions) => {
    expect(tell(text)).toEqual(actions)
  })

  test('the bullets of a decision are what was decided to do', () => {
    expect(tell('Meeting.\n\nDecision\nWe all agreed.\n- Lisa to ring the GP today.')).toEqual([
      'who, when: Lisa to ring the GP today.',
    ])
  })
})
