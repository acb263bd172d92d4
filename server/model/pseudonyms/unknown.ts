/** Finds names that nobody gave: by title, by being no English word, by a capital, by what stands beside. */
import { isVerbLike } from '../../note/clues.ts'
import type { Run } from './fold.ts'
import type { Found } from './found.ts'
import { isTitle } from './titles.ts'
import { isAcronym, isAlsoName, isCommon, isGivenName, isOrdinary, isTitled } from './vocabulary.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const PARTICLES = setOf(
  'o d van de da dos del della der den von al el ul ur bin bint binti ibn abu ap ab ferch mac mc st la le di du ter ten',
)
/** Ordinary words that announce somebody who is named next. */
const ANNOUNCE = setOf(
  `mum mother dad father brother sister son daughter nan gran grandad aunt auntie uncle cousin partner boyfriend girlfriend friend
  carer teacher nurse doctor worker sw hv midwife officer pc called named aka mr mrs ms miss dr ex husband wife stepdad stepmum sibling baby twin twins
  told asked saw met phoned rang texted emailed spoke with to from and by for visited seen`,
)
/** Words so common that a small letter never makes a name of them without a clear sign. */
const MODALS = setOf(
  'will may can might must do an so my to no or in on at as am is be by see say more most long',
)
const KIN_ONLY = setOf(
  `mum mother dad father brother sister son daughter nan gran grandad aunt auntie uncle cousin partner boyfriend girlfriend
  carer teacher nurse sw midwife called named aka ex husband wife stepdad stepmum sibling twin baby friend told asked`,
)

export const isCapital = ({ text }: Run): boolean => text[0] !== text[0]?.toLowerCase()
const isShouted = ({ text }: Run): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
const startsSentence = (run: Run, at: number): boolean =>
  at === 0 || /[.!?:\n\t"“‘•*–—]|(?:^|\s)[-(]/.test(run.gap)
const NAME_GAP = /^(?:[ \u00a0]{1,2}|[-‐‑'’ʼ`]|\. ?)$/

/** Whether an ordinary word in small letters stands where a name does: "told grace", "will said". */
export function isNameHere(runs: readonly Run[], at: number): boolean {
  const run = runs[at] as Run
  if (!isOrdinary(run.fold)) return true
  const before = runs[at - 1]
  const next = runs[at + 1]
  if (
    before &&
    run.gap.trim() === '' &&
    KIN_ONLY.has(before.fold) &&
    !(MODALS.has(run.fold) && next && !isVerbLike(next.fold))
  )
    return true
  if (next?.fold === 's' && /['’]/.test(next.gap)) return true
  if (next === undefined || next.gap.trim() !== '')
    return !MODALS.has(run.fold) && !isCommon(run.fold)
  return /(?:ed|s|id|ent|ame|ot)$/.test(next.fold) && isVerbLike(next.fold)
}

/** Names in a text, none of them given. */
export function findNames(runs: readonly Run[]): Found[] {
  const isShoutedText = runs.filter(isShouted).length * 2 > runs.length
  const isName = runs.map((run, at) => isNameAlone(runs, run, at, isShoutedText))
  spread(runs, isName, isShoutedText)
  const found: Found[] = []
  for (let at = 0; at < runs.length; at++) {
    if (!isName[at]) continue
    let to = at
    while (isName[to + 1] && NAME_GAP.test((runs[to + 1] as Run).gap)) to++
    found.push({ kind: 'name', start: (runs[at] as Run).start, end: (runs[to] as Run).end })
    at = to
  }
  return found
}

function isNameAlone(runs: readonly Run[], run: Run, at: number, isShoutedText: boolean): boolean {
  const { fold } = run
  if (/\p{N}/u.test(fold)) return false
  const before = runs[at - 1]
  const next = runs[at + 1]
  const isAfterTitle =
    before !== undefined && isTitle(before.fold) && /^\.?[ \u00a0]{1,2}$/.test(run.gap)
  if (fold.length === 1) return isInitial(runs, run, at)
  if (
    isAfterTitle &&
    (isCapital(run) || isAlsoName(fold)) &&
    !(isTitled(fold) && isCapital(before) === false)
  ) {
    if (!isTitled(fold) || isAlsoName(fold)) return true
  }
  if (isShouted(run) && !isShoutedText && fold.length <= 5) {
    return (
      !isAcronym(fold) &&
      !isAcronym(fold.replace(/s$/, '')) &&
      !(isOrdinary(fold) && !isGivenName(fold))
    )
  }
  if (!isOrdinary(fold)) return !(isAcronym(fold) && (fold.length <= 3 || !isGivenName(fold)))
  const hasCapital = isCapital(run) && !isShouted(run)
  if (hasCapital && !startsSentence(run, at)) return !isTitled(fold) && !isPartOfTitled(runs, at)
  if (!isAlsoName(fold)) return false
  if (next?.fold === 's' && /['’]/.test(next.gap) && hasCapital) return true
  if (hasCapital)
    return (
      !isTitled(fold) &&
      next !== undefined &&
      next.gap.trim() === '' &&
      isVerbLike(next.fold) &&
      !(MODALS.has(fold) && !/(?:ed|s|ent|id)$/.test(next.fold))
    )
  return (
    before !== undefined &&
    run.gap.trim() === '' &&
    ANNOUNCE.has(before.fold) &&
    KIN_ONLY.has(before.fold) &&
    !MODALS.has(fold)
  )
}

/** "I", "A" and "a child": one letter is a name only with a full stop or beside a name. */
function isInitial(runs: readonly Run[], run: Run, at: number): boolean {
  if (!isCapital(run)) return false
  const next = runs[at + 1]
  const before = runs[at - 1]
  const isDotted = (one: Run | undefined, gap: string | undefined) =>
    one !== undefined &&
    one.fold.length === 1 &&
    isCapital(one) &&
    /^\.? ?$/.test(gap ?? ' .') &&
    /\./.test(gap ?? '')
  return isDotted(next, next?.gap) || isDotted(before, run.gap)
}

/** A capitalised ordinary word beside others that notes write with capitals: "Safe Place Scheme". */
const isPartOfTitled = (runs: readonly Run[], at: number): boolean => {
  const beside = [runs[at - 1], runs[at + 1]]
  return (
    !isAlsoName((runs[at] as Run).fold) &&
    beside.some((one) => one !== undefined && isCapital(one) && isTitled(one.fold))
  )
}

/** Beside a name, a capital or a word that is a name as well belongs to it: "Zofia Brown", "grace okafor". */
function spread(runs: readonly Run[], isName: boolean[], isShoutedText: boolean): void {
  const belongs = (run: Run): boolean =>
    !/\p{N}/u.test(run.fold) &&
    ((isCapital(run) && !isTitled(run.fold) && (!isShoutedText || isAlsoName(run.fold))) ||
      (isAlsoName(run.fold) && !MODALS.has(run.fold) && !isTitled(run.fold)) ||
      (PARTICLES.has(run.fold) && run.fold.length > 1))
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run
    if (!isName[at]) {
      const isJoined = NAME_GAP.test(run.gap) && isName[at - 1]
      if (isJoined && belongs(run) && !(run.fold === 's'))
        isName[at] = !PARTICLES.has(run.fold) || isName[at + 1] === true
      continue
    }
    for (let back = at - 1; back >= 0 && !isName[back]; back--) {
      const one = runs[back] as Run
      if (!NAME_GAP.test((runs[back + 1] as Run).gap) || isTitle(one.fold)) break
      const isPrefix =
        PARTICLES.has(one.fold) && (one.fold.length > 1 || /['’]/.test((runs[back + 1] as Run).gap))
      if (!isPrefix && !(isAlsoName(one.fold) && !MODALS.has(one.fold) && !isTitled(one.fold)))
        break
      isName[back] = true
    }
  }
}
