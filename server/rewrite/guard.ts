/**
 * The guard: decides whether a rewrite may be shown. Pure, without a model. It compares what can be
 * compared without understanding (names, numbers, dates, speech, negation, who said it, severity,
 * who did what to whom) and refuses whatever is lost, new or changed.
 */
import type { Verdict } from '../contract.ts'
import { compareActors } from './guard/actors.ts'
import { compareAddress } from './guard/address.ts'
import { compareAttribution } from './guard/attribution.ts'
import { compareCauses } from './guard/causes.ts'
import { compareDates } from './guard/dates.ts'
import { compareDegrees } from './guard/degrees.ts'
import { compareFigures } from './guard/figures.ts'
import { compareForm } from './guard/form.ts'
import { compareLosses } from './guard/losses.ts'
import { compareNames } from './guard/names.ts'
import { compareNegation } from './guard/negation.ts'
import { compareNovelty } from './guard/novelty.ts'
import { compareNumbers } from './guard/numbers.ts'
import { compareOrder } from './guard/order.ts'
import type { GuardInput } from './guard/passage.ts'
import { compareQuotes } from './guard/quotes.ts'
import { readComparison } from './guard/read-passage.ts'
import { compareReality } from './guard/reality.ts'
import { compareSeverity } from './guard/severity.ts'
import { compareStates } from './guard/states.ts'
import { compareTimes } from './guard/times.ts'
import { isWordForWord } from './guard/word-for-word.ts'

export type { GuardInput } from './guard/passage.ts'
export { comparePlaceholders } from './guard/placeholders.ts'

const COMPARERS = [
  compareForm,
  compareQuotes,
  compareNumbers,
  compareDates,
  compareTimes,
  compareFigures,
  compareNames,
  compareNegation,
  compareAttribution,
  compareSeverity,
  compareActors,
  compareStates,
  compareReality,
  compareOrder,
  compareAddress,
  compareCauses,
  compareDegrees,
  compareNovelty,
  compareLosses,
]
/** What can differ where every other word stands in its place: letters, figures, and who is named. */
const OF_LETTERS = [
  compareForm,
  compareQuotes,
  compareNumbers,
  compareDates,
  compareTimes,
  compareFigures,
  compareNames,
  compareAddress,
]

/** Compares a rewrite with the words it would replace. Each reason is in words a worker understands. */
export function guardRewrite(input: GuardInput): Verdict {
  const comparison = readComparison(input)
  const isSafe =
    isWordForWord(comparison) && OF_LETTERS.every((compare) => compare(comparison).length === 0)
  const reasons = isSafe ? [] : COMPARERS.flatMap((compare) => compare(comparison))
  return { verdict: reasons.length === 0 ? 'accept' : 'reject', reasons }
}

/** Whether words beside a note (a question, say) name nobody, nothing and no number that it does not. */
export function addsNothing(input: GuardInput): boolean {
  const comparison = readComparison(input)
  const added = [compareNumbers, compareDates, compareTimes, compareNames, compareQuotes]
    .flatMap((compare) => compare(comparison))
    .filter(({ code }) => code.endsWith('-new'))
  const form = compareForm(comparison).filter(({ code }) => !code.startsWith('too-'))
  return added.length === 0 && form.length === 0
}
