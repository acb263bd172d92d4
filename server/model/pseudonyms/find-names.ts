/** Finds names that nobody gave: no English word, a capital within a sentence, or what stands beside. */
import { type Capitals, readCapitals } from './capitals.ts'
import { isContraction, isFiniteVerb, isNamedHere, isWordHere } from './context.ts'
import { MODALS } from './context-words.ts'
import { FILLER, isCapital, isInCapitals, joinedFold, type Run } from './fold.ts'
import type { Found } from './found.ts'
import { areInitials, isInitial } from './initials.ts'
import { areOfOne, spreadNames } from './name-extent.ts'
import { isCourtesyBefore, isTitle, isTitleBefore } from './titles.ts'
import {
  isAcronym,
  isAlsoFirstName,
  isAlsoName,
  isCommon,
  isMisspelt,
  isOrdinary,
  isRatherName,
  isTitled,
  isTown,
} from './vocabulary.ts'

/** Names in a text. Runs of filler are what is masked already. */
export function findNames(runs: readonly Run[]): Found[] {
  const capitals = readCapitals(runs)
  const isName = runs.map((_, at) => isNameAlone(runs, at, capitals))
  spreadNames(runs, isName, capitals)
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    if (!isName[at]) continue
    let to = at
    while (isName[to + 1] && areOfOne(runs, to + 1)) to++
    const start = isCourtesyBefore(runs, at) ? at - 1 : at
    found.push({
      kind: isPlaceHere(runs, at, to) ? 'place' : 'name',
      start: (runs[start] as Run).start,
      end: (runs[to] as Run).end,
    })
    at = to
  }
  return found
}

/** Longer letters in capitals are a word that is shouted. */
const LONGEST_INITIALS = 5
/** "9yo", "12kg": letters right after a number are its unit. */
const LONGEST_UNIT = 4

/** Whether one run names somebody or some place, whatever becomes of its neighbours. */
function isNameAlone(runs: readonly Run[], at: number, capitals: Capitals): boolean {
  const run = runs[at] as Run
  const { fold } = run
  if (fold === FILLER || isNumber(run) || isContraction(runs, at)) return false
  const before = runs[at - 1]
  if (before && run.gap === '' && fold.length <= LONGEST_UNIT && isNumber(before)) return false
  if (fold.length === 1) return isInitial(runs, at)
  if (isTitleBefore(runs, at) && isTitledName(runs, at)) return true
  if (isInCapitals(run) && !capitals.isShouted(at) && fold.length <= LONGEST_INITIALS) {
    return areInitials(fold)
  }
  const hasCapital = isCapital(run) && !(capitals.isShouted(at) && isInCapitals(run))
  if (isRatherName(fold)) return hasCapital || !isWordHere(runs, at)
  if (isAcronym(fold)) return isAlsoFirstName(fold) && isNamedHere(runs, at)
  if (!isOrdinary(fold)) return hasCapital || !isMisspelt(fold)
  return isWordThatNames(runs, at, hasCapital, capitals)
}

const isNumber = ({ fold }: Run): boolean => /\p{N}/u.test(fold)

/** Whether an ordinary word is a name where it stands. */
function isWordThatNames(
  runs: readonly Run[],
  at: number,
  hasCapital: boolean,
  capitals: Capitals,
): boolean {
  const { fold } = runs[at] as Run
  if (!isTitled(fold) && capitals.isTelling(at)) return !isAmongTitled(runs, at)
  if (isAlsoFirstName(fold) && isNamedHere(runs, at)) return true
  if (!hasCapital || isTitled(fold)) return false
  // "Smith (John)", "Wellington came"
  if (isAlsoName(fold)) return /^ ?\($/.test(runs[at + 1]?.gap ?? '')
  return !isCommon(fold) && !fold.endsWith('s') && isFiniteVerb(joinedFold(runs, at + 1))
}

/** "Mrs Black", "dr hope": whoever follows a title, unless an ordinary word in small letters does. */
function isTitledName(runs: readonly Run[], at: number): boolean {
  const run = runs[at] as Run
  if (isTitle(run.fold) || MODALS.has(run.fold)) return false
  if (!isOrdinary(run.fold)) return true
  if (isCourtesyBefore(runs, at)) return isCapital(run) || isAlsoName(run.fold)
  return isAlsoName(run.fold) && !isTitled(run.fold) && (isCapital(run) || isNamedHere(runs, at))
}

/** A capitalised ordinary word beside others that notes write with capitals: "Safe Place Scheme". */
function isAmongTitled(runs: readonly Run[], at: number): boolean {
  const [before, run, next] = [runs[at - 1], runs[at] as Run, runs[at + 1]]
  if (isAlsoFirstName(run.fold)) return false
  const isSuch = (one: Run | undefined, gap: string | undefined) =>
    one !== undefined && /^[ -]$/.test(gap ?? '') && isCapital(one) && isTitled(one.fold)
  return isSuch(before, run.gap) || isSuch(next, next?.gap)
}

const MOVING: ReadonlySet<string> = new Set(
  `go goes going gone went move moves moved moving travel travelled travelling flew flown fly return returned
  returning back come comes came relocate relocated relocating over down up deported trip flight coach train bus
  is was are were family originally`.split(/\s+/),
)

/** Whether a name is a place's: a town's, or after "in", "near", "moved to". */
function isPlaceHere(runs: readonly Run[], at: number, to: number): boolean {
  const folds = runs.slice(at, to + 1).map(({ fold }) => fold)
  if (folds.every(isTown) && !folds.some(isAlsoName)) return true
  const before = runs[at - 1]
  if (!before || (runs[at] as Run).gap !== ' ' || runs[to + 1]?.fold === 's') return false
  if (/^(?:in|near|around)$/.test(before.fold)) return true
  return /^(?:to|from)$/.test(before.fold) && MOVING.has(runs[at - 2]?.fold ?? '')
}
