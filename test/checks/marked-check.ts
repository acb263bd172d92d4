/** Runs one check over marked notes: `[[…]]` stands around each place that it asks about. */

import type { NoteInput } from '../../server/contract.ts'
import { type Marked, mark, readMarked } from '../marked.ts'
import { analyser } from '../service.ts'

/** The note with marks around each place that the check names. */
export function placesOf(
  rule: string,
  marked: string,
  known: Omit<NoteInput, 'text'> = {},
): string {
  const { text }: Marked = readMarked(marked)
  const { checks } = analyser.checkNote({ ...known, text })
  const spans = checks
    .filter((check) => check.rule === rule)
    .flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]))
  return mark(text, spans)
}
