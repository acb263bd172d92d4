/** Adds up the figures of notes. */
import type { BatchFigures, BatchReport, Category } from '../contract.ts'
import type { NoteFigures } from './note.ts'

/** Groups of fewer notes than this are joined: a figure must not speak of one worker. */
const SMALLEST_GROUP = 5
export const SMALL_GROUPS = `fewer than ${SMALLEST_GROUP} notes each`
const NOT_SAID = 'not said'

interface Sum {
  notes: number
  words: number
  flags: number
  without: number
}
interface Found {
  readonly category: Category
  flags: number
  notes: number
}

export interface ReportMaker {
  readonly add: (note: NoteFigures) => void
  readonly addFailure: (code: string) => void
  readonly make: () => BatchReport
}

export function createReportMaker(): ReportMaker {
  const total = emptySum()
  const teams = new Map<string, Sum>()
  const months = new Map<string, Sum>()
  const rules = new Map<string, Found>()
  const categories = new Map<string, Found>()
  const failures = new Map<string, number>()
  const profiles = new Set<string>()
  const versions = new Set<string>()
  return {
    add(note) {
      const flags = note.flags.reduce((sum, [, , count]) => sum + count, 0)
      for (const sum of [
        total,
        sumOf(teams, note.team ?? NOT_SAID),
        sumOf(months, note.month ?? NOT_SAID),
      ]) {
        sum.notes++
        sum.words += note.words
        sum.flags += flags
        if (flags === 0) sum.without++
      }
      const seen = new Set<string>()
      for (const [rule, category, count] of note.flags) {
        raise(rules, rule, category, count, 1)
        raise(categories, category, category, count, seen.has(category) ? 0 : 1)
        seen.add(category)
      }
      profiles.add(note.profile)
      versions.add(note.rulesVersion)
    },
    addFailure(code) {
      failures.set(code, (failures.get(code) ?? 0) + 1)
    },
    make: () => ({
      total: toFigures(total),
      byCategory: foundIn(categories, total.words).map(([, found]) => found),
      byRule: foundIn(rules, total.words).map(([rule, found]) => ({ rule, ...found })),
      byTeam: groupsOf(teams).map(([team, figures]) => ({ team, ...figures })),
      byMonth: groupsOf(months).map(([month, figures]) => ({ month, ...figures })),
      notChecked: [...failures].sort().map(([code, notes]) => ({ code, notes })),
      profiles: [...profiles].sort(),
      rulesVersions: [...versions].sort(),
    }),
  }
}

const emptySum = (): Sum => ({ notes: 0, words: 0, flags: 0, without: 0 })

function sumOf(groups: Map<string, Sum>, name: string): Sum {
  const known = groups.get(name) ?? emptySum()
  groups.set(name, known)
  return known
}

function raise(
  found: Map<string, Found>,
  name: string,
  category: Category,
  flags: number,
  notes: number,
): void {
  const known = found.get(name) ?? { category, flags: 0, notes: 0 }
  known.flags += flags
  known.notes += notes
  found.set(name, known)
}

const rate = (flags: number, words: number): number | null =>
  words === 0 ? null : Math.round((flags / words) * 100_000) / 100

const toFigures = ({ notes, words, flags, without }: Sum): BatchFigures => ({
  ...{ notes, words, flags },
  flagsPer1000Words: rate(flags, words),
  notesWithoutFlags: without,
})

/** The most flags first. */
const foundIn = (found: ReadonlyMap<string, Found>, words: number) =>
  [...found]
    .sort(([a, x], [b, y]) => y.flags - x.flags || (a < b ? -1 : 1))
    .map(
      ([name, { category, flags, notes }]) =>
        [
          name,
          { category, flags, notesWithIt: notes, flagsPer1000Words: rate(flags, words) },
        ] as const,
    )

/** By name, small groups joined at the end, or left out where even together they are small. */
function groupsOf(groups: ReadonlyMap<string, Sum>): [string, BatchFigures][] {
  const named = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const large = named.filter(([, { notes }]) => notes >= SMALLEST_GROUP)
  const small = named.filter(([, { notes }]) => notes < SMALLEST_GROUP)
  const joined = emptySum()
  for (const [, sum] of small) {
    joined.notes += sum.notes
    joined.words += sum.words
    joined.flags += sum.flags
    joined.without += sum.without
  }
  return [
    ...large.map(([name, sum]): [string, BatchFigures] => [name, toFigures(sum)]),
    ...(joined.notes >= SMALLEST_GROUP
      ? [[SMALL_GROUPS, toFigures(joined)] satisfies [string, BatchFigures]]
      : []),
  ]
}
