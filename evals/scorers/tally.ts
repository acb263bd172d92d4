/** Counts what became of flags and labels, for each category. */
import { CATEGORIES, type Category } from '../../server/contract.ts'
import type { Counts } from '../statistics/measures.ts'
import { matchNote, type Outcome } from './matching.ts'
import { type Expected, type Marked, wordsOf } from './spans.ts'

/** One note, scored. A matched flag counts under its label's own category. */
export interface NoteScore {
  readonly id: string
  readonly words: number
  readonly counts: Readonly<Record<Category, Counts>>
  /** The categories that some label names, as its own or in `also`, optional ones too. */
  readonly labelled: ReadonlySet<Category>
}

/** Scores one note by what was flagged on it. */
export function scoreNote<F extends Marked, L extends Expected>(
  note: { readonly id: string; readonly text: string; readonly labels: readonly L[] },
  flags: readonly F[],
): { readonly score: NoteScore; readonly outcome: Outcome<F, L> } {
  const outcome = matchNote(note.text, flags, note.labels)
  const countOf = (category: Category): Counts => ({
    matched: outcome.matched.filter(({ label }) => label.category === category).length,
    missed: outcome.missed.filter((label) => label.category === category).length,
    falseAlarms: outcome.falseAlarms.filter((flag) => flag.category === category).length,
  })
  const score = {
    id: note.id,
    words: wordsOf(note.text).length,
    counts: byCategory(countOf),
    labelled: new Set(note.labels.flatMap(({ category, also = [] }) => [category, ...also])),
  }
  return { score, outcome }
}

/** A record with one value a category. */
export const byCategory = <T>(figureOf: (category: Category) => T): Record<Category, T> =>
  Object.fromEntries(CATEGORIES.map((category) => [category, figureOf(category)])) as Record<
    Category,
    T
  >
