/** Prints what is caught, by kind of identifier and by origin of name, and holds the floors. */
import { describe, expect, test } from 'vitest'
import { type Measured, measure, readSentences } from './pseudonyms-measure.ts'

const sentences = readSentences('pseudonyms-cases.txt')
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
