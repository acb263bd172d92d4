/** Scores the flags on one note in three columns: any shared word, half of the words, the very words. */
import { CATEGORIES, type Category } from '../../server/contract.ts'
import { overlaps } from '../../server/note/span.ts'
import { neverFlagSpans } from '../never-flag.ts'
import type { Case } from '../set.ts'
import type { Counts } from '../statistics/measures.ts'
import type { AnswerOf, KeptFlag } from '../subjects/answer.ts'
import type { Mark, NoteCaseScore } from './case-score.ts'
import { matchByOverlap, STANDARD, STRICT } from './overlap.ts'
import { byCategory, type NoteScore, scoreNote } from './tally.ts'

/** The score of one answer to one note. */
export function scoreFlags(note: Case, answer: AnswerOf<'flags'>): NoteCaseScore {
  const { flags } = answer
  const { score, outcome } = scoreNote(note, flags)
  const never = neverFlagSpans(note.text, note.neverFlag ?? [])
  const marks: Mark[] = [
    ...outcome.matched.map(({ flag }) => markOf(flag, 'found', flag.rule)),
    ...outcome.missed.map((label) => markOf(label, 'missed')),
    ...outcome.falseAlarms.map((flag) => markOf(flag, 'false alarm', flag.rule)),
    ...outcome.ignored.map((flag) => markOf(flag, 'counted for nothing', flag.rule)),
  ]
  return {
    kind: 'notes',
    words: score.words,
    counts: score.counts,
    standard: countsAt(note, flags, STANDARD),
    strict: countsAt(note, flags, STRICT),
    labelled: CATEGORIES.filter((category) => score.labelled.has(category)),
    neverFlagged: flags.filter((flag) => never.some((span) => overlaps(span, flag))).length,
    phantoms: answer.phantoms,
    grade: answer.grade,
    marks: marks.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

const markOf = (
  { category, start, end }: Pick<Mark, 'category' | 'start' | 'end'>,
  became: Mark['became'],
  rule?: string,
): Mark => ({ became, category, start, end, ...(rule ? { rule } : {}) })

function countsAt(note: Case, flags: readonly KeptFlag[], least: number): Record<Category, Counts> {
  const { exact, partial, wrongKind, missed, falseAlarms } = matchByOverlap(
    note.text,
    flags,
    note.labels,
    least,
  )
  const labels = [...missed, ...wrongKind.map(({ label }) => label)]
  const alarms = [...falseAlarms, ...wrongKind.map(({ flag }) => flag)]
  const count = (list: readonly { category: Category }[], category: Category): number =>
    list.filter((one) => one.category === category).length
  return byCategory((category) => ({
    matched: count(
      [...exact, ...partial].map(({ label }) => label),
      category,
    ),
    missed: count(labels, category),
    falseAlarms: count(alarms, category),
  }))
}

/** As the tables of plain text take it. */
export const toNoteScore = (id: string, score: NoteCaseScore): NoteScore => ({
  id,
  words: score.words,
  counts: score.counts,
  labelled: new Set(score.labelled),
})
