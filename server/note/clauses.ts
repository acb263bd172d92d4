/** Finds what each mention does in its sentence: subject, object or owner, and of which clause. */
import {
  ADVERBS,
  CLAUSE_OPENERS,
  CONTROL_VERBS,
  isVerbLike,
  MEETING,
  PREPOSITIONS,
  REPORTING,
  standsAlone,
} from './clues.ts'
import type { Draft, Part } from './mention.ts'
import { reports, tellingOf } from './retelling.ts'
import { isAfterBreak, isJoined, type Token, tokenAt } from './tokens.ts'

const SUBJECTS = new Set(['both', 'he', 'she', 'they', 'hes', 'shes', 'theyre', 'theyve'])
const SELVES = new Set(['himself', 'herself', 'themselves', 'themself', 'hisself'])
const AFTER_CONTRACTION = new Set(
  `a already also always an asked been come doing done getting going gone got had in just left never not now
  on only out really said so still the too very`.split(/\s+/),
)
const THING_STARTERS = new Set(
  'a all an another any each every it no our some such that the there these this those what'.split(
    ' ',
  ),
)
/** Things only where a verb follows: "that was", not "said that he". */
const POINTING = new Set(['that', 'this', 'these', 'those', 'what', 'all', 'such', 'each'])
const OWNERS = new Set(['his', 'their', 'hers', 'theirs'])
const TOPIC = new Set(['about', 're', 'regarding', 'concerning'])

/** What a mention is in its sentence, as far as its neighbours tell. */
export function partOf(tokens: readonly Token[], draft: Draft): Part {
  const last = tokenAt(tokens, draft.to - 1)
  const before = tokenAt(tokens, draft.from - 1)
  const next = tokenAt(tokens, draft.to)
  if (draft.part === 'owner') return 'owner'
  if (draft.kind === 'pronoun') {
    if (SUBJECTS.has(last.base)) return 'subject'
    if (SELVES.has(last.lower)) return 'self'
    if (OWNERS.has(last.lower)) return 'owner'
    const isAlone = !isJoined(next) || standsAlone(next.lower, before.lower)
    if (last.lower === 'her' && !isAlone) return 'owner'
    return objectPart(tokens, draft.from)
  }
  if (last.ending !== '')
    return isContracted(tokens, draft.to) && last.ending !== "'" ? 'subject' : 'owner'
  const hasVerb = isFollowedByVerb(tokens, draft.to)
  const from = startOf(tokens, draft.from)
  const opener = tokenAt(tokens, from - 1)
  if (PREPOSITIONS.has(opener.lower) && !isAfterBreak(tokens, from)) {
    return CLAUSE_OPENERS.has(opener.lower) && hasVerb ? 'subject' : objectPart(tokens, from)
  }
  if (hasVerb) return 'subject'
  if (from === 0 || /[.:;!?–—]/.test(tokenAt(tokens, from).gap)) return 'subject'
  if (next.lower === 'to' && (isAfterBreak(tokens, from) || opener.lower === 'and'))
    return 'subject'
  return objectPart(tokens, from)
}

/** "the", "his older" before a role belong to it. */
function startOf(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    at > 0 &&
    from - at < 3 &&
    isJoined(tokenAt(tokens, at)) &&
    isDescribing(tokenAt(tokens, at - 1))
  ) {
    at--
  }
  return at
}

const DESCRIBING = new Set(
  `the a an my our his her their this that another other older younger new little big own best foster birth
  current former previous allocated both all two three dear poor`.split(/\s+/),
)
const isDescribing = (token: Token): boolean => DESCRIBING.has(token.lower) || token.ending === "'s"

function objectPart(tokens: readonly Token[], from: number): Part {
  const before = tokenAt(tokens, from - 1)
  if (TOPIC.has(before.lower)) return 'topic'
  const verb = PREPOSITIONS.has(before.lower) ? tokenAt(tokens, from - 2) : before
  return MEETING.has(verb.lower) ? 'met' : 'object'
}

function isContracted(tokens: readonly Token[], to: number): boolean {
  const next = tokenAt(tokens, to)
  if (!isJoined(next)) return false
  if (AFTER_CONTRACTION.has(next.lower)) return true
  return next.lower.endsWith('ing') && !isVerbLike(tokenAt(tokens, to + 1).lower)
}

/** Whether a finite verb follows, perhaps after an adverb or two. */
function isFollowedByVerb(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < to + 3; at++) {
    const token = tokenAt(tokens, at)
    if (!isJoined(token) || token.isInSpeech) return false
    if (isVerbLike(token.lower)) return true
    if (!(ADVERBS.has(token.lower) || token.lower.endsWith('ly'))) return false
  }
  return false
}

/** Tells each mention the subject of its clause, and whose words it is part of. */
export function linkClauses(tokens: readonly Token[], drafts: readonly Draft[]): void {
  let governor = -1
  let subject = -1
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const draft = drafts[next]
    if (draft?.from !== at) {
      if (isThingSubject(tokens, at)) governor = -2
      continue
    }
    link(tokens, drafts, draft, governor)
    if (governor === -2) readAnswer(tokens, drafts[subject], draft, subject)
    draft.tells = isSubject(draft) && reports(tokens, draft.to, tokens.length)
    if (isSubject(draft) && draft.joinedTo === -1 && !draft.isInSpeech) governor = subject = next
    else if (isControlled(tokens, draft)) governor = next
    at = draft.to - 1
    next++
  }
}

const isSubject = ({ part }: Draft): boolean => part === 'subject' || part === 'told'

function link(tokens: readonly Token[], drafts: readonly Draft[], draft: Draft, governor: number) {
  draft.governor = governor
  // only whom the writer met: "Dad has not seen Fin" is about Dad
  if (draft.part === 'met' && governor >= 0) draft.part = 'object'
  const subject = drafts[governor]
  if (!subject) return
  draft.isOnBody = isOnBody(tokens, subject.to, draft.from)
  const retells = draft.part === 'subject' && reports(tokens, subject.to, draft.from)
  draft.speaker = retells ? governor : subject.speaker
  if (retells || draft.speaker !== -1) {
    const teller = drafts[draft.speaker]
    if (teller) draft.telling = isSubject(draft) ? tellingOf(tokens, teller, draft) : 'open'
  }
  if (draft.speaker !== -1 && draft.part === 'subject') draft.part = 'told'
}

/** "Teresa asked what happens and she would not say": the answer is not the asker's. */
function readAnswer(
  tokens: readonly Token[],
  asker: Draft | undefined,
  draft: Draft,
  index: number,
): void {
  if (!asker || draft.part !== 'subject' || tellingOf(tokens, asker, draft) !== 'other') return
  draft.speaker = index
  draft.telling = 'other'
}

/** "had his dog with him", "has a temper on him". */
function isOnBody(tokens: readonly Token[], from: number, to: number): boolean {
  const preposition = tokenAt(tokens, to - 1).lower
  const verb = tokenAt(tokens, from).lower
  if (to - from < 3) return false
  if (preposition === 'on') return /^(?:has|had|have|found)$/.test(verb)
  return preposition === 'with' && /^(?:brought|took|carried|takes|brings)$/.test(verb)
}

/** "the lid", "it", "there" where a clause starts: the subject is no person. */
function isThingSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!THING_STARTERS.has(token.lower) || token.isInSpeech) return false
  if (POINTING.has(token.lower) && !isVerbLike(tokenAt(tokens, at + 1).lower)) return false
  const before = tokenAt(tokens, at - 1).lower
  if (at === 0 || /[,;:–—]/.test(token.gap)) return true
  return CLAUSE_OPENERS.has(before) || before === 'and' || REPORTING.has(before)
}

/** "asked Jordan to", "made her": the one who is then to do something. */
function isControlled(tokens: readonly Token[], draft: Draft): boolean {
  if (draft.part !== 'object' && draft.part !== 'met') return false
  const next = tokenAt(tokens, draft.to)
  const verb = tokenAt(tokens, draft.from - 1).lower
  if (!(CONTROL_VERBS.has(verb) && isJoined(next)) || SUBJECTS.has(next.base)) return false
  return next.lower === 'to' || !REPORTING.has(verb)
}
