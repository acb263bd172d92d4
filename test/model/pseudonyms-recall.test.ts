/** Prints what is caught, by kind of identifier and by origin of name, and holds the floors. */
import { describe, expect, test } from 'vitest'
import { createPseudonyms } from '../../server/model/pseudonyms.ts'
import { type Measured, measure, readSentences } from './pseudonyms-measure.ts'

const sentences = readSentences()
const parts = {
  open: sentences.filter(({ isHeld }) => !isHeld),
  held: sentences.filter(({ isHeld }) => isHeld),
}
const known = { open: measure(parts.open, true), held: measure(parts.held, true) }
const found = { open: measure(parts.open, false), held: measure(parts.held, false) }
const groups = [...new Set(sentences.map(({ group }) => group))].filter(
  (group) => known.open.caught.has(group) && known.held.caught.has(group),
)
const SHAPED =
  'dob number phone email link username vehicle account postcode address school place'.split(' ')
/** Schools, addresses and towns have names besides a shape. */
const SITES = ['address', 'school', 'place']

interface Tally {
  readonly caught: number
  readonly of: number
}

function tally(runs: readonly Measured[], labels: readonly string[]): Tally {
  const all = runs.flatMap(({ caught }) => labels.map((label) => caught.get(label)))
  return all.reduce<Tally>(
    (sum, one) => ({ caught: sum.caught + (one?.caught ?? 0), of: sum.of + (one?.of ?? 0) }),
    { caught: 0, of: 0 },
  )
}

const share = ({ caught, of }: Tally): number => (of === 0 ? 1 : caught / of)
const both = (runs: typeof known): readonly Measured[] => [runs.open, runs.held]

function print(): void {
  const cell = (runs: readonly Measured[], labels: readonly string[]) => {
    const one = tally(runs, labels)
    return `${one.caught}/${one.of}`.padStart(10)
  }
  const row = (name: string, labels: readonly string[]) =>
    [
      name.padEnd(36),
      cell([known.open], labels),
      cell([known.held], labels),
      cell([found.open], labels),
      cell([found.held], labels),
    ].join('')
  const over = (run: Measured) =>
    `${((100 * run.overMasked.length) / run.words).toFixed(1)} %`.padStart(10)
  const heads = ['known', 'known held', 'found', 'found held'].map((head) => head.padStart(10))
  process.stdout.write(
    [
      `\n${''.padEnd(36)}${heads.join('')}`,
      ...[...groups, ...SHAPED].map((label) => row(label, [label])),
      row('all', [...groups, ...SHAPED]),
      `${'ordinary words replaced'.padEnd(36)}${[...both(known), ...both(found)].map(over).join('')}`,
      '',
    ].join('\n'),
  )
}
print()

describe('with the people of the note given', () => {
  test('every identifier with a shape is caught', () => {
    const labels = SHAPED.filter((label) => !SITES.includes(label))
    expect(share(tally(both(known), labels))).toBe(1)
  })

  test('at least 99.5 % of names are', () => {
    expect(share(tally(both(known), groups))).toBeGreaterThanOrEqual(0.995)
  })
})

describe('with nobody given', () => {
  test.each(Object.entries(found))('at least 95 %% of all is caught: %s', (_, run) => {
    expect(share(tally([run], [...groups, ...SHAPED]))).toBeGreaterThanOrEqual(0.95)
  })

  test.each(groups)('no origin is under 85 %%: %s', (group) => {
    expect(share(tally(both(found), [group]))).toBeGreaterThanOrEqual(0.85)
  })
})

test.each([...Object.entries(known), ...Object.entries(found)])(
  'at most 5 %% of ordinary words are replaced: %s',
  (_, run) => {
    expect(run.overMasked.length / run.words).toBeLessThanOrEqual(0.05)
  },
)

describe('speed', () => {
  const spent = (work: () => void): number => {
    const before = process.cpuUsage()
    work()
    return process.cpuUsage(before).user / 1000
  }

  test('a note of 500 words takes less than 10 ms', () => {
    const ordinary = sentences.filter(({ marks }) => marks.length === 0)
    const words = [...ordinary, ...sentences.slice(0, 12), ...ordinary]
      .map(({ text }) => text)
      .join('\n')
      .split(' ')
    const notes = Array.from({ length: 10 }, (_, at) => words.slice(at, at + 500).join(' '))
    const people = sentences.slice(0, 4).flatMap(({ known: { people = [] } }) => people)
    const read = () => {
      for (const note of notes) createPseudonyms(note, { people }).mask(note)
    }
    read()
    const best = Math.min(...Array.from({ length: 5 }, () => spent(read)))
    expect(best / notes.length).toBeLessThan(10)
  })

  test.each(['-', 'a', '0', '.', '@', '(', '_', '/', ' ', '\n', "'", 'é'])(
    '32,000 times "%s" takes no time',
    (char) => {
      const text = char.repeat(32_000)
      createPseudonyms(text, {})
      expect(
        Math.min(...[0, 1, 2].map(() => spent(() => createPseudonyms(text, {})))),
      ).toBeLessThan(50)
    },
  )

  test.each([
    'a.',
    '0 ',
    '1-',
    'a/',
    'A ',
    'x@',
    '00.',
    'a-',
    '07',
    'a_',
    '1 Mill ',
    '[child',
    '[a] ',
    'Person 1 ',
  ])('twice as many "%s" take about twice as long', (piece) => {
    const time = (times: number) => {
      const text = piece.repeat(times)
      return Math.min(...[0, 1, 2].map(() => spent(() => createPseudonyms(text, {}))))
    }
    time(2_000)
    expect(time(16_000)).toBeLessThan(5 * time(8_000) + 10)
  })
})
