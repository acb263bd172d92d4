/** Finds where somebody or something known is named. */
import { isNamedHere, isWordHere, MODALS, VERBS } from './context.ts'
import type { Run } from './fold.ts'
import { isCapital, isInCapitals } from './fold.ts'
import type { Found } from './found.ts'
import type { Known, KnownForm } from './known.ts'
import { isCourtesy } from './titles.ts'
import { isAlsoName, isOrdinary, isTitled } from './vocabulary.ts'

/** What may stand between the parts of a name. */
const JOINING = /^(?:[ \t\u00a0]{1,2}|[ ]?[-‐‑'’ʼ`._]{1,2}[ ]?|, ?|)$/

/** Every such place, left to right, the longest form first. `kinds` tells people and places apart. */
export function findKnown(runs: readonly Run[], known: Known, isPlace: boolean): Found[] {
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    const form = formAt(runs, known, at, isPlace)
    if (!form) continue
    let to = at + form.folds.length - 1
    const isStranger =
      !isPlace && form.folds.length === 1 && !form.isSurname && hasOtherSurname(runs, known, to)
    if (isStranger) to++
    const start = !isPlace && isCourtesyBefore(runs, at) ? at - 1 : at
    found.push({
      kind: isStranger ? 'name' : form.kind,
      start: (runs[start] as Run).start,
      end: (runs[to] as Run).end,
      ...(isStranger ? {} : { entity: form.entity }),
    })
    at = to
  }
  return found
}

export const isCourtesyBefore = (runs: readonly Run[], at: number): boolean => {
  const before = runs[at - 1]
  return (
    before !== undefined &&
    isCourtesy(before.fold) &&
    /^\.?[ \u00a0]{1,2}$/.test((runs[at] as Run).gap)
  )
}

/** "Sarah Brown" is not the Sarah who is known. */
function hasOtherSurname(runs: readonly Run[], { forms }: Known, at: number): boolean {
  const next = runs[at + 1]
  if (!next || !/^[ \u00a0]$/.test(next.gap) || !isCapital(next) || next.fold.length < 2)
    return false
  if (forms.has(next.fold) || isInCapitals(next)) return false
  return !isOrdinary(next.fold) || (isAlsoName(next.fold) && !isTitled(next.fold))
}

function formAt(
  runs: readonly Run[],
  { forms }: Known,
  at: number,
  isPlace: boolean,
): KnownForm | undefined {
  const run = runs[at] as Run
  return forms.get(run.fold)?.find((form) => {
    const { folds, writing } = form
    if ((form.kind !== 'name' && form.kind !== 'family') !== isPlace) return false
    const matched = runs.slice(at, at + folds.length)
    if (!folds.every((fold, index) => matched[index]?.fold === fold)) return false
    if (!matched.slice(1).every(({ gap }) => JOINING.test(gap))) return false
    if (writing === 'capitals') return matched.every(isInCapitals)
    if (writing === 'capital') return matched.every((one) => isCapital(one) || /\d/.test(one.text))
    return folds.length > 1 || isPlace || isMeant(runs, at, form)
  })
}

/** Whether one word in small letters that is a word as well is meant as the name. */
function isMeant(runs: readonly Run[], at: number, { isSurname }: KnownForm): boolean {
  const run = runs[at] as Run
  if (isCapital(run) || !isOrdinary(run.fold)) return true
  if (isSurname) return isCourtesyBefore(runs, at) || isNamedHere(runs, at)
  if (MODALS.has(run.fold) || VERBS.has(run.fold)) return isNamedHere(runs, at)
  return !isWordHere(runs, at)
}
