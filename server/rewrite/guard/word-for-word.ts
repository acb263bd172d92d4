/** Whether two passages say the same word for word, and of the same people: then neither meaning can differ. */
import { mayBeOne } from './parties.ts'
import type { Comparison } from './passage.ts'
import type { GuardSentence, Token } from './token.ts'

/** What a verb becomes with "you": nothing else about it changes. */
const AGREEING: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"],
])

/**
 * Whether the rewrite has each word of the note in its place, and each of its people where somebody stands
 * who may be them: "he was at his nan's" and "you were at your nan's".
 */
export const isWordForWord = ({ source, rewrite }: Comparison): boolean =>
  rewrite.slots.length === 0 &&
  rewrite.definitions.length === source.definitions.length &&
  rewrite.sentences.length === source.sentences.length &&
  rewrite.sentences.every((sentence, index) => isLike(source.sentences[index], sentence))

const isLike = (source: GuardSentence | undefined, { tokens }: GuardSentence): boolean =>
  source?.tokens.length === tokens.length &&
  tokens.every((token, at) => isSameToken(source.tokens[at], token))

function isSameToken(source: Token | undefined, token: Token): boolean {
  if (
    source?.kind !== token.kind ||
    source.isVerb !== token.isVerb ||
    source.isFigure !== token.isFigure ||
    source.isOwner !== token.isOwner
  )
    return false
  if (token.kind === 'party') return isSameParty(source.members, token.members)
  return (
    source.lower === token.lower ||
    (token.isVerb && source.root === token.root && agrees(source.lower, token.lower))
  )
}

const agrees = (one: string, other: string): boolean =>
  AGREEING.get(one) === other || one === `${other}s` || one === `${other}es`

const isSameParty = (source: Token['members'], rewrite: Token['members']): boolean =>
  source.length === rewrite.length && rewrite.every((who, at) => mayBeOne(who, source[at] ?? []))
