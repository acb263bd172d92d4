/** Finds names that nobody gave: no English word, a capital within a sentence, or what stands beside. */
import { ADVERBS, CLAUSE_OPENERS, isVerbLike, PREPOSITIONS } from '../../note/clues.ts'
import { isContraction, isFiniteVerb, isNamedHere, isWordHere, KIN, MODALS } from './context.ts'
import { isCourtesyBefore } from './find-known.ts'
import { FILLER, isCapital, isInCapitals, type Run } from './fold.ts'
import type { Found } from './found.ts'
import { isTitle } from './titles.ts'
import {
  isAcronym,
  isAlsoFirstName,
  isAlsoName,
  isCommon,
  isGivenName,
  isMisspelt,
  isOrdinary,
  isRatherName,
  isSyllable,
  isTitled,
} from './vocabulary.ts'

const PARTICLES: ReadonlySet<string> = new Set(
  'o d n x t l van de da dos do das del della der den von al el ul ur bin bint binti ibn abu ap ab ferch mac mc st la le di du ter ten ni'.split(
    ' ',
  ),
)
/** "vitamin C", "Section C": what one letter may stand for besides somebody. */
const LETTERED: ReadonlySet<string> = new Set(
  `vitamin section plan grade category class room unit flat block group type option appendix hepatitis hep part form level set band
  house bus year schedule annex tier stage key court exhibit`.split(/\s+/),
)
const NAME_GAP = /^(?:[ \u00a0]{1,2}|[-‐‑'’ʼ`]|\. ?)$/
const SENTENCE_GAP = /[.!?:\n\t\r"“”‘•*–—|]|(?:^|\s)[-(/]|^$/
const isAfterSentence = (run: Run, at: number): boolean => at === 0 || SENTENCE_GAP.test(run.gap)
const isNumber = ({ fold }: Run): boolean => /\p{N}/u.test(fold)

/** Names in a text. Runs of filler are what is masked already. */
export function findNames(runs: readonly Run[]): Found[] {
  const shouted = runs.filter((run) => isInCapitals(run) && run.fold.length > 1).length
  const isShouted = shouted * 2 > runs.length
  const isName = runs.map((run, at) => isNameAlone(runs, run, at, isShouted))
  spread(runs, isName, isShouted)
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    if (!isName[at]) continue
    let to = at
    while (isName[to + 1] && NAME_GAP.test((runs[to + 1] as Run).gap)) to++
    const start = isCourtesyBefore(runs, at) ? at - 1 : at
    found.push({ kind: 'name', start: (runs[start] as Run).start, end: (runs[to] as Run).end })
    at = to
  }
  return found
}

function isNameAlone(runs: readonly Run[], run: Run, at: number, isShouted: boolean): boolean {
  const { fold } = run
  if (fold === FILLER || isNumber(run) || isContraction(runs, at)) return false
  if (fold.length === 1) return isInitial(runs, run, at)
  if (isAfterTitle(runs, at)) return true
  if (isInCapitals(run) && !isShouted && fold.length <= 5) return !isKnownInitials(fold)
  const hasCapital = isCapital(run) && !(isShouted && isInCapitals(run))
  if (isRatherName(fold)) return hasCapital || !isWordHere(runs, at)
  if (!isOrdinary(fold)) return !isAcronym(fold) && !(!hasCapital && isMisspelt(fold))
  if (hasCapital && !isAfterSentence(run, at) && !isTitled(fold)) return !isAmongTitled(runs, at)
  return isAlsoFirstName(fold) && isNamedHere(runs, at)
}

/** "Mrs Black", "dr hope": whoever follows a title, unless an ordinary word in small letters does. */
function isAfterTitle(runs: readonly Run[], at: number): boolean {
  const run = runs[at] as Run
  const before = runs[at - 1]
  if (!before || !isTitle(before.fold) || !/^\.?[ \u00a0]{1,2}$/.test(run.gap)) return false
  if (isTitle(run.fold) || MODALS.has(run.fold)) return false
  if (!isOrdinary(run.fold)) return true
  if (isCourtesyBefore(runs, at)) return isCapital(run) || isAlsoName(run.fold)
  return isAlsoName(run.fold) && !isTitled(run.fold) && (isCapital(run) || isNamedHere(runs, at))
}

const isKnownInitials = (fold: string): boolean =>
  isAcronym(fold) || isAcronym(fold.replace(/s$/, '')) || (isOrdinary(fold) && !isGivenName(fold))

/** One letter: with a full stop beside another, or a capital that does what somebody does. */
function isInitial(runs: readonly Run[], run: Run, at: number): boolean {
  if (!isCapital(run)) return false
  const [before, next] = [runs[at - 1], runs[at + 1]]
  if (next?.fold.length === 1 && isCapital(next) && /^\. ?$/.test(next.gap)) return true
  if (before?.fold.length === 1 && isCapital(before) && /^\. ?$/.test(run.gap)) return true
  if (/[AIO]/.test(run.text) || run.gap === '' || /[/&'’]/.test(run.gap + (next?.gap ?? '')))
    return false
  if (before && (LETTERED.has(before.fold) || isNumber(before))) return false
  return (
    isNamedHere(runs, at) || (next !== undefined && /^\.? ?$/.test(next.gap) && isGivenLike(next))
  )
}

const isGivenLike = (run: Run): boolean =>
  isCapital(run) && (!isOrdinary(run.fold) || isAlsoName(run.fold))

/** A capitalised ordinary word beside others that notes write with capitals: "Safe Place Scheme". */
const isAmongTitled = (runs: readonly Run[], at: number): boolean => {
  const run = runs[at] as Run
  if (isAlsoFirstName(run.fold)) return false
  const [before, next] = [runs[at - 1], runs[at + 1]]
  return (
    (before !== undefined &&
      /^[ -]$/.test(run.gap) &&
      isCapital(before) &&
      isTitled(before.fold)) ||
    (next !== undefined && /^[ -]$/.test(next.gap) && isCapital(next) && isTitled(next.fold))
  )
}

/** Beside a name, a capital or a word that is a name as well belongs to it: "Zofia Brown", "grace okafor". */
function spread(runs: readonly Run[], isName: boolean[], isShouted: boolean): void {
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run
    if (!isName[at]) {
      if (isName[at - 1] && NAME_GAP.test(run.gap))
        isName[at] = follows(runs, at, isName, isShouted)
      continue
    }
    for (let back = at - 1; back >= 0 && !isName[back]; back--) {
      if (!precedes(runs, back)) break
      isName[back] = true
    }
  }
}

function follows(
  runs: readonly Run[],
  at: number,
  isName: readonly boolean[],
  isShouted: boolean,
): boolean {
  const run = runs[at] as Run
  const { fold } = run
  if (isNumber(run) || fold === FILLER || fold === 's' || (isAcronym(fold) && isInCapitals(run)))
    return false
  if (PARTICLES.has(fold))
    return isName[at + 1] === true && NAME_GAP.test((runs[at + 1] as Run).gap)
  if (/^[-‐‑'’ʼ`]$/.test(run.gap))
    return fold.length > 1 && !/^(?:re|ve|ll)$/.test(fold) && (isAlsoName(fold) || isCapital(run))
  if (fold.length === 1) return isCapital(run) && !/[AI]/.test(run.text)
  if (run.gap.startsWith('.')) return false
  const next = nextOf(runs, at)
  if (isSyllable(fold) && (isCapital(run) || !FUNCTION_SYLLABLES.has(fold))) return true
  if (isCapital(run))
    return !isShouted ? !isTitled(fold) || isAlsoName(fold) : isAlsoName(fold) && !isTitled(fold)
  if (MODALS.has(fold)) return isFiniteVerb(next)
  if (isAlsoName(fold) && !isTitled(fold))
    return !isWordHere(runs, at) && (!isVerbLike(fold) || isFiniteVerb(next))
  return isFiniteVerb(next) && isBetweenNameAndVerb(fold)
}

const FUNCTION_SYLLABLES: ReadonlySet<string> = new Set(
  'an so do be my man son long king sing'.split(' '),
)

/** "lee cropper turned": a noun that neither says who somebody is nor where or how. */
const isBetweenNameAndVerb = (fold: string): boolean =>
  !isCommon(fold) &&
  !isAcronym(fold) &&
  !isVerbLike(fold) &&
  !isTitled(fold) &&
  !KIN.has(fold) &&
  !PREPOSITIONS.has(fold) &&
  !ADVERBS.has(fold) &&
  !CLAUSE_OPENERS.has(fold) &&
  !/^(?:and|but|or|he|she|it|they|we|i|you|that|also|both)$|ly$/.test(fold)

const nextOf = (runs: readonly Run[], at: number): string => {
  const next = runs[at + 1]
  return next && /^[ \u00a0]{1,2}$/.test(next.gap) ? next.fold : ''
}

/** Whether the run before a name belongs to it: "grace" of "grace okafor", "O" of "O'Neill". */
function precedes(runs: readonly Run[], at: number): boolean {
  const run = runs[at] as Run
  const { gap } = runs[at + 1] as Run
  const { fold } = run
  if (!NAME_GAP.test(gap) || isTitle(fold) || fold === FILLER) return false
  if (PARTICLES.has(fold))
    return fold.length > 1
      ? !/^(?:do|la|le|to|st)$/.test(fold) || isCapital(run)
      : /['’ʼ`-]/.test(gap)
  if (fold.length === 1) return isCapital(run) && gap !== ' ' && !/[AI]/.test(run.text)
  if (/^[-‐‑'’ʼ`]$/.test(gap)) return isAlsoName(fold)
  if (isSyllable(fold) && (isCapital(run) || !FUNCTION_SYLLABLES.has(fold))) return true
  return isAlsoFirstName(fold) && !MODALS.has(fold) && !isTitled(fold) && !isWordHere(runs, at)
}
