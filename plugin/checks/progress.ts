/** How far a note is with what its guide asks for, and the age at which it reads easily. */
import type { Messages } from '../messages.ts'
import type { Answer } from '../options.ts'

/** Years that a child is older than their school grade in the United States, which the measure counts. */
const YEARS_BEFORE_GRADE = 5
const YOUNGEST = 6

/** One line: how many of the `asked` things are `met`, and the reading age where there is one. */
export function progressLine(
  asked: number,
  met: number,
  { readability }: Pick<Answer, 'readability'>,
  messages: Messages,
): string {
  const far = messages.checksMet(met, asked)
  const grade = readability.fleschKincaidGrade
  if (grade === null) return far
  const age = Math.max(YOUNGEST, Math.round(grade) + YEARS_BEFORE_GRADE)
  return `${far} ${messages.readingAge(age)}`
}
