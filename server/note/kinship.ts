/** Ties the mentions of one sentence: "Mum, Catriona" is one person, "his mum" has an owner. */
import type { Draft } from './mention.ts'
import { isJoined, type Token, tokenAt } from './tokens.ts'

const BETWEEN_OWNER_AND_ROLE = new Set(
  `older younger elder eldest youngest little big baby own best new foster birth maternal paternal current
  former previous other allocated first second only dear late step half two three four 2 3 4 both
  step-by-step year old`.split(/\s+/),
)

/** One mention of two that name the same person: "keyworker Stu", "Mum (Bianca)", "Leon, her boyfriend". */
export function mergeNamed(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts) {
    const before = merged.at(-1)
    if (before && areOne(tokens, before, draft)) merged[merged.length - 1] = mergeTwo(before, draft)
    else merged.push(draft)
  }
  return merged
}

function areOne(tokens: readonly Token[], a: Draft, b: Draft): boolean {
  const last = tokenAt(tokens, a.to - 1)
  const next = tokenAt(tokens, b.from)
  if (a.to !== b.from || last.ending !== '' || a.isInSpeech !== b.isInSpeech) return false
  const isRoleThenName = isRole(a) && b.kind === 'name'
  const isNameThenRole = a.kind === 'name' && isRole(b)
  if (!(isRoleThenName || isNameThenRole) || a.isPlural || b.isPlural) return false
  if (a.who === 'child' || b.who === 'child') {
    if (isRoleThenName && b.isShared && isCast(a)) return isJoined(next)
    if (a.who === b.who || a.who === 'baby') return isJoined(next) || next.gap === ', '
    return false
  }
  if (isCast(a) && isCast(b) && a.who !== b.who) return false
  if (clash(a, b)) return false
  if (isJoined(next)) return isRoleThenName
  if (next.gap === ' (') return true
  return next.gap === ', ' && !isListed(tokens, b.to)
}

const isRole = ({ kind }: Draft): boolean => kind === 'role' || kind === 'child-word'
const isCast = ({ who }: Draft): boolean => /^p\d/.test(who)
const clash = (a: Draft, b: Draft): boolean =>
  a.gender !== b.gender && a.gender !== 'unknown' && b.gender !== 'unknown'

/** "Mum, Priya and I": a comma between two who are listed, not one who is named. */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|&|plus)$/.test(tokenAt(tokens, at).lower) && !/[,)]/.test(tokenAt(tokens, at).gap)

function mergeTwo(a: Draft, b: Draft): Draft {
  const isChilds = !isCast(a) && (a.who === 'child' || b.who === 'child')
  const known = isCast(a) ? a : isCast(b) ? b : a.kind === 'name' ? a : b
  return {
    ...a,
    end: b.end,
    to: b.to,
    who: isChilds ? 'child' : known.who,
    gender: known.gender === 'unknown' ? (a === known ? b.gender : a.gender) : known.gender,
    role: a.role ?? b.role,
  }
}

/** Finds whose each person is: "his mum", "Jordan's older brother". */
export function linkOwners(tokens: readonly Token[], drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind === 'pronoun') continue
    let at = draft.from
    while (
      at > 0 &&
      draft.from - at < 2 &&
      BETWEEN_OWNER_AND_ROLE.has(tokenAt(tokens, at - 1).lower)
    ) {
      at--
    }
    const owner = drafts[index - 1]
    if (owner?.to !== at || owner.part !== 'owner' || !isJoined(tokenAt(tokens, at))) continue
    draft.owner = index - 1
    const isOfOther = owner.kind !== 'pronoun' && owner.who !== 'child' && !isCast(draft)
    if (isOfOther && draft.who !== 'offspring') draft.who = `${draft.who} of ${owner.who}`
  }
}

/** Finds who is joined by "and": "Mum and Jordan", "Jordan, Tyler and Nan". */
export function linkJoined(tokens: readonly Token[], drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const before = lastBefore(drafts, index)
    if (before === -1) continue
    const other = drafts[before]
    const head = drafts[index]?.owner ?? -1
    const from = head === -1 ? draft.from : (drafts[head]?.from ?? draft.from)
    if (!other || other.part === 'owner' || draft.part === 'owner') continue
    const to = isAge(tokens, other.to) ? other.to + 1 : other.to
    if (from - to !== 1 || !/^(?:and|&|plus)$/.test(tokenAt(tokens, to).lower)) continue
    const isNewClause = draft.part === 'subject' && other.part !== 'subject'
    if (isNewClause || (other.kind === 'pronoun' && other.part === 'subject')) continue
    draft.joinedTo = other.joinedTo === -1 ? before : other.joinedTo
    if (draft.part === 'object' && other.part !== 'self') draft.part = other.part
  }
}

/** "Dylan (13) and Logan". */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  /[(,]/.test(tokenAt(tokens, at).gap) && /^\d+$/.test(tokenAt(tokens, at).lower)

/** The mention before this one, leaving out its own owner. */
const lastBefore = (drafts: readonly Draft[], index: number): number => {
  const owner = drafts[index]?.owner ?? -1
  return (owner === -1 ? index : owner) - 1
}
