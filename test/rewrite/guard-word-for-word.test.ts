import { describe, expect, it } from 'vitest'
import { readComparison } from '../../server/rewrite/guard/read-passage.ts'
import { isWordForWord } from '../../server/rewrite/guard/word-for-word.ts'
import { guardRewrite } from '../../server/rewrite/guard.ts'

const cast = {
  child: { name: 'Jordan Ellis', knownAs: ['Jordan'], pronouns: 'he/him' },
  people: [
    { name: 'Kelly Ellis', role: 'mum' },
    { name: 'Tom Byrne', role: 'uncle' },
  ],
}

describe('a rewrite that has each word of the note in its place', () => {
  it.each([
    ['Jordan was at school with his bag.', 'You were at school with your bag.'],
    ['Jordan wants to see Tom on 3 May.', 'You want to see Tom on 3 May.'],
    ['Kelly told Jordan that he has to wait.', 'Kelly told you that you have to wait.'],
    ['Tom did not see Jordan at 4.15pm.', 'Tom did not see you at 4.15pm.'],
  ])('%s → %s', (source, rewrite) => {
    expect(isWordForWord(readComparison({ source, rewrite, ...cast }))).toBe(true)
    expect(guardRewrite({ source, rewrite, ...cast })).toEqual({ verdict: 'accept', reasons: [] })
  })
})

describe('a rewrite that has not', () => {
  it.each([
    ['another word', 'Tom hit Jordan on the arm.', 'Tom touched you on the arm.'],
    ['another tense', 'Jordan was at home.', 'You are at home.'],
    ['a word less', 'Jordan was not at home.', 'You were at home.'],
    ['a word more', 'Jordan was at home.', 'You were happy at home.'],
    ['somebody else', 'Tom hit Jordan on the arm.', 'Kelly hit you on the arm.'],
    ['changed places', 'Tom hit Jordan on the arm.', 'You hit Tom on the arm.'],
    ['a question', 'Jordan was at home.', 'You were at home [when?].'],
    ['sentences joined', 'Tom came. Jordan ate.', 'Tom came, you ate.'],
  ])('%s', (_, source, rewrite) => {
    expect(isWordForWord(readComparison({ source, rewrite, ...cast }))).toBe(false)
  })
})

describe('letters and figures are compared where the words are the same', () => {
  it.each([
    ['quote-lost', 'Jordan said "I hate it".', 'You said "I like it".'],
    ['link', 'Jordan saw the page.', 'You saw the page. www.holly.example'],
    ['number-lost', 'Jordan has 4 cuts.', 'You have 5 cuts.'],
    ['date-lost', 'Jordan left on 4 May.', 'You left on 5 May.'],
    ['time-lost', 'Jordan left at 4.10pm.', 'You left at 4.20pm.'],
    ['still-about-child', 'Jordan left with Jordan’s bag.', 'You left with Jordan’s bag.'],
  ])('%s', (code, source, rewrite) => {
    const { verdict, reasons } = guardRewrite({ source, rewrite, ...cast })
    expect(verdict).toBe('reject')
    expect(reasons.map((reason) => reason.code)).toContain(code)
  })
})
