/** Whether what is said after a pronoun is said of children or of the grown-ups around them. */
import type { Draft } from './find-mentions.ts'
import { loadWords } from './lists.ts'
import { type Token, tokenAt } from './tokens.ts'

const childsWorld = loadWords('childs-world')
const adultsWorld = loadWords('adults-world')
const PARENTS = new Set(['mum', 'mummy', 'mother', 'dad', 'daddy', 'father', 'parents'])
const KIN = new Set(
  'brother brothers gran grandad grandparents nan nana sister sisters stepdad stepmum'.split(' '),
)
/** How many words after a pronoun tell of it: after "her" the few that she has, else the clause. */
const REACH = { owner: 3, other: 10 }
const MOST = 2

/** Sets a pronoun's `fit` and `kinFit`. */
export function readFit(tokens: readonly Token[], mention: Draft, next: Draft | undefined): void {
  const isOwner = mention.part === 'owner'
  mention.isOwn = isOwner && tokenAt(tokens, mention.to).lower === 'own'
  if (mention.isOwn) return
  const end = Math.min(tokens.length, mention.to + (isOwner ? REACH.owner : REACH.other))
  let fit = mention.speaker !== -1 && isSomewhere(tokens, mention.to) ? 1 : 0
  let kinFit = 0
  for (let at = mention.to; at < end; at++) {
    const token = tokenAt(tokens, at)
    if (/[.;:()]/.test(token.gap) || token.isInSpeech) break
    if (next?.from === at && (next.part === 'subject' || next.part === 'told')) break
    const isKin = PARENTS.has(token.base) || (isOwner && KIN.has(token.base))
    if (isKin && tokenAt(tokens, at - 1).lower !== 'own') kinFit++
    else if (childsWorld.has(token.base)) fit++
    else if (adultsWorld.has(token.base)) fit--
  }
  mention.fit = Math.max(-MOST, Math.min(MOST, fit))
  mention.kinFit = Math.min(1, kinFit)
}

const PLACES = new Set('asleep at away back in missing out safe staying upstairs with'.split(' '))

/** "Mum said she is at Nan's", "says he was out": one tells so of somebody else. */
function isSomewhere(tokens: readonly Token[], to: number): boolean {
  const last = tokenAt(tokens, to - 1)
  const isContracted = last.ending === "'s" || /^(?:hes|shes)$/.test(last.lower)
  const verb = tokenAt(tokens, to).lower
  if (isContracted) return PLACES.has(verb)
  return /^(?:is|was|went)$/.test(verb) && PLACES.has(tokenAt(tokens, to + 1).lower)
}
