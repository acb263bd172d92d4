/** The figures of a run: for each category, pooled (micro) and averaged over categories (macro). */
import { CATEGORIES, type Category } from '../../server/contract.ts'
import { bootstrap, type Interval } from '../statistics/bootstrap.ts'
import {
  add,
  type Counts,
  type Measures,
  macro,
  measure,
  perThousand,
} from '../statistics/measures.ts'
import { byCategory, type NoteScore } from './tally.ts'

export interface Figures extends Measures {
  /** 95 % intervals, over notes; null where there is no data. */
  readonly intervals: Readonly<Record<keyof Measures, Interval | null>>
}

export interface Pooled extends Figures {
  readonly labels: number
  readonly flags: number
  readonly matched: number
  /** On the notes without labels of the category (for all categories: without any label). */
  readonly silent: { readonly notes: number; readonly words: number; readonly falseAlarms: number }
  readonly falseAlarmsPer1000: number | null
}

export interface RunScore {
  readonly notes: number
  readonly words: number
  readonly categories: Readonly<Partial<Record<Category, Pooled>>>
  readonly micro: Pooled
  readonly macro: Figures
}

/** Scores a run over the given categories (all of them, or the one that was asked for). */
export function scoreRun(
  notes: readonly NoteScore[],
  categories: readonly Category[] = CATEGORIES,
): RunScore {
  const intervals = intervalsOf(notes, categories)
  const intervalsFor = (name: string): Figures['intervals'] => ({
    precision: intervals[`${name} precision`] ?? null,
    recall: intervals[`${name} recall`] ?? null,
    f1: intervals[`${name} f1`] ?? null,
    f05: intervals[`${name} f05`] ?? null,
  })
  const countsOf = (note: NoteScore) => categories.map((category) => note.counts[category])
  const pooled = (name: string, pick: (note: NoteScore) => Counts, silent: NoteScore[]): Pooled => {
    const counts = add(notes.map(pick))
    const words = silent.reduce((sum, note) => sum + note.words, 0)
    const { falseAlarms } = add(silent.map(pick))
    return {
      labels: counts.matched + counts.missed,
      flags: counts.matched + counts.falseAlarms,
      matched: counts.matched,
      ...measure(counts),
      intervals: intervalsFor(name),
      silent: { notes: silent.length, words, falseAlarms },
      falseAlarmsPer1000: perThousand(falseAlarms, words),
    }
  }
  const perCategory = byCategory((category) =>
    pooled(
      category,
      (note) => note.counts[category],
      notes.filter((note) => !note.labelled.has(category)),
    ),
  )
  const kept = Object.entries(perCategory).filter(([name]) => categories.includes(name as Category))
  return {
    notes: notes.length,
    words: notes.reduce((sum, note) => sum + note.words, 0),
    categories: Object.fromEntries(kept),
    micro: pooled(
      'micro',
      (note) => add(countsOf(note)),
      notes.filter((note) => note.labelled.size === 0),
    ),
    macro: { ...macro(kept.map(([, figures]) => figures)), intervals: intervalsFor('macro') },
  }
}

function intervalsOf(notes: readonly NoteScore[], categories: readonly Category[]) {
  return bootstrap<string>(notes.length, (sample) => {
    const perCategory = categories.map((category) => {
      const sum = { matched: 0, missed: 0, falseAlarms: 0 }
      for (const index of sample) {
        const counts = notes[index]?.counts[category]
        if (!counts) continue
        sum.matched += counts.matched
        sum.missed += counts.missed
        sum.falseAlarms += counts.falseAlarms
      }
      return sum
    })
    const measured = perCategory.map(measure)
    return {
      ...Object.assign({}, ...categories.map((name, at) => named(name, measured[at]))),
      ...named('micro', measure(add(perCategory))),
      ...named('macro', macro(measured)),
    }
  })
}

const named = (name: string, measures: Measures | undefined): Record<string, number | null> =>
  measures
    ? Object.fromEntries(Object.entries(measures).map(([key, value]) => [`${name} ${key}`, value]))
    : {}
