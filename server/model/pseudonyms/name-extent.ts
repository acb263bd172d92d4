/** How far a name goes: what stands beside it and belongs to it, as in "Zofia Brown" or "grace okafor". */
import { ADVERBS, CLAUSE_OPENERS, isVerbLike, PREPOSITIONS } from '../../note/clues.ts'
import type { Capitals } from './capitals.ts'
import { isFiniteVerb, isWordHere } from './context.ts'
import { KIN, MODALS } from './context-words.ts'
import { FILLER, isBound, isCapital, isInCapitals, joinedFold, type Run } from './fold.ts'
import { isTitle } from './titles.ts'
import {
  isAcronym,
  isAlsoFirstName,
  isAlsoName,
  isCommon,
  isSyllable,
  isTitled,
} from './vocabulary.ts'

/** Small words within names: "van der Merwe", "O'Neill", "Stoke-on-Trent". */
const PARTICLES: ReadonlySet<string> = new Set(
  `o d n x t l van de da dos do das del della der den von al el ul ur bin bint binti ibn abu ap ab ferch mac
  mc st la le di du ter ten ni on upon`.split(/\s+/),
)
/** Those of them, and syllables, that are among the commonest words of English. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'do la le to st on upon di ten dos an so be my man son long king sing'.split(' '),
)
const MARK = /^[-‐‑'’ʼ`]$/

/** Marks the runs that belong to a name beside them. */
export function spreadNames(runs: readonly Run[], isName: boolean[], capitals: Capitals): void {
  for (let at = 0; at < runs.length; at++) {
    if (!isName[at]) {
      const isBeside = isName[at - 1] === true && isBound(runs, at)
      isName[at] = isBeside && follows(runs, at, isName[at + 1] === true, capitals.isShouted(at))
      continue
    }
    for (let back = at - 1; back >= 0 && !isName[back] && precedes(runs, back); back--) {
      isName[back] = true
    }
  }
}

/** Whether two marked runs that stand in a row are of one name: "SMITH, John" is too. */
export function areOfOne(runs: readonly Run[], at: number): boolean {
  const [before, run] = [runs[at - 1] as Run, runs[at] as Run]
  return isBound(runs, at) || (run.gap === ', ' && isInCapitals(before) && !isInCapitals(run))
}

/** Whether the run after a name belongs to it. */
function follows(
  runs: readonly Run[],
  at: number,
  isBeforeName: boolean,
  isShouted: boolean,
): boolean {
  const run = runs[at] as Run
  const { fold, gap } = run
  if (/\p{N}/u.test(fold) || fold === FILLER || fold === 's') return false
  if (isAcronym(fold) && isInCapitals(run)) return false
  if (/^(?:on|upon)$/.test(fold) && gap !== '-') return false
  if (PARTICLES.has(fold)) return isBeforeName && isBound(runs, at + 1)
  if (MARK.test(gap)) {
    return fold.length > 1 && !/^(?:re|ve|ll)$/.test(fold) && (isAlsoName(fold) || isCapital(run))
  }
  if (fold.length === 1) return isCapital(run) && !/[AI]/.test(run.text)
  if (gap.startsWith('.')) return false
  if (isSyllable(fold) && (isCapital(run) || !PLAIN_WORDS.has(fold))) return true
  if (isCapital(run))
    return isAlsoName(fold) ? !isShouted || !isTitled(fold) : !isShouted && !isTitled(fold)
  return followsInSmall(runs, at)
}

function followsInSmall(runs: readonly Run[], at: number): boolean {
  const { fold } = runs[at] as Run
  const isBeforeVerb = isFiniteVerb(joinedFold(runs, at + 1))
  if (MODALS.has(fold)) return isBeforeVerb
  if (isAlsoName(fold) && !isTitled(fold)) {
    return !isWordHere(runs, at) && (!isVerbLike(fold) || isBeforeVerb)
  }
  return isBeforeVerb && isLikeSurname(fold)
}

/** "lee cropper turned": a rare noun that says neither who somebody is nor where or how. */
const isLikeSurname = (fold: string): boolean =>
  !isCommon(fold) &&
  !isAcronym(fold) &&
  !isVerbLike(fold) &&
  !isTitled(fold) &&
  !fold.endsWith('ly') &&
  ![KIN, PREPOSITIONS, ADVERBS, CLAUSE_OPENERS].some((words) => words.has(fold))

/** Whether the run before a name belongs to it: "grace" of "grace okafor", "O" of "O'Neill". */
function precedes(runs: readonly Run[], at: number): boolean {
  const run = runs[at] as Run
  const { fold } = run
  const { gap } = runs[at + 1] as Run
  if (gap === ', ') return isInCapitals(run) && fold.length > 2 && isAlsoName(fold)
  if (!isBound(runs, at + 1) || isTitle(fold) || fold === FILLER) return false
  if (PARTICLES.has(fold)) {
    return MARK.test(gap) || (fold.length > 1 && (isCapital(run) || !PLAIN_WORDS.has(fold)))
  }
  if (fold.length === 1) return isCapital(run) && gap !== ' ' && !/[AI]/.test(run.text)
  if (MARK.test(gap)) return isAlsoName(fold)
  if (isSyllable(fold) && (isCapital(run) || !PLAIN_WORDS.has(fold))) return true
  if (isCapital(run) && /^ $/.test(gap) && isLikeSurname(fold)) return true
  return isAlsoFirstName(fold) && !MODALS.has(fold) && !isTitled(fold) && !isWordHere(runs, at)
}
