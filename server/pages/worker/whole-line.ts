/** How far the note is with what its guide asks for, and the age at which it reads easily. */
import type { Answer } from '../../../plugin/index.ts'

/** Years that a child is older than their school grade in the United States, which the measure counts. */
const YEARS_BEFORE_GRADE = 5
const YOUNGEST = 6

export function wholeLine(asked: number, met: number, { readability }: Answer): string {
  const far = `${met} of ${asked} ${asked === 1 ? 'thing' : 'things'} that the guide asks for ${met === 1 ? 'is' : 'are'} there.`
  const grade = readability.fleschKincaidGrade
  if (grade === null) return far
  const age = Math.max(YOUNGEST, Math.round(grade) + YEARS_BEFORE_GRADE)
  return `${far} Reading age: about ${age}.`
}
