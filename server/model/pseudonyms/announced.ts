/** Where the name of a site begins that is written in ordinary words and small letters. */
import { isVerbLike, PREPOSITIONS } from '../../note/clues.ts'
import { FILLER, isCapital, type Run } from './fold.ts'
import { PLACE_NAMES, PLAIN, SCHOOL_WORDS, SCHOOLS } from './site-words.ts'
import { isAlsoName } from './vocabulary.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const ARRIVING = setOf(
  'at from to near outside for attends attended leaves left starts started joins joined',
)
/** "school is heron wood academy". */
const NAMING = setOf('is called named was')
/** What every town has one of: "the leisure centre". */
const CENTRES = setOf(`
  contact leisure sports sport health family families job town city shopping call day community medical garden youth
  resource resources assessment detention visitor visitors refuge hub test testing vaccination support advice drop respite
  treatment training recycling distribution outreach arts art children childrens child care early help urgent walk in
  police custody trauma access play nearest closest same`)
const ALONG = setOf('on off down along near')
/** What a street can be besides its name. */
const STREETS_ARE = setOf(
  'high icy public private country quiet side narrow open wide ring slip service dark',
)
const MOST_WORDS = 3

/** "from heron wood academy", "pru is the meadow centre": its own place where nothing announces it. */
export function announced(runs: readonly Run[], words: number, at: number): number {
  const site = runs[at] as Run
  if (isCapital(site)) return at
  for (let start = words - 1; start >= 0 && words - start <= MOST_WORDS; start--) {
    const { fold, gap } = runs[start] as Run
    const before = runs[start - 1]?.fold ?? ''
    const isNamedAt = (is: number) =>
      NAMING.has(runs[is]?.fold ?? '') && SCHOOLS.has(runs[is - 1]?.fold ?? '')
    const isAfterThe = fold === 'the' && (ARRIVING.has(before) || isNamedAt(start - 1))
    const isNaming = isNamedAt(start)
    if (ARRIVING.has(fold) || isAfterThe || isNaming) return start + 1 < words ? start + 1 : at
    if (PLAIN.has(fold) || PREPOSITIONS.has(fold) || SCHOOL_WORDS.has(fold)) return at
    if (site.fold === 'centre' && CENTRES.has(fold)) return at
    if (isVerbHere(fold, before) || !isWord(fold, gap)) return at
  }
  return at
}

/** "on mill road": the run after the preposition. */
export function announcedStreet(runs: readonly Run[], at: number): number {
  for (let start = at - 1; start > 0 && at - start < MOST_WORDS; start--) {
    const { fold, gap } = runs[start] as Run
    const before = runs[start - 1]?.fold ?? ''
    if (PLAIN.has(fold) || PREPOSITIONS.has(fold) || STREETS_ARE.has(fold)) return at
    if (isVerbHere(fold, before) || !isWord(fold, gap)) return at
    if (ALONG.has(before)) return start
  }
  return at
}

/** "left" in "mum left school"; but "the elms" and "queens" are no verbs. */
const isVerbHere = (fold: string, before: string): boolean =>
  isVerbLike(fold) && before !== 'the' && !PLACE_NAMES.has(fold) && !isAlsoName(fold)

const isWord = (fold: string, gap: string): boolean =>
  fold !== FILLER && fold.length > 1 && /^[ \u00a0]$/.test(gap) && !/^\d/.test(fold)
