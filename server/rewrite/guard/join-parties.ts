/** Makes one party of words that name one ("your mum, Kelly"), and one group of several joined by "and". */
import type { Draft } from './placed-token.ts'
import { isVerbRoot } from './verbs.ts'

const DESCRIBING =
  /^(?:older|younger|elder|eldest|youngest|little|big|baby|own|best|new|old|former|foster|birth|late|twin|half|step|other|two|three|both|current|previous|stepdad|partner|social)$/
const BARE = /^(?:and|&|plus)$/

/** "saw her smile", "makes her kneel": no owner. */
function freeHer(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, at) => {
    const next = drafts[at + 1]
    const before = drafts[at - 1]
    const isFree =
      draft.isOwner &&
      draft.lower === 'her' &&
      next?.kind === 'word' &&
      isVerbRoot(next.root) &&
      /^(?:see|hear|make|let|help|watch|feel)$/.test(before?.root ?? '')
    return isFree ? { ...draft, isOwner: false } : draft
  })
}

/** Left to right, in one pass each. */
export function joinParties(drafts: readonly Draft[]): Draft[] {
  return joinSeveral(joinNamed(dropOwners(freeHer(drafts))))
}

/** "Your" of "your mum", "his" of "his older brother": whose they are says nothing about who acts. */
function dropOwners(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft, at) => {
    if (draft.kind !== 'party' || !draft.isOwner) return true
    let next = at + 1
    while (
      next - at < 3 &&
      drafts[next]?.kind === 'word' &&
      DESCRIBING.test(drafts[next]?.lower ?? '')
    ) {
      next++
    }
    return drafts[next]?.kind !== 'party'
  })
}

const isMark = (draft: Draft | undefined, char: string): boolean =>
  draft?.kind === 'mark' && draft.text === char

/** "Carol, your foster carer, said": one party, its commas gone. */
function joinNamed(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]
    if (!draft) continue
    const before = joined.at(-1)
    const earlier = joined.at(-2)
    if (draft.kind === 'party' && isMark(before, ',') && earlier && isOne(earlier, draft)) {
      joined.pop()
      joined[joined.length - 1] = {
        ...earlier,
        end: draft.end,
        isOwner: draft.isOwner,
        isPronoun: false,
      }
      if (isMark(drafts[at + 1], ',')) at++
      continue
    }
    if (draft.kind === 'party' && before?.kind === 'party' && isOne(before, draft)) {
      joined[joined.length - 1] = { ...before, end: draft.end, isOwner: draft.isOwner }
      continue
    }
    joined.push(draft)
    // "your mum, Kelly, was": the name stands between commas
    if (draft.kind === 'party' && draft.text.includes(',') && isMark(drafts[at + 1], ',')) at++
  }
  return joined
}

const isOne = (a: Draft, b: Draft): boolean =>
  a.kind === 'party' &&
  !a.isOwner &&
  !a.isPronoun &&
  !b.isPronoun &&
  a.members.length === 1 &&
  b.members.length === 1 &&
  a.members[0]?.length === 1 &&
  a.members[0][0] === b.members[0]?.[0] &&
  a.members[0][0] !== 'child'

/** "You and Nia", "Ron, Val and Jo": several who do or bear one thing. */
function joinSeveral(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]
    if (!draft) continue
    const and = joined.at(-1)
    const head = joined.at(-2)
    const isAnd = and?.kind === 'word' && BARE.test(and.lower)
    if (
      draft.kind === 'party' &&
      !draft.isOwner &&
      isAnd &&
      head?.kind === 'party' &&
      !head.isOwner
    ) {
      const next = drafts[at + 1]
      if (!isObject(joined) || !startsClause(next)) {
        joined.pop()
        joined[joined.length - 1] = {
          ...head,
          end: draft.end,
          text: `${head.text} and ${draft.text}`,
          members: [...head.members, ...draft.members],
          isPronoun: false,
        }
        continue
      }
    }
    joined.push(draft)
  }
  return joined
}

/** "bit Esther and": whoever stands before "and" had something done to them. */
const isObject = (joined: readonly Draft[]): boolean => {
  const before = joined.at(-3)
  if (before?.kind !== 'word') return false
  return isVerbRoot(before.root) || /^(?:to|at|with|on|from|for|off)$/.test(before.lower)
}

const startsClause = (next: Draft | undefined): boolean =>
  next?.kind === 'word' &&
  (/^(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|must|should|not|then|also|never)$/.test(
    next.lower,
  ) ||
    (isVerbRoot(next.root) && !next.lower.endsWith('ing')))
