import { describe, expect, test } from 'vitest'
import { readMarked } from '../marked.ts'
import { checkerOf } from './category-checker.ts'

const { flagsOf, markIn } = checkerOf('colloquial')

describe('slang with room in it', () => {
  test.each([
    ['a pronoun', 'Tyler [[winds him up]].'],
    ['a name', 'Tyler [[winds Jordan up]].'],
    ['somebody’s nerves', 'He [[gets on his mum’s nerves]].'],
    ['every form of the verb', 'They were [[giving staff grief]].'],
    ['an adverb before it', 'Jordan suddenly [[went off on one]].'],
  ])('%s', (_, marked) => {
    expect(markIn(readMarked(marked).text)).toBe(marked)
  })
})

describe('the same words of people and of things', () => {
  test.each([
    ['Lisa [[was in bits]].', 'The jigsaw was in bits.'],
    ['Jordan [[is all over the place]].', 'The toys are all over the place.'],
    ['Dean was [[shattered]].', 'The mirror was shattered.'],
    ['Dean looked [[rough]].', 'The sea looked rough.'],
    ['Mum’s [[bloke]] came.', 'You put on your cloak.'],
    ['He got [[nicked]].', 'He nicked his finger.'],
    ['They had [[loads of]] crisps.', 'The lorry carries heavy loads.'],
    ['Waited [[ages]] for the taxi.', 'Children of all ages came.'],
    ['[[Basically]], he left.', 'The basics are in the bag.'],
  ])('%s but not: %s', (marked, plain) => {
    expect(markIn(readMarked(marked).text)).toBe(marked)
    expect(markIn(plain)).toBe(plain)
  })
})

describe('what is suggested', () => {
  const replacementsFor = (text: string) =>
    flagsOf(text)
      .flatMap(({ suggestions }) => suggestions)
      .flatMap((one) => (one.kind === 'replace' ? [one.text] : []))

  test.each([
    ['Kids were out.', 'Children'],
    ['Popped in at four.', 'Visited'],
    ['I had popped in at four.', 'visited'],
    ['He has chucked it.', 'thrown'],
    ['Mum’s fella was there.', 'partner'],
    ['The fella next door rang.', 'man'],
    ['She was skint.', 'without money'],
  ])('a plain word in the same form: %s', (text, word) => {
    expect(replacementsFor(text)).toContain(word)
  })

  test.each([
    'Dean battered her.',
    'He stormed out.',
    'Lisa was off her face.',
    'Jordan kicked off.',
    'Dad leathered him.',
    'She was kicked out by her mum.',
  ])('a question, since a plain word would say less: %s', (text) => {
    expect(replacementsFor(text)).toEqual([])
    expect(flagsOf(text)[0]?.suggestions[0]).toMatchObject({ kind: 'ask' })
  })
})

describe('stays silent where the words are meant as they stand', () => {
  test.each([
    'The balloon had a face on it.',
    'You took the biscuit that was on the plate.',
    'Nan gave you a piece of cake.',
    'Dad ordered a pizza around five.',
    'You took your sister for a ride on the donkey.',
    'You put your foot in the shoe by yourself.',
    'You picked up the pieces of the jigsaw.',
    'You turned a corner and there was the sea.',
    'You let your hair down and brushed it.',
    'You pushed the boat out from the side.',
    'You stood on one leg for a minute.',
    'You tried it on and it fits.',
    'Dad works all hours at the port.',
    'You have a right to see what is written about you.',
    'You did well in maths and Tyler found a dead bird.',
    'You lost it on the bus and the driver handed it in.',
    'The bruise was on the chin and you had a slap mark on your cheek.',
    'The taxi was late, and so was I.',
  ])('%s', (text) => {
    expect(markIn(text)).toBe(text)
  })
})

describe('marks of a text message', () => {
  test.each([
    ['Dad was on time!!', 'time!!', { kind: 'replace', text: 'time.' }],
    ['What did she say?!', 'say?!', { kind: 'replace', text: 'say?' }],
    ['Nan was late :) again.', 'late :)', { kind: 'replace', text: 'late' }],
    ['Nan was late 😀😀 again.', 'late 😀😀', { kind: 'replace', text: 'late' }],
    ['👩‍👧‍👦 came in.', '👩‍👧‍👦', { kind: 'remove' }],
  ])('%s', (text, quote, offered) => {
    const [flag, ...others] = flagsOf(text)
    expect(others).toEqual([])
    expect(flag?.quote).toBe(quote)
    expect(flag?.suggestions[0]).toEqual(offered)
  })
})
