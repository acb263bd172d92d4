import { describe, expect, test } from 'vitest'
import { mentionReader } from '../../server/note/mentions.ts'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { amy, ben, type Family, may, will } from '../families.ts'
import { mark, readMarked } from '../marked.ts'

const mentionsOf = (text: string, { child, people }: Family) => {
  const read = mentionReader(readCast(child, people))
  const sentence = readNote(text).sentences[0]
  return sentence ? read(sentence.reading).mentions : []
}

/** Marks the words that stand for the child, as far as the sentence alone tells. */
const markChild = (text: string, family: Family): string =>
  mark(
    text,
    mentionsOf(text, family).filter(({ who, isInSpeech }) => who === 'child' && !isInSpeech),
  )

describe('the child', () => {
  test.each([
    ['[[Amy]] and Ella', amy],
    ['[[Amy Lowther]] was there', amy],
    ['[[amys]] coat and [[amy]]', amy],
    ['I rang [[AL]] today', amy],
    ['Amy Jones was there', amy],
    ['at Amy House with Mrs Amy', amy],
    ['“Amy did it” said Mum', amy],
    ['the [[young person]] and the [[child]]', amy],
    ['child protection and child in need', amy],
    ['another child, a child, her child', amy],
    ['the young man was rude', amy],
    ['the [[young lady]] was kind', amy],
    ['[[Ben]], [[Benny]] and [[Benedit]]', ben],
    ['[[Will]] will go and so will Mum', will],
    ['in May with [[May]] on 3 May', may],
  ])('%s', (marked, family) => {
    expect(markChild(readMarked(marked).text, family)).toBe(marked)
  })
})

describe('what somebody is in a sentence', () => {
  test.each([
    ['Amy rang Mum.', 'subject object'],
    ['Mum told Amy off.', 'subject object'],
    ['I met Amy.', 'met'],
    ['I spoke to Mum about Amy.', 'met topic'],
    ['Amy’s bag was lost.', 'owner'],
    ['Mum said Amy was out.', 'subject told'],
    ['On Monday Amy ran off.', 'subject'],
    ['A talk with Amy was planned.', 'object'],
    ['When Mum came Amy hid.', 'subject subject'],
  ])('%s %s', (text, parts) => {
    expect(
      mentionsOf(text, amy)
        .map(({ part }) => part)
        .join(' '),
    ).toBe(parts)
  })
})

describe('a name called out', () => {
  test.each([
    ['Amy, you told me about it.', true],
    ['Amy, I came to see you.', true],
    ['Amy, this is a summary.', true],
    ['Dear Amy', true],
    ['Thank you, Amy.', true],
    ['Amy, 12, was at home.', false],
    ['Amy, Ella and Mum were in.', false],
    ['Happy, chatty Amy was at home.', false],
  ])('%s', (text, isCalled) => {
    expect(mentionsOf(text, amy).some((mention) => mention.isCalled)).toBe(isCalled)
  })
})
