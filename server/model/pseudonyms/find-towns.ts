/** Finds towns and clubs in small letters by what stands beside: "rang from hull", "at clapham junction". */
import { FILLER, joinedFold, type Run } from './fold.ts'
import type { Found } from './found.ts'
import { isAlsoName, isCommon, isOrdinary, isTown, isTownAndWord } from './vocabulary.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What only a place, a street or a date follows. */
const IN = setOf('in near nr around outside towards via')
/** What may go before a place, and before much else. */
const TO = setOf('to from at through')
/** What is said of somebody before the town that they are in. */
const BEING = setOf(`
  live lives living lived move moves moved moving relocated relocating relocate placed placement placing stay stays
  staying stayed born rang phoned house flat hostel hotel refuge prison based travelled travel bus train
  coach taxi went gone going back originally carers carer address family bail bailed`)
/** Words of a town that are hardly ever the town, save where somebody is said to be in it. */
const RARELY_TOWNS = setOf(`
  angel bank banks bath battle beer borough bow box bridge chard crook deal embankment eye fleet flint ford hale halling
  hallow hatch hawthorn hook hope horning hove king law leek locking march monument moss over pickering plains
  pool reading rock rye sale sandbank sandwich scone seaside settle spalding stock stoke stone street
  summerhouse temple tumble victoria wall ware warden welling wells whetstone wing cooling`)
const LOOK_BACK = 4

/** What ends the name of a place that begins with an unknown word or a town. */
const ENDS = setOf('junction orient fc afc rfc utd rovers wanderers athletic hotspur estate')
/** The same, where what stands before says that a place or a club is meant. */
const ENDS_AFTER = setOf(`
  farm villa stanley county city united albion forest town park green cross wood common heath end hill bay sands bridge
  moor vale spa regis quay central north south east west`)
/** What begins such a name. */
const BEGINS = setOf(`
  stoke great little market chipping bishops kings abbots north south east west upper lower high royal milton newton stony
  burton barrow ashton weston bury castle old new`)
const FOLLOWING = setOf('supports support supporting supported for of v vs against')

export function findTowns(runs: readonly Run[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    const end = endOfTown(runs, at)
    if (end === undefined) continue
    found.push({ kind: 'place', start: (runs[at] as Run).start, end: (runs[end] as Run).end })
    at = end
  }
  return found
}

function endOfTown(runs: readonly Run[], at: number): number | undefined {
  const { fold } = runs[at] as Run
  if (fold === FILLER || fold.length < 3) return undefined
  const isPlaced = isAfter(runs, at, IN) || isAfter(runs, at, TO)
  const next = joinedFold(runs, at + 1)
  if (BEGINS.has(fold) && isPlaced && isUnknown(next)) return endAfter(runs, at + 1, true)
  if (isUnknown(fold) || isTown(fold)) {
    const isMeant = isPlaced || isAfter(runs, at, FOLLOWING)
    const end = endAfter(runs, at, isMeant)
    if (end > at) return end
  }
  return (isTown(fold) || isTownAndWord(fold)) && isOrdinary(fold) && isTownHere(runs, at)
    ? endAfter(runs, at, isPlaced)
    : undefined
}

/** How far a place goes: "broadwater" to "farm". */
function endAfter(runs: readonly Run[], at: number, isMeant: boolean): number {
  for (const end of [at + 2, at + 1]) {
    const last = joinedFold(runs, end)
    const isNear = end === at + 1 || (!isCommon(joinedFold(runs, at + 1)) && last !== '')
    if (isNear && (ENDS.has(last) || (isMeant && end === at + 1 && ENDS_AFTER.has(last))))
      return end
  }
  return at
}

const isUnknown = (fold: string): boolean => fold.length > 3 && !isOrdinary(fold)

const isAfter = (runs: readonly Run[], at: number, words: ReadonlySet<string>): boolean =>
  joinedFold(runs, at) !== '' && words.has(runs[at - 1]?.fold ?? '')

/** Whether a word that is a town as well is the town where it stands. */
function isTownHere(runs: readonly Run[], at: number): boolean {
  const { fold } = runs[at] as Run
  const isIn = isAfter(runs, at, IN)
  if (!isIn && !isAfter(runs, at, TO)) return false
  const isSaid = runs
    .slice(Math.max(0, at - 1 - LOOK_BACK), at - 1)
    .some((run) => BEING.has(run.fold))
  if (RARELY_TOWNS.has(fold)) return isSaid && isAtEnd(runs, at)
  return isSaid || isIn || !isAlsoName(fold)
}

/** Whether nothing follows that the word could describe: "in reading lessons", "in bath water". */
function isAtEnd(runs: readonly Run[], at: number): boolean {
  const next = joinedFold(runs, at + 1)
  return next === '' || AFTER_TOWN.has(next)
}
const AFTER_TOWN = setOf(`
  with w and since for on at by until til till from to after where when but as in now again last this next before x tues weds thurs
  mon fri sat sun yesterday today tomorrow near is was has`)
