/** Finds schools, addresses and other sites that nobody gave, by the word that they end in. */
import { isVerbLike, PREPOSITIONS } from '../../note/clues.ts'
import { announced, announcedStreet } from './announced.ts'
import { FILLER, isCapital, type Run } from './fold.ts'
import type { Found, Kind } from './found.ts'
import {
  DOING,
  NUMBERED_STREETS,
  OTHERS,
  PARTS,
  PLACE_NAMES,
  PLAIN,
  SCHOOL_WORDS,
  SCHOOLS,
  SITE_WORDS,
  STREETS,
  SURE_STREETS,
} from './site-words.ts'
import { isCourtesyBefore } from './titles.ts'
import { isAcronym, isAlsoName, isOrdinary, isTitled } from './vocabulary.ts'

/** What may stand within the name of a place. */
const NAME_GAP = /^(?:[ \u00a0]{1,2}|\. ?|['’-])$/

export function findSites(runs: readonly Run[]): Found[] {
  const found: Found[] = []
  for (const [at, run] of runs.entries()) {
    const kind = kindOf(run)
    if (!kind) continue
    const start = kind === 'address' ? startOfStreet(runs, at) : startOfName(runs, at, kind)
    if (start < at) found.push({ kind, start: (runs[start] as Run).start, end: run.end })
  }
  return found.flatMap((one, at) => (found[at + 1]?.start === one.start ? [] : [one]))
}

function kindOf(run: Run): Kind | undefined {
  const { fold } = run
  if (SCHOOLS.has(fold)) return 'school'
  if (STREETS.has(fold)) return 'address'
  // "wants Jana home" is no place, "Kestrel Home" is
  return OTHERS.has(fold) || (fold === 'home' && isCapital(run)) ? 'place' : undefined
}

/** Where a name before the word begins; the word's own place where there is none. */
function startOfName(runs: readonly Run[], at: number, kind: Kind): number {
  const isWritten = isCapital(runs[at] as Run)
  let start = at
  const middle = kind === 'school' ? SCHOOL_WORDS : kind === 'place' ? SITE_WORDS : undefined
  if (middle) {
    while (start > 0 && isBound(runs, start) && middle.has((runs[start - 1] as Run).fold)) start--
  }
  const words = start
  while (start > 0 && words - start < 4 && isBound(runs, start)) {
    if (!isPart(runs, start - 1, isWritten, start < words)) break
    start--
  }
  if (start < words) return start
  return kind === 'school' || runs[at]?.fold === 'centre' ? announced(runs, words, at) : at
}

const isBound = (runs: readonly Run[], at: number): boolean => NAME_GAP.test((runs[at] as Run).gap)

/** Whether a run is part of a place's name: unknown to dictionaries, or capitalised like one. */
function isPart(runs: readonly Run[], at: number, isWritten: boolean, hasPart: boolean): boolean {
  const run = runs[at] as Run
  const { fold } = run
  if (fold === FILLER || /^\d/.test(fold) || isCourtesyBefore(runs, at)) return false
  const gap = (runs[at + 1] as Run).gap
  if (fold === 's') return isWritten || /^(?:st|saint)$/.test(runs[at - 2]?.fold ?? '')
  if (fold === 'st' || fold === 'saint') return gap !== '-'
  if (fold.length === 1 || isAcronym(fold)) return false
  if (!isOrdinary(fold)) return true
  if (!(isWritten && isCapital(run)) || PREPOSITIONS.has(fold)) return false
  if (startsSentence(run, at) && (hasPart ? DOING.has(fold) : isVerbLike(fold))) return false
  if (PLACE_NAMES.has(fold)) return hasPart || !startsSentence(run, at)
  if (PLAIN.has(fold) || isTitled(fold)) return false
  return hasPart || !startsSentence(run, at)
}

const startsSentence = (run: Run, at: number): boolean => at === 0 || /[.!?:\n]/.test(run.gap)

/** Where an address begins: the number of the house, else the name of the street. */
function startOfStreet(runs: readonly Run[], at: number): number {
  const { fold } = runs[at] as Run
  if (fold === 'st' && isSaintHere(runs, at)) return at
  const name = startOfName(runs, at, 'address')
  const hasNumber = isHouseNumber(runs, name - 1)
  if (name < at) {
    if (hasNumber) return flatBefore(runs, name - 1)
    const isSure = SURE_STREETS.has(fold) || isCapital(runs[at] as Run)
    return isSure && fold !== 'st' ? name : at
  }
  // "2 the paddocks"
  if (runs[at - 1]?.fold === 'the' && isHouseNumber(runs, at - 2)) return flatBefore(runs, at - 2)
  const isWritten = isCapital(runs[at] as Run)
  const isSure = isWritten || SURE_STREETS.has(fold) || NUMBERED_STREETS.has(fold)
  for (let start = at - 1; start >= 0 && at - start <= 3; start--) {
    const run = runs[start] as Run
    if (PLAIN.has(run.fold) || PREPOSITIONS.has(run.fold)) break
    if (isHouseNumber(runs, start - 1)) {
      const from = flatBefore(runs, start - 1)
      return isSure || PARTS.has((runs[from] as Run).fold) ? from : at
    }
    if (!isBound(runs, start)) break
  }
  return SURE_STREETS.has(fold) && !isWritten ? announcedStreet(runs, at) : at
}

/** "7 upper st james walk": no street ends here. */
function isSaintHere(runs: readonly Run[], at: number): boolean {
  const next = runs[at + 1]
  return (
    next !== undefined &&
    /^\.? $/.test(next.gap) &&
    (isCapital(next) || !isOrdinary(next.fold) || isAlsoName(next.fold))
  )
}

/** "14", or "b" after "9": right before the name of a street. */
function isHouseNumber(runs: readonly Run[], at: number): boolean {
  const run = runs[at]
  const next = runs[at + 1]
  if (!run || !next || !/^,? $/.test(next.gap)) return false
  if (/^\d{1,4}$/.test(run.fold)) return true
  return run.fold.length === 1 && run.gap === '' && /^\d{1,4}$/.test(runs[at - 1]?.fold ?? '')
}

/** Takes "flat 3," before the number of the house with it. */
function flatBefore(runs: readonly Run[], at: number): number {
  let start = /^\d/.test((runs[at] as Run).fold) ? at : at - 1
  for (let back = start - 1; back >= 0 && start - back <= 3; back--) {
    if (!/^[ ,]{0,2}$/.test((runs[back + 1] as Run).gap)) break
    if (PARTS.has((runs[back] as Run).fold)) return back
  }
  start = Math.max(start, 0)
  return start
}
