import { describe, expect, test } from 'vitest'
import {
  formsOfPhrase,
  inflect,
  partOfSpeechOf,
  pluralDefinition,
  replacementFor,
  sharesHead,
} from '../../server/glossary/inflect.ts'

describe('a replacement takes the form of the words it replaces', () => {
  test.each([
    ['abscond', 'absconded', 'run away', 'ran away'],
    ['abscond', 'absconding', 'run away', 'running away'],
    ['abscond', 'absconding', 'go missing', 'going missing'],
    ['liaise', 'liaised', 'talk', 'talked'],
    ['co-regulate', 'co-regulated', 'calm', 'calmed'],
    ['placement', 'placements', 'home', 'homes'],
    ['foster child', 'foster children', 'child', 'children'],
    ['child in need', 'children in need', 'child who gets help', 'children who gets help'],
    ['step-down', 'step down', 'move', 'move'],
    ['utilise', 'utilising', 'use', 'using'],
  ])('%s, %s: %s becomes %s', (phrase, form, replacement, expected) => {
    expect(replacementFor(phrase, form, replacement)?.text).toBe(expected)
  })
})

test.each([
  ['noun', 'sibling', 'siblings', 'brother or sister', 'brothers or sisters'],
  ['noun', 'respite', 'respites', 'a break', 'breaks'],
  ['verb', 'abscond', 'absconds', 'run away', 'runs away'],
] as const)('where a phrase is known to be a %s: %s, %s', (as, phrase, form, words, expected) => {
  expect(replacementFor(phrase, form, words, as)?.text).toBe(expected)
})

test('the forms that are listed tell whether a phrase is a verb', () => {
  expect(partOfSpeechOf('abscond', ['absconds', 'absconding'])).toBe('verb')
  expect(partOfSpeechOf('placement', ['placements'])).toBeUndefined()
})

describe('a replacement that cannot be made to fit is withheld', () => {
  test.each([
    ['a form that is none of the phrase’s', 'liaise', 'liaison', 'talk'],
    ['a form that could be two', 'review', 'reviews', 'run away'],
    ['a plural of what cannot be counted', 'contact', 'contacts', 'family time'],
  ])('%s', (_, phrase, form, replacement) => {
    expect(replacementFor(phrase, form, replacement)).toBeUndefined()
  })
})

test('a past form knows what stands after “has”', () => {
  expect(inflect('run away', 'past')).toEqual({ text: 'ran away', participle: 'run away' })
  expect(inflect('talk to', 'past')).toEqual({ text: 'talked to' })
})

test('a phrase is written in all its forms', () => {
  expect(formsOfPhrase('undertake work', 'verb').map(([, form]) => form)).toEqual([
    'undertakes work',
    'undertook work',
    'undertaking work',
    'undertaken work',
  ])
  expect(formsOfPhrase('core group', 'noun')).toEqual([['plural', 'core groups']])
})

test.each([
  ['liaise', 'liaise with', 'verb', true],
  ['liaise', 'liaised with', 'verb', false],
  ['placement', 'foster placement', 'noun', true],
  ['child in need', 'needy child', 'noun', true],
  ['attend', 'in attendance', 'verb', false],
] as const)('%s and %s turn on the same %s: %s', (a, b, as, expected) => {
  expect(sharesHead(a, b, as)).toBe(expected)
})

test.each([
  ['a meeting where people decide', 'meetings where people decide'],
  ['an order for parents', 'orders for parents'],
  ['a visit that a social worker must make', 'visits that a social worker must make'],
  ['a plan that says what will happen', 'a plan that says what will happen'],
  ['a letter from the school that tells of it', 'a letter from the school that tells of it'],
  ['a list about a child, which is no order', 'a list about a child, which is no order'],
  ['a meal given through a tube', 'a meal given through a tube'],
  ['a child whom the council looks after', 'a child whom the council looks after'],
  ['when a judge decides', 'when a judge decides'],
])('a definition of several things: %s', (definition, expected) => {
  expect(pluralDefinition(definition)).toBe(expected)
})
