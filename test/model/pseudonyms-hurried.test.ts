/** Notes written in a hurry: lower case, no apostrophes, pubs and clubs for places, dates of birth in words. */
import { expect, test } from 'vitest'
import { createPseudonyms } from '../../server/model/pseudonyms.ts'
import { type Measured, measure, readSentences } from './pseudonyms-measure.ts'

const files = ['pseudonyms-hurried.txt', 'pseudonyms-held.txt']
const KINDS =
  'dob number phone email username vehicle account postcode address school place pub club estate'
const kinds = new Set(KINDS.split(' '))
/** Schools, addresses and other sites have names besides a shape. */
const SHAPED = new Set('dob number phone email username vehicle account'.split(' '))

const sumOf = ({ caught }: Measured, wants: (label: string) => boolean) => {
  const rows = [...caught].filter(([label]) => wants(label)).map(([, row]) => row)
  const of = rows.reduce((sum, row) => sum + row.of, 0)
  return { of, share: rows.reduce((sum, row) => sum + row.caught, 0) / of }
}

for (const file of files) {
  const sentences = readSentences(file)
  const runs = { found: measure(sentences, false), known: measure(sentences, true) }

  test(`${file}: with nobody given, at least 95 % of all identifiers are caught`, () => {
    const { of, share } = sumOf(runs.found, () => true)
    expect(of).toBeGreaterThan(180)
    expect(share).toBeGreaterThanOrEqual(0.95)
  })

  const origins = [...runs.found.caught.keys()].filter((label) => !kinds.has(label))
  test.each(origins)(`${file}: with nobody given, no origin is under 85 in 100: %s`, (origin) => {
    expect(sumOf(runs.found, (label) => label === origin).share).toBeGreaterThanOrEqual(0.85)
  })

  test(`${file}: with the people given, at least 99.5 % of names are caught`, () => {
    expect(sumOf(runs.known, (label) => !kinds.has(label)).share).toBeGreaterThanOrEqual(0.995)
  })

  test(`${file}: with the people given, every identifier with a shape is caught`, () => {
    expect(sumOf(runs.known, (label) => SHAPED.has(label)).share).toBe(1)
  })

  test.each(Object.entries(runs))(
    `${file}: at most 5 in 100 ordinary words go: %s`,
    (_mode, run) => {
      expect(run.overMasked.length / run.words).toBeLessThanOrEqual(0.05)
    },
  )
}

test.each([
  ['mum rang from hull', 'mum rang from [PLACE_1]'],
  ['they live in reading now', 'they live in [PLACE_1] now'],
  ['met at king’s cross', 'met at [PLACE_1]'],
  ['drunk outside the nags head', 'drunk outside the [PLACE_1]'],
  ['plays for grimsby rovers', 'plays for [PLACE_1]'],
  ['dob tenth of may 2012', 'dob [DOB_1]'],
  ['born the first of june two thousand and nine.', 'born the [DOB_1].'],
  ['b. 2nd Oct 14', 'b. [DOB_1]'],
  ['w3w pens.cups.mats', 'w3w [ADDRESS_1]'],
  ['discord NightOwl#0042', 'discord [USERNAME_1]'],
  ['pru is the meadow centre, mornings', 'pru is the [PLACE_1], mornings'],
  ['transferred to the elms school', 'transferred to the [SCHOOL_1]'],
  ['at white rose academy since sept', 'at [SCHOOL_1] since sept'],
  ['the chip shop on mill road', 'the chip shop on [ADDRESS_1]'],
  ['lives at 2 the paddocks', 'lives at [ADDRESS_1]'],
])('%s -> %s', (text, masked) => {
  expect(createPseudonyms(text, {}).mask(text)).toBe(masked)
})

test.each([
  'He got help in reading lessons and sat in bath water.',
  'she ate a sandwich at school, dog barking all night, no sale',
  'he went to the park and drew a lion and a red horse',
  'the deal is that he gets in line at lunch, then a stroll over the bridge',
  'mum held him in her arms, his head hurt, crown on his tooth',
  'born early, first of three, weighed 2 kg on the second of may',
  'his school is the best school, mum took him to the leisure centre on the high street',
  'seen on a busy road, police stn rang, back to primary school',
  'he has seven sisters and a black dog, drew a white horse in his old street',
  'four marks on his arm, wait for the green man, new cross round her neck',
  'room 2 the wall is damp, support with reading and spelling',
])('nothing is replaced in: %s', (text) => {
  expect(createPseudonyms(text, {}).mask(text)).toBe(text)
})
