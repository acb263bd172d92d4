/** Text that breaks readers of text: right offsets, no crash, and a sensible answer. */
import { describe, expect, test } from 'vitest'
import { jordan } from './cast.ts'
import { mark } from './marked.ts'
import { analyser } from './service.ts'

const flagged = (text: string, more: object = jordan) =>
  analyser.checkNote({ text, addressChild: true, ...more }).flags
const quotes = (text: string, more?: object) => flagged(text, more).map(({ quote }) => quote)

describe('offsets stay right', () => {
  test.each([
    ['Windows line ends', 'One line.\r\nThe [[core group]] met.\r\n'],
    ['tabs and bullet characters', '\t•\tThe [[core group]] met.\n▪ It rained.'],
    ['emoji before it', 'A 👩‍👧‍👦 drawing. The [[core group]] met.'],
    ['combining marks before it', 'Zoe\u0301 and Ame\u0301lie came. The [[core group]] met.'],
    ['right-to-left words before it', 'She read שלום to me. The [[core group]] met.'],
    ['HTML pasted as text', '<p>The [[core group]] met.</p> &nbsp; <br>'],
  ])('%s', (_, marked) => {
    const text = marked.replace(/\[\[|\]\]/g, '')
    const flags = flagged(text, { addressChild: false }).filter(
      ({ quote }) => quote === 'core group',
    )
    expect(mark(text, flags)).toBe(marked)
  })
})

describe('speech', () => {
  test.each([
    ['a mark that is never closed', 'Mum said "he is manipulative and I cannot cope'],
    ['nested marks', 'Mum said “he told me ‘you are manipulative’ and left”.'],
    ['mixed marks', 'Mum said “he is manipulative".'],
    ['single marks', "Mum said 'he is manipulative'."],
  ])('with %s is left alone', (_, text) => {
    expect(quotes(text, { addressChild: false })).toEqual([])
  })

  test('apostrophes open no speech', () => {
    expect(
      quotes("The boys' core group met. It's Mum's choice.", { addressChild: false }),
    ).toContain('core group')
  })
})

test('a note in another language says so and flags nothing', () => {
  const text =
    'Zofia powiedziała mi, że nie lubi szkoły, bo dzieci się z niej śmieją. Mama była w kuchni i gotowała obiad.'
  const { flags, checks } = analyser.checkNote({ text })
  expect(flags).toEqual([])
  expect(checks).toMatchObject([{ status: 'ask', message: expect.stringContaining('English') }])
})

describe('children whose names are words', () => {
  test.each([
    ['Will', 'I will see him on Monday. We will ring.', []],
    ['May', 'We met on 3 May. You may ring me.', []],
    ['Grace', 'There is a grace period of two days.', []],
  ])('%s', (name, text, expected) => {
    const child = { name: `${name} Ashby`, knownAs: [name], pronouns: 'they/them' }
    const flags = flagged(text, { child, people: [] }).filter(
      (flag) => flag.category === 'third-person',
    )
    expect(flags.map(({ quote }) => quote)).toEqual(expected)
  })
})

test.each([
  ['a child without a name', {}],
  [
    'two people with the child’s first name',
    { ...jordan, people: [{ name: 'Jordan Price', role: 'friend' }] },
  ],
])('%s is no reason to fail', (_, more) => {
  expect(() => flagged('Jordan came. He was late. The child cried.', more)).not.toThrow()
})

describe('long notes are read to the end', () => {
  test.each([
    ['20,000 words', `${'You drew a map of the park. '.repeat(3300)}The core group met.`],
    ['one sentence of 5,000 words', `${'you drew a map and '.repeat(1250)}the core group met.`],
  ])('%s', (_, text) => {
    expect(text.length).toBeLessThan(100_000)
    expect(quotes(text)).toContain('core group')
  })
})
