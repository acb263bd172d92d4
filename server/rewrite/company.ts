/** Who is named together with the child: "Jordan and Tyler", "Jordan, Tyler and Nan", "Jordan and I". */
import { CLAUSE_OPENERS, PREPOSITIONS, REPORTING } from '../note/clues.ts'
import type { Mention } from '../note/mention.ts'
import { isAfterBreak, type Token, tokenAt } from '../note/tokens.ts'

const JOINERS = new Set(['and', '&', 'plus'])
/** What may stand right before a name without describing it. */
const STANDS_BEFORE = [
  PREPOSITIONS,
  CLAUSE_OPENERS,
  REPORTING,
  new Set(['both', 'saw', 'met', 'told', 'asked']),
]

export interface Company {
  /** The word after the last of those named. */
  readonly to: number
  readonly isPlural: boolean
  /** "Jordan and Tyler's room". */
  readonly isOwner: boolean
  /** "Mum, Jordan and Tyler were in": with "you" it would call Mum. */
  readonly isCalling: boolean
  /** "Jordan and I": the writer is never the object of a participle. */
  readonly hasWriter: boolean
}

/** How far "Jordan and Tyler" reaches, from the child on. */
export function companyOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  mention: Mention,
): Company {
  const index = mentions.indexOf(mention)
  const head = mention.joinedTo === -1 ? index : mention.joinedTo
  const members = mentions.filter((one, at) => at === head || one.joinedTo === head)
  const next = mentions[index + 1]
  const isOwner =
    next?.part === 'owner' &&
    next.kind !== 'pronoun' &&
    next.from === mention.to + 1 &&
    JOINERS.has(tokenAt(tokens, mention.to).lower)
  const last = Math.max(...members.map((one) => one.to))
  const withWriter = Math.max(afterI(tokens, mention.to), afterListAndI(tokens, mentions, index))
  const to = isOwner ? next.to : Math.max(last, endOfList(tokens, mentions, index), withWriter)
  return {
    to,
    isPlural: members.length > 1 || (!isOwner && to > mention.to),
    isOwner,
    isCalling: isCalling(tokens, mentions, mentions[head]),
    hasWriter: withWriter !== -1,
  }
}

/** "Jordan, his mum and Tyler" where a clause starts: the word after the last, or -1. */
function endOfList(tokens: readonly Token[], mentions: readonly Mention[], first: number): number {
  const listed = listFrom(tokens, mentions, first)
  const last = listed.at(-1)
  if (!last || listed.length === 1) return -1
  const next = mentions.find((one) => one.part !== 'owner' && one.from > last.to)
  const from = (mentions[next?.owner ?? -1] ?? next)?.from
  const isJoined = JOINERS.has(tokenAt(tokens, last.to).lower) && from === last.to + 1
  return next && isJoined && !next.isInSpeech ? next.to : -1
}

/** "Jordan, Tyler and I" where a clause starts: the word after, or -1. */
function afterListAndI(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  first: number,
): number {
  const last = listFrom(tokens, mentions, first).at(-1)
  return last ? afterI(tokens, last.to) : -1
}

/** Those named one after the other with commas between, the child first. */
function listFrom(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  first: number,
): readonly Mention[] {
  const start = mentions[first]
  if (!start || !startsClause(tokens, start.from)) return []
  const listed = [start]
  let last = start
  for (const one of mentions.slice(first + 1)) {
    if (one.part === 'owner') continue
    const from = (mentions[one.owner] ?? one).from
    if (one.isInSpeech || tokenAt(tokens, last.to).gap !== ', ' || from !== last.to) break
    listed.push(one)
    last = one
  }
  return listed
}

const startsClause = (tokens: readonly Token[], from: number): boolean =>
  from === 0 ||
  /[.:;]/.test(tokenAt(tokens, from).gap) ||
  CLAUSE_OPENERS.has(tokenAt(tokens, from - 1).lower)

/** "Jordan and I", "Jordan (9) and I": the word after, or -1. */
function afterI(tokens: readonly Token[], to: number): number {
  const isAge = tokenAt(tokens, to).gap === ' (' && tokenAt(tokens, to + 1).gap === ') '
  const at = isAge ? to + 1 : to
  const isJoined = JOINERS.has(tokenAt(tokens, at).lower) && tokenAt(tokens, at + 1).text === 'I'
  return isJoined ? at + 2 : -1
}

function isCalling(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  head: Mention | undefined,
): boolean {
  if (!head || tokenAt(tokens, head.from).gap !== ', ') return false
  const before = mentions.find(({ to }) => to === head.from)
  return before?.from === 0 && before.part !== 'owner'
}

/**
 * Who stands before the child and can change places with "you": "Tyler and Jordan" -> "you and Tyler".
 * Nothing describes them.
 */
export function swapsWith(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  mention: Mention,
): Mention | undefined {
  const index = mentions.indexOf(mention)
  const other = mentions[index - 1]
  if (!other || other.to !== mention.from - 1 || other.joinedTo !== -1) return undefined
  const areSubjects = isSubject(other) && isSubject(mention) && other.kind === 'pronoun'
  if (mention.joinedTo !== index - 1 && !areSubjects) return undefined
  if (!JOINERS.has(tokenAt(tokens, other.to).lower)) return undefined
  if (tokenAt(tokens, other.from).gap === ', ') return undefined
  if (other.owner !== -1 || other.isInSpeech || tokenAt(tokens, other.to - 1).ending !== '') {
    return undefined
  }
  const { lower, ending } = tokenAt(tokens, other.from - 1)
  const isBare =
    other.from === 0 ||
    isAfterBreak(tokens, other.from) ||
    STANDS_BEFORE.some((words) => words.has(lower))
  return isBare && ending === '' ? other : undefined
}

const isSubject = ({ part }: Mention): boolean => part === 'subject' || part === 'told'
