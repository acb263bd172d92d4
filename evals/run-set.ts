/** Checks every note of a selection with the analyser and matches its flags with the labels. */
import type { Flag } from '../server/contract.ts'
import { type Subject, toInput } from './analyser.ts'
import type { Outcome } from './scorers/matching.ts'
import { type NoteScore, scoreNote } from './scorers/tally.ts'
import type { Case, Label } from './set.ts'

export interface ScoredCase {
  readonly note: Case
  readonly score: NoteScore
  readonly outcome: Outcome<Flag, Label>
}

export const runSet = (
  cases: readonly Case[],
  checkNote: Subject['checkNote'],
): readonly ScoredCase[] =>
  cases.map((note) => ({ note, ...scoreNote(note, checkNote(toInput(note)).flags) }))
