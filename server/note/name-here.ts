/** Whether a word that may be a name is one where it stands: Will, May, JE, "Grace Road". */
import { isVerbLike } from './clues.ts'
import type { Lexicon } from './lexicon.ts'
import { loadWords } from './lists.ts'
import { isAfterBreak, isJoined, type Token, tokenAt } from './tokens.ts'

const PLACE_WORDS = loadWords('place-words')
const MONTHS = new Set(['april', 'may', 'june', 'august', 'summer', 'autumn', 'winter'])
const BEFORE_MONTH = new Set(
  'in of since until till by from during last next early late mid this every end and to between'.split(
    ' ',
  ),
)
/** Verbs that a worker's own line starts with: "Will visit", "Hope to see", "Chase referral". */
const STARTERS = new Set('will may can hope chase grant mark sue rob nick pat drew'.split(' '))
const HOPING = new Set(['hope', 'chase', 'grant'])
const SAINT = new Set(['st', 'saint', 'st.'])

/** "Grace Road", "St Grace's": a place, not somebody. */
export function isPlaceName(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokenAt(tokens, to)
  if (isJoined(next) && next.isCapital && PLACE_WORDS.has(next.base)) return true
  return SAINT.has(tokenAt(tokens, at - 1).lower) && tokenAt(tokens, at - 1).isCapital
}

/** Whether a name that is also a word ("Will", "Hope") is meant as a name at this place. */
export function isNameHere(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!token.isCapital) return false
  const next = tokenAt(tokens, at + 1)
  const before = tokenAt(tokens, at - 1)
  if (token.ending === "'s") return true
  if (MONTHS.has(token.base) && isDate(before, next)) return false
  const isFirst = at === 0 || /[.:!?"“‘•-]/.test(token.gap)
  if (!isFirst) return true
  if (STARTERS.has(token.base)) {
    if (next.lower === 'to') return !HOPING.has(token.base)
    return (isJoined(next) && isVerbLike(next.lower)) || /,/.test(next.gap) || next.lower === 'and'
  }
  return (
    isVerbLike(next.lower) || isAfterBreak(tokens, at + 1) || /^(?:and|to|with)$/.test(next.lower)
  )
}

const isDate = (before: Token, next: Token): boolean =>
  /^\d/.test(next.lower) || /^\d/.test(before.lower) || BEFORE_MONTH.has(before.lower)

/** Initials that mean something else to every worker. */
const TAKEN = new Set(
  `ae am as bf bm ca cg cin cla cm cp cv da dc de ds dt dv ed eh ehc fc fm gp ha hr ht hv id ie ii iii in is
  it iv la lac ma md me mh mp ms my na nb no ok on or ot pa pc pe pm po ps re sa sen sm so ssw st sw ta tc
  tm to tv uk up us we yc yp yw`.split(/\s+/),
)
/** "vitamin C", "Section C", "Plan B": what one letter may stand for besides a child. */
const LETTERED = new Set(
  `vitamin section plan grade category class room unit flat block group type option appendix hepatitis hep
  part form level set band house bus`.split(/\s+/),
)

/** Whether capitals at this place are somebody's initials. */
export function mayBeInitials(tokens: readonly Token[], lexicon: Lexicon, at: number): boolean {
  const { text, base } = tokenAt(tokens, at)
  const capitals = text.slice(0, base.length)
  const letters = base.replaceAll('.', '')
  if (capitals !== capitals.toUpperCase() || TAKEN.has(letters)) return false
  return !lexicon.find(letters)?.some((entry) => entry.kind === 'role')
}

/** "C" or the first letter of the child's name, where it does what somebody does. */
export function isLetterForChild(tokens: readonly Token[], lexicon: Lexicon, at: number): boolean {
  const { text, base, ending } = tokenAt(tokens, at)
  if (base.length !== 1 || !/^[B-HJ-Z]/.test(text)) return false
  const { child, people } = lexicon.cast
  const initial = child?.name[0]?.toUpperCase()
  if (text[0] !== 'C' && text[0] !== initial) return false
  if (people.some((person) => person.name[0]?.toUpperCase() === text[0])) return false
  const before = tokenAt(tokens, at - 1)
  const next = tokenAt(tokens, at + 1)
  if (LETTERED.has(before.lower) || /^\d/.test(before.lower) || !isJoined(next)) return false
  return ending === "'s" || isVerbLike(next.lower)
}
