/** Whether a word stands as a verb: "Jess calls her", but not "phone calls". */
import { isVerbLike } from '../../note/clues.ts'
import { wordsOf } from './lists.ts'
import type { Token } from './token.ts'
import { isVerbRoot } from './verbs.ts'

const FUNCTION: ReadonlySet<string> = wordsOf('function')
const BEFORE_NOUN =
  /^(?:a|an|the|this|these|those|no|any|each|every|some|my|our|another|first|last|next)$/
const BEFORE_VERB =
  /^(?:to|will|would|can|cannot|can't|could|couldn't|may|might|must|should|shall|do|does|did|don't|didn't|doesn't|won't|wouldn't|not|never|and|but|or|then|who|which|that|also|still|only|always|often|just|both|please|let|made|make|help|helped|so|now|all)$/

export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  const { lower, root } = token
  if (FUNCTION.has(lower) && !/^(?:be|have|do)$/.test(root)) return false
  if (NOUNS.test(lower) || STATES.test(lower)) return false
  if (!isVerbRoot(root)) return isUnknownPast(lower) && !isNounPlace(tokens[at - 1])
  if (isNounPlace(tokens[at - 1])) return false
  if (/ing$/.test(lower)) return isDone(tokens, at)
  if (isPastForm(lower, root)) return true
  return lower.endsWith('s') && lower !== root ? isPresent(tokens, at) : isBare(tokens[at - 1])
}

/** How somebody is: no doing. */
const STATES =
  /^(?:intoxicated|unaccompanied|unsupervised|unannounced|unaided|uninvited|unattended|last)$/

/** Nouns that share the root of a verb. */
const NOUNS =
  /(?:[st]ion|ment|ance|ship|ety|ful|etic|ival|oval|usal|nial|osal|awal|[st]ure)s?$|^(?:knowledge|apolog(?:y|ies)|complaints?|threats?|restraints?|death|vaccines?|weight|news|clothes|clothing|missing|advice)$/

/** After "the", "his" or "no" stands a noun. */
const isNounPlace = (before: Token | undefined): boolean =>
  before?.kind === 'party'
    ? before.isOwner
    : before?.kind === 'word' && BEFORE_NOUN.test(before.lower)

/** The same in the past as now. */
const UNCHANGED = /^(?:hit|cut|put|let|hurt|shut|set|read|spit|split|spread|burst|cost|beat|upset)$/
const isPastForm = (lower: string, root: string): boolean =>
  (root !== lower &&
    !/[^s]s$/.test(lower) &&
    lower !== `${root}e` &&
    !/(?:[^e]y|ll|ss|tt)$/.test(lower)) ||
  UNCHANGED.test(lower) ||
  lower === 'was'
const isUnknownPast = (lower: string): boolean =>
  lower.length > 4 && /^(?!un).*ed$/.test(lower) && isVerbLike(lower)

/** "hitting her", "was crying", but not "at training" or "the risk of choking". */
function isDone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'word' || before.isVerb || isAdverb(before) || IS.test(before.lower))
    return true
  const next = tokens[at + 1]
  return (
    next?.kind === 'party' ||
    next?.isFigure === true ||
    /^(?:the|a|an|to|up|off|out|down)$/.test(next?.lower ?? '')
  )
}

const IS = /^(?:am|is|are|was|were|be|been|being|and|or|but|without)$/

const SAYS = /^(?:say|think|believ|know|claim|report|stat|hop)$/

/** "Jess calls her", "who walks", but neither "phone calls" nor "bite marks". */
function isPresent(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  // "Kit calls", but in "said Dad calls" he does
  if (/^(?:he|she|i|we|they|who)$/.test(before?.lower ?? '')) return true
  if (before?.kind === 'party' && tokens[at - 2]?.isVerb)
    return SAYS.test(tokens[at - 2]?.root ?? '') && !before.isOwner
  if (!before || before.kind === 'party' || isAdverb(before)) return true
  if (/^(?:who|which|that|and|but|it|,)$/.test(before.lower)) return true
  return next?.kind === 'party' || /^(?:the|a|an|that|to)$/.test(next?.lower ?? '')
}

function isBare(before: Token | undefined): boolean {
  if (!before || before.kind === 'party' || isAdverb(before)) return true
  return before.kind === 'mark' ? before.text === ',' : BEFORE_VERB.test(before.lower)
}

const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /ly$|^(?:also|always|never|still|often|just|then|now|not|sometimes)$/.test(token.lower)
