/** People whom the cast does not list: "Priya", "Mrs Bell", "Jordan Smith", and the child misspelt. */
import { ADVERBS, CLAUSE_OPENERS, PREPOSITIONS } from './clues.ts'
import type { Gender } from './gender.ts'
import { genderOfName, isAlsoWord } from './given-names.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import { isNameHere, isPlaceName } from './name-here.ts'
import { isJoined, type Token, tokenAt } from './tokens.ts'

export interface Stranger {
  readonly who: string
  readonly gender: Gender
  readonly to: number
}

/** After a capitalised word that no list knows they make it somebody's name. */
const SPEAKING = new Set(
  `said says told asked explained confirmed thinks thought feels felt wants wanted came went rang is was has
  had did does will would agreed added`.split(/\s+/),
)

/** Those of them that show it even where the sentence starts and every word has a capital. */
const OPENING = new Set(['said', 'says', 'told', 'explained', 'asked'])

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['mx', 'they'],
  ['dr', 'unknown'],
  ['pc', 'unknown'],
  ['dc', 'unknown'],
  ['ds', 'unknown'],
  ['di', 'unknown'],
  ['pcso', 'unknown'],
  ['sgt', 'unknown'],
  ['prof', 'unknown'],
  ['judge', 'unknown'],
  ['cllr', 'unknown'],
])

/** Somebody named at this place whom the lexicon does not know. */
export function findStranger(
  tokens: readonly Token[],
  lexicon: Lexicon,
  at: number,
): Stranger | undefined {
  const token = tokenAt(tokens, at)
  const title = TITLES.get(token.base)
  if (title !== undefined) return findTitled(tokens, lexicon, at, title)
  if (!token.isCapital || token.text.length < 3) return undefined
  const isShouted = token.text === token.text.toUpperCase()
  if (isShouted || isPlaceName(tokens, at, at + 1)) return undefined
  const base = token.base
  if (isAlsoWord(base) && !isNameHere(tokens, at)) return undefined
  const gender = genderOfName(base)
  if (isLikeChild(base, lexicon, gender !== 'unknown')) {
    return { who: 'child', gender: lexicon.cast.child?.gender ?? 'unknown', to: at + 1 }
  }
  if (gender !== 'unknown') {
    const to = isSurname(tokens, lexicon, at + 1) ? at + 2 : at + 1
    return { who: `name:${base}`, gender, to }
  }
  const next = tokenAt(tokens, at + 1)
  const speaks = isJoined(next) && SPEAKING.has(next.lower)
  const isIntroduced = tokenAt(tokens, at - 1).base === 'called'
  const opens = at === 0 && !OPENING.has(next.lower)
  if (!((speaks && !opens) || isIntroduced) || isOrdinary(base)) return undefined
  return { who: `name:${base}`, gender, to: at + 1 }
}

/** "Mrs Bell": whoever of the cast is a she and a Bell, else somebody new. */
function findTitled(
  tokens: readonly Token[],
  { cast }: Lexicon,
  at: number,
  gender: Gender,
): Stranger | undefined {
  const surname = tokenAt(tokens, at + 1)
  if (!/^\.? $/.test(surname.gap) || surname.text.length < 2) return undefined
  const isWritten = tokenAt(tokens, at).isCapital
  if (isWritten !== surname.isCapital) return undefined
  const double = tokenAt(tokens, at + 2)
  const to = isWritten && isJoined(double) && double.isCapital && !isShort(double) ? at + 3 : at + 2
  const known = cast.people.flatMap((person, index) =>
    person.name.toLowerCase().endsWith(` ${surname.base}`) && agrees(person.gender, gender)
      ? [`p${index}`]
      : [],
  )
  const who = known.length === 1 && known[0] ? known[0] : `name:${surname.base}`
  return { who, gender, to }
}

const agrees = (a: Gender, b: Gender): boolean => a === b || a === 'unknown' || b === 'unknown'
const isShort = (token: Token): boolean => token.text.length < 3

/** "Jordan Smith" where the child is Jordan Ellis: somebody else of the same first name. */
export function findNamesake(
  tokens: readonly Token[],
  lexicon: Lexicon,
  entry: Entry,
  at: number,
): Stranger | undefined {
  const token = tokenAt(tokens, at)
  const title = TITLES.get(tokenAt(tokens, at - 1).base)
  if (token.ending !== '' || title !== undefined) return undefined
  if (isJoined(tokenAt(tokens, at + 1)) && AGES.has(tokenAt(tokens, at + 1).lower)) {
    return { who: otherOfName(lexicon, token.base), gender: genderOfName(token.base), to: at + 2 }
  }
  if (!isSurname(tokens, lexicon, at + 1)) return undefined
  const surname = tokenAt(tokens, at + 1).base
  const named =
    entry.who === 'child' ? lexicon.cast.child : lexicon.cast.people[Number(entry.who.slice(1))]
  const own = named?.name.toLowerCase().split(/[\s-]+/) ?? []
  if (own.includes(surname) || own.join('-').includes(surname))
    return { who: entry.who, gender: entry.gender, to: at + 2 }
  return { who: `name:${token.base} ${surname}`, gender: genderOfName(token.base), to: at + 2 }
}

/** "Ryan senior": his dad, where the cast has one of that name. */
function otherOfName({ cast }: Lexicon, first: string): string {
  const index = cast.people.findIndex((person) => person.forms.includes(first))
  return index === -1 ? `name:${first} senior` : `p${index}`
}

/** A capitalised word right after a first name that is no known word of a note. */
function isSurname(tokens: readonly Token[], lexicon: Lexicon, at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!(isJoined(token) && token.isCapital) || token.isInSpeech || token.text.length < 3)
    return false
  const letters = token.text.slice(0, token.base.length)
  if (letters === letters.toUpperCase() || isOrdinary(token.base)) return false
  return !lexicon.find(token.base)?.some(({ kind }) => kind !== 'name' && kind !== 'initials')
}

const AGES = new Set(['senior', 'snr', 'sr', 'jnr', 'jr', 'junior'])
const ORDINARY = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december year key stage child children home visit review meeting school nursery
  college police social family early help core group conference contact placement plan section care team
  christmas easter ramadan eid english british polish somali muslim the and his her their they this that nobody somebody someone both
  all one another neither none who`.split(/\s+/),
)
const isOrdinary = (word: string): boolean =>
  ORDINARY.has(word) || CLAUSE_OPENERS.has(word) || PREPOSITIONS.has(word) || ADVERBS.has(word)

/** "Temi" for Temitope, "Jordon" for Jordan: a short form or a slip of the pen. */
function isLikeChild(word: string, { cast, find }: Lexicon, isName: boolean): boolean {
  const first = cast.child?.name.split(/\s+/)[0]?.toLowerCase()
  if (!first || find(word) || word.length < 3 || isOrdinary(word)) return false
  if (first.startsWith(word) || isPetForm(word, first)) return true
  return !isName && word.length > 4 && word[0] === first[0] && isOneSlipAway(word, first)
}

/** "Jordy", "Katie": the first letters with a fond ending. */
const isPetForm = (word: string, first: string): boolean => {
  const stem = word.replace(/(?:ie|y|i)$/, '')
  const short = stem.replace(/(.)\1$/, '$1')
  return stem !== word && short.length > 2 && first.startsWith(short)
}

/** One letter changed, left out, put in, or two swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const left = a.length - start - end
  const right = b.length - start - end
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
