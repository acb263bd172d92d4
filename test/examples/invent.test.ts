/** Finding whoever a note could tell of, and putting invented people in their place. */
import { describe, expect, test } from 'vitest'
import { findIdentifiers, findUnconfirmed } from '../../server/examples/identifiers.ts'
import { inventIdentifiers } from '../../server/examples/invent.ts'
import { exampleWith } from './note.ts'

const text =
  'Zofia Nowak went to Ashmole Primary School with her brother Piotr. Mrs Nowak rang from 07911 123456. Zofia lives at 14 Elm Road, NE3 4XY. Write to k.nowak@hotmail.com.'
const child = { name: 'Zofia Nowak', knownAs: ['Zofia'], pronouns: 'she/her' }
const people = [
  { name: 'Katarzyna Nowak', role: 'mum' },
  { name: 'Piotr Nowak', role: 'brother' },
]

describe('identifiers', () => {
  test('are found with what they are', () => {
    const found = findIdentifiers({ text, child, people })
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.quote)
    expect(found.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'a name',
        'a school',
        'a phone number',
        'a postcode',
        'an e-mail address',
      ]),
    )
  })

  test('end with their sentence', () => {
    const note = 'It was hard for Denise. Home was quiet.'
    const people = [{ name: 'Denise Obi', role: 'foster carer' }]
    expect(findIdentifiers({ text: note, people }).map(({ quote }) => quote)).toEqual(['Denise'])
  })

  test('that somebody knows to be invented stay as they are', () => {
    const { texts, child: now } = inventIdentifiers({
      texts: [text],
      child,
      people,
      keep: ['Zofia Nowak'],
    })
    expect(now?.name).toBe('Zofia Nowak')
    expect(texts[0]).toMatch(/^Zofia Nowak went to/)
    expect(texts[0]).not.toMatch(/Piotr|Ashmole/)
  })

  test('become invented ones, the same in every text', () => {
    const {
      texts,
      child: now,
      people: others,
      remaining,
    } = inventIdentifiers({
      texts: [text, 'You and Piotr, Zofia.'],
      child,
      people,
    })
    const [first = '', surname = ''] = (now?.name ?? '').split(' ')
    const brother = others[1]?.name.split(' ')[0]
    expect(texts[0]).toContain(`${first} ${surname} went to`)
    expect(texts[0]).toContain(`Mrs ${surname} rang from 07700 900`)
    expect(texts[1]).toBe(`You and ${brother}, ${first}.`)
    expect(texts[0]).toMatch(/Primary School/)
    expect(texts[0]).toMatch(/ZZ99 \dAA/)
    expect(texts[0]).toMatch(/@example\.org/)
    expect(texts.join()).not.toMatch(/Zofia|Nowak|Piotr|Ashmole|07911|NE3|hotmail|Elm Road/)
    expect(others.map(({ name }) => name.split(' ')[1])).toEqual([surname, surname])
    expect(remaining).toEqual([])
  })

  test.each([
    ['an apostrophe', "Pat O'Connor rang. Mrs O'Connor came."],
    ['two surnames', 'Jordan Ellis-Smith came. JES left.'],
    ['a number plate', 'Grandad drove up in AB12 CDE.'],
    ['a birthday', 'Sam was born on 4 May 2014.'],
    ['an NHS number', 'NHS number 943 476 5919.'],
  ])('with %s are replaced too', (_, words) => {
    const { texts, remaining, replaced } = inventIdentifiers({ texts: [words] })
    expect(remaining.map(({ quote }) => quote)).toEqual([])
    for (const { from } of replaced) expect(texts[0]).not.toContain(from)
  })

  test('keep the pronoun and something of the origin of a name', () => {
    const { child: now, people: others } = inventIdentifiers({ texts: [''], child, people })
    expect(now?.name).toMatch(/^(?:Alicja|Daria|Ioana|Kinga|Milena|Zuzanna) /)
    expect(others[1]?.name).toMatch(/^(?:Adrian|Filip|Jakub|Kacper|Marek|Radu) /)
  })
})

describe('what has to be confirmed as invented', () => {
  test('is every name that is neither ours nor confirmed', () => {
    expect(findUnconfirmed(exampleWith())).toEqual([])
    const example = exampleWith({ scenario: ['Krystyna Borkowska teaches her.', 'Then.', 'Who.'] })
    expect(findUnconfirmed(example).map(({ quote }) => quote)).toEqual(['Krystyna Borkowska'])
    const words = ['Krystyna Borkowska', 'Tia Yarrow', 'Isla Yarrow']
    const invented = { by: 'A. Trainer', on: '2026-03-03', words }
    const provenance = { ...example.provenance, invented }
    expect(findUnconfirmed({ ...example, provenance })).toEqual([])
  })
})
