/** Whether letters are somebody's initials: "T.B.", "K said", "JE", but neither "CAMHS" nor "Section C". */
import { isNamedHere } from './context.ts'
import { isCapital, type Run } from './fold.ts'
import { isCourtesyBefore } from './titles.ts'
import { isAcronym, isAlsoName, isGivenName, isOrdinary } from './vocabulary.ts'

/** What one letter may stand behind without naming somebody. */
const LETTERED: ReadonlySet<string> = new Set(
  `vitamin section plan grade category class room unit flat block group type option appendix hepatitis hep part
  form level set band house bus year schedule annex tier stage key court exhibit`.split(/\s+/),
)

/** Whether letters in capitals are initials that name somebody. */
export const areInitials = (fold: string): boolean =>
  !isAcronym(fold) && !isAcronym(fold.replace(/s$/, '')) && (!isOrdinary(fold) || isGivenName(fold))

/** Whether one letter names somebody: with a full stop beside another, or doing what somebody does. */
export function isInitial(runs: readonly Run[], at: number): boolean {
  const run = runs[at] as Run
  const [before, next] = [runs[at - 1], runs[at + 1]]
  if (!isCapital(run)) return false
  if (isCourtesyBefore(runs, at)) return true
  const letters = dottedLetters(runs, at)
  if (letters.length > 1) return !isAcronym(letters)
  if (/[AIO]/.test(run.text) || run.gap === '' || /[/&'’]/.test(run.gap + (next?.gap ?? ''))) {
    return false
  }
  if (before && (LETTERED.has(before.fold) || /^\p{N}/u.test(before.fold))) return false
  // "A and E", "A or B"
  if (/^(?:and|or)$/.test(before?.fold ?? '') && runs[at - 2]?.fold.length === 1) return false
  return (
    isNamedHere(runs, at) || (next !== undefined && /^\.? ?$/.test(next.gap) && isLikeName(next))
  )
}

const isLikeName = (run: Run): boolean =>
  isCapital(run) && (!isOrdinary(run.fold) || isAlsoName(run.fold))

/** "tb" of "T.B.": the letters that stand with full stops around one. */
function dottedLetters(runs: readonly Run[], at: number): string {
  const isLetter = (one: Run | undefined) =>
    one !== undefined && one.fold.length === 1 && isCapital(one)
  let [from, to] = [at, at]
  while (isLetter(runs[from - 1]) && /^\. ?$/.test((runs[from] as Run).gap)) from--
  while (isLetter(runs[to + 1]) && /^\. ?$/.test((runs[to + 1] as Run).gap)) to++
  return runs
    .slice(from, to + 1)
    .map(({ fold }) => fold)
    .join('')
}
