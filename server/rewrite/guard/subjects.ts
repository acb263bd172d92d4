/** Who does what a verb says: the subject, looked for back from it. */
import { HELPERS, isHelper, OPENERS, PLACED } from './clause-words.ts'
import { type Doer, objectOf } from './objects.ts'
import type { Token } from './token.ts'

/** "asked you to", "made you": the one who then does it. */
const CONTROL =
  /^(?:ask|tell|make|let|help|want|force|allow|see|hear|watch|invite|remind|encourage|order|warn|teach|find|leave|like|cause|urge|expect|persuad|advis|need|keep)$/

/** Who does what the verb says, looking back from it. */
export function subjectOf(tokens: readonly Token[], at: number, depth = 0): Doer | undefined {
  if (depth > 4) return undefined
  let back = at - 1
  while (back >= 0 && tokens[back]?.kind === 'word' && isSkipped(tokens, back)) back--
  const token = tokens[back]
  if (!token || token.kind === 'quote') return undefined
  if (token.kind === 'party')
    return isFree(tokens, at, back) ? (ownerOf(tokens, back) ?? token.members) : undefined
  const isTo = tokens.slice(back + 1, at).some(({ lower }) => lower === 'to')
  const earlier = lastVerb(tokens, back)
  if (token.kind === 'mark') {
    if (token.text !== ',' && token.text !== ')') return undefined
    return beforeAside(tokens, back) ?? again(tokens, earlier, depth)
  }
  if (token.isVerb)
    return isTo ? controlled(tokens, back, back, depth) : subjectOf(tokens, back, depth + 1)
  if (/^(?:and|but|or|then|yet)$/.test(token.lower)) {
    return again(tokens, likeBefore(tokens, at, earlier), depth)
  }
  if (/^(?:who|which|that|whom)$/.test(token.lower)) return antecedent(tokens, back)
  if (
    /^(?:nobody|noone|none|someone|somebody|anyone|everyone|everybody|one|it|there|this|what)$/.test(
      token.lower,
    )
  ) {
    return undefined
  }
  if (isTo && earlier >= 0) return controlled(tokens, earlier, back, depth)
  // "excluded him for bringing": he brought it
  const isBlamed = token.lower === 'for' && tokens[at]?.lower.endsWith('ing') && earlier >= 0
  if (isBlamed) return objectOf(tokens, earlier) ?? again(tokens, earlier, depth)
  if (PLACED.test(token.lower) || /^(?:by|without|before|after|of|in)$/.test(token.lower)) {
    return again(tokens, earlier, depth)
  }
  if (OPENERS.test(token.lower)) return undefined
  // "and both times left": whoever did what stands before
  const isMeasure = /^(?:times?|days?|nights?|weeks?|mornings?|evenings?)$/.test(token.lower)
  if (isMeasure && earlier >= 0) return again(tokens, earlier, depth)
  // "was under the table holding the cat": whoever was
  if (tokens[at]?.lower.endsWith('ing') && earlier >= 0) return again(tokens, earlier, depth)
  // "has had the locks changed": by whom is not said
  if (tokens.slice(Math.max(0, back - 3), back).some(({ root }) => root === 'have'))
    return undefined
  return wisher(tokens, back) ?? ofPlace(tokens, back) ?? [[`thing:${token.root}`]]
}

/** "Her preference would be to stay": it is she who stays. */
function wisher(tokens: readonly Token[], noun: number): Doer | undefined {
  const owner = tokens[noun - 1]
  return WISHES.test(tokens[noun]?.lower ?? '') && owner?.isOwner ? owner.members : undefined
}
const WISHES =
  /^(?:wish|preference|plan|aim|intention|hope|aspiration|request|goal|dream|idea|choice|decision|target)$/

/** "The solicitor of your mum": the solicitor. */
function ownerOf(tokens: readonly Token[], party: number): Doer | undefined {
  const head = tokens[party - 2]
  const isOf = tokens[party - 1]?.lower === 'of' && head?.kind === 'party' && !head.isOwner
  return isOf ? head.members : undefined
}

/** "a boy at the park had offered": the boy, and not the park. */
function ofPlace(tokens: readonly Token[], noun: number): Doer | undefined {
  for (let at = noun - 1; at > 0 && noun - at < 4; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.isVerb) return undefined
    if (!/^(?:at|in|on|from|with|near|by|outside|inside|behind)$/.test(token.lower)) continue
    const party = tokens[at - 1]
    return party?.kind === 'party' && !party.isOwner ? party.members : undefined
  }
  return undefined
}

/** "rang the team that works at night and told": of the verbs before, the one of the same tense. */
function likeBefore(tokens: readonly Token[], at: number, earlier: number): number {
  // "heard him shouting and hid": whoever heard
  const isPlain = (place: number) => !/ing$/.test(tokens[place]?.lower ?? '')
  if (earlier > 0 && isPlain(at) && !isPlain(earlier)) {
    const finite = tokens
      .slice(0, earlier)
      .findLastIndex(({ isVerb }, place) => isVerb && isPlain(place) && !isHelper(tokens, place))
    const isHelped = /^(?:is|are|was|were|be|been)$/.test(tokens[earlier - 1]?.lower ?? '')
    if (finite >= 0 && !isHelped) return finite
  }
  const isPast = (place: number) => !/(?:[^s]s|ing)$/.test(tokens[place]?.lower ?? '')
  const other = earlier > 0 ? lastVerb(tokens, earlier - 1) : -1
  const isInside =
    tokens[earlier - 1]?.kind === 'word' &&
    /^(?:who|which|that)$/.test(tokens[earlier - 1]?.lower ?? '')
  // "does not want him to go but would agree": whoever does not want it
  const isTo = tokens[earlier - 1]?.lower === 'to'
  if (isTo && other >= 0 && isInflected(tokens, at)) return other
  return isInside && isPast(at) && !isPast(earlier) && other >= 0 ? other : earlier
}

/** "would agree", "agrees": not the bare form of "to go and see". */
const isInflected = (tokens: readonly Token[], at: number): boolean =>
  /^(?:would|will|can|could|may|might|must|did|does|has|had|is|was)$/.test(
    tokens[/^(?:not|never)$/.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1]?.lower ?? '',
  ) || /[^s]s$/.test(tokens[at]?.lower ?? '')

/** Neither an owner nor, before "walking", whoever did something to somebody: "found by Paul walking". */
const isFree = (tokens: readonly Token[], at: number, party: number): boolean =>
  tokens[party]?.isOwner === false &&
  !(
    /ing$/.test(tokens[at]?.lower ?? '') &&
    /^(?:by|a|the)$/.test(tokens[party - 1]?.lower ?? '') &&
    tokens.slice(Math.max(0, party - 2), party).some(({ lower }) => lower === 'by')
  )

const isSkipped = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && HELPERS.test(token.lower) && (!token.isVerb || isHelper(tokens, at))
}

const again = (tokens: readonly Token[], verb: number, depth: number): Doer | undefined =>
  verb < 0 ? undefined : subjectOf(tokens, verb, depth + 1)

function lastVerb(tokens: readonly Token[], from: number): number {
  for (let at = from; at >= 0; at--) {
    if (tokens[at]?.isVerb && !isHelper(tokens, at)) return at
  }
  return -1
}

/** "told Neil to stop": Neil; "wants to write": whoever wants. */
function controlled(
  tokens: readonly Token[],
  verb: number,
  to: number,
  depth: number,
): Doer | undefined {
  const governing = tokens[verb]
  const object = tokens
    .slice(verb + 1, to + 1)
    .find(({ kind, isOwner }) => kind === 'party' && !isOwner)
  if (governing && object && CONTROL.test(governing.root)) return object.members
  return subjectOf(tokens, verb, depth + 1)
}

/** "Dan, who is 24, gave": Dan. */
function beforeAside(tokens: readonly Token[], comma: number): Doer | undefined {
  for (let at = comma - 1; at > 0 && comma - at < 12; at--) {
    const token = tokens[at]
    const isOpen = token?.kind === 'word' && /^(?:who|which|whom)$/.test(token.lower)
    if (isOpen && tokens[at - 1]?.text === ',') return antecedent(tokens, at)
    if (token?.text === ';') break
  }
  const before = tokens[comma - 1]
  return before?.kind === 'party' && !before.isOwner && comma <= 2 ? before.members : undefined
}

function antecedent(tokens: readonly Token[], who: number): Doer | undefined {
  for (let at = who - 1; at >= 0 && who - at < 4; at--) {
    const token = tokens[at]
    if (token?.kind === 'party') return token.members
    if (token?.kind === 'word' && !/^(?:of|the|a|an|from|in|at)$/.test(token.lower)) {
      return token.isVerb ? undefined : [[`thing:${token.root}`]]
    }
  }
  return undefined
}
