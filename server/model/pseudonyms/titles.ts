/** Titles that stand before a name: "Mrs", "Dr", "PC". */
import type { Run } from './fold.ts'

const COURTESY: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir prof professor rev cllr master madam senor senora pan pani bayan'.split(
    ' ',
  ),
)
const OTHERS: ReadonlySet<string> = new Set(
  `pc dc ds ps di pcso sgt sergeant fr father sister judge hhj dj imam rabbi pastor auntie aunty aunt uncle nan nana nanna
  gran grandad granny grandma grandpa detective constable inspector doctor nurse teacher sw`.split(
    /\s+/,
  ),
)

/** Folded, without a full stop. */
export const isTitle = (fold: string): boolean => COURTESY.has(fold) || OTHERS.has(fold)

/** Whether a title that belongs to the name stands before it: "Mrs". "Auntie" tells a role and stays. */
export const isCourtesyBefore = (runs: readonly Run[], at: number): boolean =>
  isTitleBefore(runs, at) && COURTESY.has(runs[at - 1]?.fold ?? '')

/** Whether any title stands before a run. */
export function isTitleBefore(runs: readonly Run[], at: number): boolean {
  const before = runs[at - 1]
  return (
    before !== undefined && isTitle(before.fold) && /^\.?[ \u00a0]{1,2}$/.test(runs[at]?.gap ?? '')
  )
}

/** Which pronoun goes with whoever bears the title, where it tells. */
export const genderOfTitle = (fold: string): 'he' | 'she' | undefined => {
  if (/^(?:mr|sir)$/.test(fold)) return 'he'
  return /^(?:mrs|ms|miss)$/.test(fold) ? 'she' : undefined
}
