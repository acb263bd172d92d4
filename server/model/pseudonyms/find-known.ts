/** Finds where somebody or something known is named. */

import { startsSentence } from './capitals.ts'
import { isNamedHere, isWordHere } from './context.ts'
import { MODALS, VERBS } from './context-words.ts'
import { isCapital, isInCapitals, type Run } from './fold.ts'
import type { Found } from './found.ts'
import type { Known, KnownForm } from './known.ts'
import type { Entity } from './placeholders.ts'
import { genderOfTitle, isCourtesyBefore } from './titles.ts'
import { isAcronym, isAlsoName, isOrdinary, isTitled } from './vocabulary.ts'

/** What may stand between the parts of a name. */
const JOINING = /^[^\p{L}\p{N}]{0,6}$/u

/** Every such place, left to right, the longest form first. `isPlace` tells people and places apart. */
export function findKnown(runs: readonly Run[], known: Known, isPlace: boolean): Found[] {
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    const form = formAt(runs, known, at, isPlace)
    if (!form) continue
    let to = at + form.folds.length - 1
    const isStranger = !isPlace && isFirstName(form) && hasOtherSurname(runs, known, to)
    if (isStranger) to++
    const start = !isPlace && isCourtesyBefore(runs, at) ? at - 1 : at
    const last = runs[to] as Run
    const hasS = !isStranger && last.fold !== form.folds.at(-1)
    found.push({
      kind: isStranger ? 'name' : form.kind,
      start: (runs[start] as Run).start,
      end: hasS ? last.end - 1 : last.end,
      ...(isStranger ? {} : bearerOf(form, runs, start)),
    })
    at = to
  }
  return found
}

/** Whom a form names where it stands: "Mrs Reid" of all who are called Reid. */
function bearerOf(
  { entity, titled }: KnownForm,
  runs: readonly Run[],
  start: number,
): { entity: Entity } {
  const gender = genderOfTitle((runs[start] as Run).fold)
  const one = (gender && titled?.[gender]) ?? entity
  return { entity: one }
}

const isFirstName = ({ folds, isSurname, writing }: KnownForm): boolean =>
  folds.length === 1 && !isSurname && writing === 'any'

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
  const { fold } = runs[at] as Run
  const isForm = (form: KnownForm): boolean => {
    const { folds, writing, kind } = form
    if ((kind !== 'name' && kind !== 'family') !== isPlace) return false
    const matched = runs.slice(at, at + folds.length)
    if (!folds.every((one, index) => isSame(matched[index], one, index === folds.length - 1)))
      return false
    if (!matched.slice(1).every((run, index) => isJoined(matched[index] as Run, run))) return false
    if (writing === 'initials') return areInitials(matched)
    if (writing === 'capital') return matched.every((one) => isCapital(one) || /\d/.test(one.text))
    return folds.length > 1 || isPlace || isMeant(runs, at, form)
  }
  return (
    forms.get(fold)?.find(isForm) ??
    (fold.endsWith('s') ? forms.get(fold.slice(0, -1))?.find(isForm) : undefined)
  )
}

/** What stands between may be anything short, but no full stop that ends a sentence. */
const isJoined = (before: Run, { gap }: Run): boolean =>
  JOINING.test(gap) && !(/[.!?\n]\s?$/.test(gap) && /\s/.test(gap) && before.fold.length > 3)

/** The same, or with an "s" whose apostrophe was left out: "amirahs room". */
function isSame(run: Run | undefined, fold: string, isLast: boolean): boolean {
  if (run === undefined) return false
  if (run.fold === fold) return true
  return (
    isLast &&
    fold.length > 2 &&
    run.fold === `${fold}s` &&
    run.text.endsWith('s') &&
    !isOrdinary(run.fold)
  )
}

/** "KTR", "K.T.R."; in small letters only where they are no word and no usual short form. */
const areInitials = (runs: readonly Run[]): boolean =>
  runs.every(isInCapitals) ||
  (runs.length === 1 && runs.every(({ fold }) => !isOrdinary(fold) && !isAcronym(fold)))

/** Whether one word that is a word of English as well is meant as the name. */
function isMeant(runs: readonly Run[], at: number, { isSurname }: KnownForm): boolean {
  const run = runs[at] as Run
  if (!isOrdinary(run.fold)) return true
  if (isSurname) return isSurnameHere(runs, at)
  if (isCapital(run)) return true
  if (MODALS.has(run.fold) || VERBS.has(run.fold)) return isNamedHere(runs, at)
  return !isWordHere(runs, at)
}

/** "Mrs Young" and "told Young", but neither "Young people came" nor "the Young Person". */
function isSurnameHere(runs: readonly Run[], at: number): boolean {
  const [run, next] = [runs[at] as Run, runs[at + 1]]
  if (isCourtesyBefore(runs, at) || isNamedHere(runs, at)) return true
  if (!isCapital(run) || startsSentence(runs, at)) return false
  return !(isTitled(run.fold) && next?.gap === ' ' && isCapital(next))
}

/** Words that the note has shown to be names, where nothing else has found them. */
export function findLearned(runs: readonly Run[], { learned }: Known): Found[] {
  if (learned.size === 0) return []
  return runs.flatMap((run, at) => {
    const writing = learned.get(run.fold)
    if (!writing) return []
    const isName = writing === 'any' ? !isWordHere(runs, at) : isSurnameHere(runs, at)
    return isName ? [{ kind: 'name', start: run.start, end: run.end }] : []
  })
}
