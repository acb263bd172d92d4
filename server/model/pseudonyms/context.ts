/** Whether a word that is a name as well is a name where it stands, by the words beside it. */
import { AUXILIARIES, CLAUSE_OPENERS, isVerbLike, MEETING, PREPOSITIONS } from '../../note/clues.ts'
import {
  AFTER_NOUN,
  BEFORE_CALENDAR,
  BEFORE_VERB,
  CALENDAR,
  DETERMINERS,
  DONE_TO,
  KIN,
  MODALS,
  PAIRS,
  SAYING_TO,
  SIGNING,
  STATES,
  SUBJECTS,
  VERBS,
} from './context-words.ts'
import { FILLER, type Run } from './fold.ts'
import { isTitle } from './titles.ts'
import { isAlsoFirstName, isOrdinary } from './vocabulary.ts'

const isJoined = (run: Run | undefined): run is Run =>
  run !== undefined && /^[^\S\n]{1,2}$/.test(run.gap)

/** Past tense or "-s": "said", "wants", "is". */
export const isFiniteVerb = (fold: string): boolean =>
  isVerbLike(fold) &&
  !/^(?:be|been|being|have|do|am|are|can|could|may|might|must|shall|should|will|would)$/.test(fold)

/** What can follow a name but not "will" or "may": "May would not". */
const isFollowingVerb = (fold: string): boolean =>
  isFiniteVerb(fold) ||
  /^(?:would|will|could|should|must|might|can|wont|cant|wouldnt|couldnt)$/.test(fold)

interface Place {
  readonly fold: string
  readonly before: string
  readonly beforeThat: string
  readonly next: string
  readonly startsClause: boolean
  readonly endsClause: boolean
  readonly isPossessive: boolean
  readonly after: Run | undefined
}

function placeOf(runs: readonly Run[], at: number): Place {
  const run = runs[at] as Run
  const after = runs[at + 1]
  const isPossessive = after !== undefined && after.fold === 's' && /^['’]$/.test(after.gap)
  const next = isPossessive ? runs[at + 2] : after
  const isBound = isJoined(run)
  return {
    fold: run.fold,
    before: isBound ? (runs[at - 1]?.fold ?? '') : '',
    beforeThat: isBound && isJoined(runs[at - 1]) ? (runs[at - 2]?.fold ?? '') : '',
    next: isJoined(next) ? next.fold : '',
    startsClause:
      at === 0 ||
      !isBound ||
      CLAUSE_OPENERS.has(runs[at - 1]?.fold ?? '') ||
      /^(?:and|but|or|that|said|says)$/.test(runs[at - 1]?.fold ?? ''),
    endsClause: after === undefined || (!isPossessive && /[.,;:!?()\n]/.test(after.gap)),
    isPossessive,
    after: next,
  }
}

/** Whether what stands beside shows that the word is meant as a word: "a mark", "in may", "will go". */
export function isWordHere(runs: readonly Run[], at: number): boolean {
  const { fold, before, beforeThat, next, endsClause } = placeOf(runs, at)
  if (isContraction(runs, at)) return true
  if (PAIRS.has(`${before} ${fold}`) || PAIRS.has(`${fold} ${next}`)) return true
  if (DETERMINERS.has(before) && before !== 'that' && before !== 'both') return true
  if (/^\d/.test(before)) return true
  if (AFTER_NOUN.has(next) || (fold === 'reg' && /^\d/.test(next))) return true
  if (CALENDAR.has(fold) && (BEFORE_CALENDAR.has(before) || /^\d/.test(next))) {
    if (!(before === 'and' || before === 'to' || before === 'from') || /^\d/.test(next)) return true
  }
  if (!VERBS.has(fold)) return false
  if (SUBJECTS.has(before)) return !(before === 'that' && AUXILIARIES.has(next))
  if (BEFORE_VERB.has(before))
    return !(before === 'to' && (SAYING_TO.has(beforeThat) || endsClause))
  if (
    /^(?:rose|drew)$/.test(fold) &&
    KIN.has(before) &&
    (PREPOSITIONS.has(next) || DETERMINERS.has(next))
  )
    return true
  if (fold === 'mark' && /^(?:on|to|in)$/.test(next)) return true
  // "played, drew a dog"
  if (fold === 'drew' && DETERMINERS.has(next)) return true
  return MODALS.has(fold) && next !== '' && !isFollowingVerb(next)
}

/** "don't", "can't": the letters before an apostrophe are no word of their own. */
export const isContraction = (runs: readonly Run[], at: number): boolean => {
  const next = runs[at + 1]
  return next !== undefined && /^['’]$/.test(next.gap) && /^(?:t|m)$/.test(next.fold)
}

/** Whether what stands beside shows that the word is meant as a name: "told grace", "faith's bag". */
export function isNamedHere(runs: readonly Run[], at: number): boolean {
  const { fold, before, beforeThat, next, startsClause, endsClause, isPossessive, after } = placeOf(
    runs,
    at,
  )
  if (isWordHere(runs, at)) return false
  const isClear = !MODALS.has(fold) || endsClause || isPossessive || isFollowingVerb(next)
  if (!isClear) return false
  if (isPossessive) return true
  if (before === FILLER) return false
  if (before !== '' && (DONE_TO.has(before) || MEETING.has(before))) return true
  if (before !== 'and' && (KIN.has(before) || isTitle(before))) return true
  if (before === 'to') return SAYING_TO.has(beforeThat) || !VERBS.has(fold)
  if (!startsClause) return false
  if (SIGNING.has(runs[at - 1]?.fold ?? '') && /[,\n]/.test((runs[at] as Run).gap)) return true
  if (
    isFollowingVerb(next) ||
    (AUXILIARIES.has(next) && !MODALS.has(fold)) ||
    STATES.has(next) ||
    /^\d/.test(next)
  )
    return true
  if (/^[a-z]{3,}ing$/.test(next) && !VERBS.has(fold)) return true
  if (next === 'to') return !VERBS.has(fold)
  if (before === 'and') return isPerson(runs, at - 2) && (endsClause || next !== '')
  if (next === 'and') return isPerson(runs, at + 2)
  if (!VERBS.has(fold) && isVerbLike(next)) return true
  return after !== undefined && /^ ?\(/.test(after.gap)
}

/** Whether somebody may stand there: a name of any kind. */
const isPerson = (runs: readonly Run[], at: number): boolean => {
  const run = runs[at]
  if (!run) return false
  return run.fold === FILLER || isAlsoFirstName(run.fold) || !isOrdinary(run.fold)
}
