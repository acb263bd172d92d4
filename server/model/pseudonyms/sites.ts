/** Finds schools, addresses and other sites that nobody gave, by the words that they end in. */
import { PREPOSITIONS } from '../../note/clues.ts'
import type { Run } from './fold.ts'
import type { Found, Kind } from './found.ts'
import { isCapital } from './unknown.ts'
import { isOrdinary, isTitled } from './vocabulary.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
const STREETS = setOf(
  `road rd street avenue ave lane ln close crescent cres drive way court gardens gdns grove terrace walk square hill rise row mews
  parade green view wharf gate mount park heights house lodge vale villas estate common broadway brae wynd croft fold garth place cottage cottages towers tower point buildings mansions`,
)
const SURE_STREETS = setOf(
  'road rd street avenue ave lane close crescent cres grove terrace gardens gdns mews drive',
)
const SCHOOL_KINDS = setOf(
  'primary secondary junior juniors infant infants high grammar academy college nursery preschool school ysgol',
)
const SCHOOL_MIDDLE = setOf(
  'primary secondary junior infant infants high grammar academy college nursery preschool pre community special catholic rc ce c of e church england and sixth form free studio technology girls boys school the comprehensive middle upper lower first cof i',
)
const OTHERS = setOf(
  'hospital surgery clinic hotel hostel refuge prison hmp church mosque temple gurdwara centre pub ward hub library',
)
const PLAIN = setOf(
  `a an the this that his her their your our my its mum's same mainstream special local new old current previous former next last first second both any
  other another to from at in on of by with for near and or is was has had attends attended attending left leaves started starts joined moved main busy back front long wrong
  nearby different private state public primary secondary high junior infant nursery council school no not after before during outside inside around down up along across off minutes minute mins min hours hour days day weeks week miles mile years year times
  children child people ch visits visit steps calls out police into`,
)

const NAME_GAP = /^(?:[ \u00a0]{1,2}|\.? ?|['’]|-|, )$/

export function findSites(runs: readonly Run[]): Found[] {
  const found: Found[] = []
  for (const [at, run] of runs.entries()) {
    const kind = kindAt(run)
    if (!kind) continue
    const start = startOf(runs, at, kind)
    if (start === at) continue
    const to = kind === 'school' ? endOf(runs, at) : at
    found.push({ kind, start: (runs[start] as Run).start, end: (runs[to] as Run).end })
  }
  return found
}

function kindAt({ fold }: Run): Kind | undefined {
  if (SCHOOL_KINDS.has(fold)) return 'school'
  if (STREETS.has(fold)) return 'address'
  return OTHERS.has(fold) ? 'place' : undefined
}

/** Where the name of the site begins: capitals or unknown words before it, and the number of a house. */
function startOf(runs: readonly Run[], at: number, kind: Kind): number {
  let start = at
  let isTelling = false
  const isSure = kind === 'school' || SURE_STREETS.has((runs[at] as Run).fold)
  while (start > 0 && at - start < 5) {
    const gap = (runs[start] as Run).gap
    const run = runs[start - 1] as Run
    if (!NAME_GAP.test(gap) || gap === ', ') break
    if (/^\d/.test(run.fold)) break
    const isSaint = run.fold === 's' || run.fold === 'st'
    const isUnknown = !isOrdinary(run.fold) && run.fold.length > 1
    if (
      kind === 'school' &&
      SCHOOL_MIDDLE.has(run.fold) &&
      (isTelling || at - start < 3) &&
      !(run.fold === 'the')
    ) {
      start--
      continue
    }
    if (PLAIN.has(run.fold) || PREPOSITIONS.has(run.fold)) break
    const isName =
      isUnknown ||
      isSaint ||
      (isCapital(run) && isCapital(runs[at] as Run) && !(kind !== 'school' && isTitled(run.fold)))
    if (!isName) break
    isTelling = true
    start--
  }
  while (start < at && SCHOOL_MIDDLE.has((runs[start] as Run).fold) && kind === 'school') start++
  const number = runs[start - 1]
  if (kind !== 'address') return isTelling ? start : at
  if (number && /^\d{1,4}$/.test(number.fold) && /^[a-z]? ?,? ?$/i.test((runs[start] as Run).gap)) {
    if (isTelling) return start - 1
  }
  return isTelling ? start : numbered(runs, at, isSure)
}

/** "14 mill lane": ordinary words between a number and a street. */
function numbered(runs: readonly Run[], at: number, isSure: boolean): number {
  if (!isSure) return at
  for (let start = at - 1; start >= 0 && at - start <= 4; start--) {
    const run = runs[start] as Run
    if (!/^[ ,]{1,2}$|^$/.test((runs[start + 1] as Run).gap)) return at
    if (/^\d{1,4}$/.test(run.fold)) return at - start > 1 ? start : at
    if (PLAIN.has(run.fold)) return at
  }
  return at
}

function endOf(runs: readonly Run[], at: number): number {
  let to = at
  while (
    runs[to + 1] &&
    to - at < 4 &&
    (runs[to + 1] as Run).gap === ' ' &&
    SCHOOL_KINDS.has((runs[to + 1] as Run).fold)
  )
    to++
  return to
}
