/** What was done and what was only wanted, tried, planned or feared are told apart as in the note. */
import { align } from './alignment.ts'
import { alike, type Deed, deedsOf, isSame } from './deeds.ts'
import type { Comparer, Comparison, Passage, Reason } from './passage.ts'
import { INTENDING, TELLING } from './telling.ts'
import type { Token } from './token.ts'

const MODAL =
  /^(?:will|won't|would|wouldn't|can|cannot|can't|could|couldn't|may|might|must|should|shall|ought|if)$/

export const compareReality: Comparer = (comparison) => {
  const { source, rewrite } = comparison
  const reasons = judged(source, rewrite)
  return (reasons.length > 0 ? reasons : comeTrue(comparison)).slice(0, 2)
}

/** "Will ring", "would like to", "offered to": not done yet when it was written. */
const FORESEEN = /^(?:will|would)$/
const FORESEEN_TO =
  /^(?:wants?|wanted|aims?|intends?|intended|propos\w+|offer(?:s|ed|ing)?|hopes?|hoped|agreed|plans?|planned|is|are)$/
/** Words of the rewrite that leave it open as well. */
const OPEN =
  /^(?:will|won't|would|wouldn't|wants?|wanted|wanting|aims?|aimed|intend\w*|propos\w*|offer\w*|hop(?:e|es|ed|ing)|agree\w*|plan\w*|due|going|may|might|could|should|must|if|asked|asks|ask|wish\w*|promis\w*|suggest\w*|recommend\w*|decid\w*|likely|probably|think|thinks|thought|try|tries|tried|until|next|expect\w*|ready|need\w*|refus\w*)$/

/** A sentence of the note that only foresees something, of which nothing in the rewrite is left open. */
function comeTrue(comparison: Comparison): Reason[] {
  const { source, rewrite } = comparison
  const retells = align(comparison)
  const foreseen = source.sentences.flatMap(({ tokens }, at) => {
    const word = tokens.findIndex(
      ({ kind, lower }, place) =>
        kind === 'word' &&
        (FORESEEN.test(lower) ||
          (FORESEEN_TO.test(lower) &&
            tokens[place + 1]?.lower === 'to' &&
            (lower === 'agreed' || tokens[place + 2]?.isVerb))),
    )
    if (word < 0) return []
    const told = rewrite.sentences.filter((_, index) => retells(index).has(at))
    const isOpen = told.some(
      ({ tokens: words, slots }) => slots > 0 || words.some(({ lower }) => OPEN.test(lower)),
    )
    // "will paint", and not "will" alone
    const verb = tokens.findIndex(({ isVerb }, place) => place > word && isVerb)
    const words = tokens.slice(word, Math.max(word, verb) + 1).map(({ text }) => text)
    return told.length > 0 && !isOpen ? [words.join(' ')] : []
  })
  return foreseen.map((words) => ({
    code: 'made-real',
    detail: `“${words}”: the note does not say that it happened.`,
  }))
}

function judged(source: Passage, rewrite: Passage): Reason[] {
  const before = deedsOf(source)
  return deedsOf(rewrite).flatMap((deed): Reason[] => {
    const known = alike(deed, before).filter(
      (one) =>
        !TELLING.has(deed.verb.root) &&
        one.verb.root === deed.verb.root &&
        isSame(one.actor, deed.actor),
    )
    const state = realityOf(deed)
    if (known.length === 0 || state === 'unknown') return []
    if (known.some((one) => [state, 'unknown'].includes(realityOf(one)))) return []
    const word = deed.verb.text
    return [
      state === 'open'
        ? { code: 'made-unreal', detail: `“${word}”: the note says that it happened.` }
        : { code: 'made-real', detail: `“${word}”: the note does not say that it happened.` },
    ]
  })
}

/** "will ring", "tried to hang", "thought about leaving". */
export function isNotDone(deed: Deed): boolean {
  return realityOf(deed) === 'open'
}

/** Whether it is said to have happened, or only wanted or foreseen; unknown for a bare form after "let him". */
function realityOf({ sentence: { tokens }, at, verb }: Deed): 'done' | 'open' | 'unknown' {
  if (/^(?:see|hear|feel|remember|smell)$/.test(verb.root)) return 'unknown'
  for (let back = at - 1; back >= 0 && at - back < 6; back--) {
    const token = tokens[back]
    if (token?.kind !== 'word')
      return token?.kind === 'party' && isObject(tokens, back) ? 'unknown' : 'done'
    // "will only settle with the light on": how somebody is
    if (token.lower === 'will' && tokens[back + 1]?.lower === 'only') return 'unknown'
    if (MODAL.test(token.lower)) return 'open'
    if (/^(?:to|about|of|from)$/.test(token.lower))
      return isGoverned(tokens, back) ? 'open' : 'unknown'
    const isHelping =
      /ly$|^(?:not|never|be|been|being|have|has|had|was|were|is|are|also|still|just|then|always|now|already|often|sometimes|ever|only|both|all|longer)$/.test(
        token.lower,
      )
    if (!isHelping) return verb.lower.endsWith('ing') ? 'unknown' : 'done'
  }
  return 'done'
}

const isObject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:let|make|see|hear|help|watch|want|ask|tell)$/.test(tokens[at - 1]?.root ?? '')

/** Whether wanting, trying or the like governs what follows. */
function isGoverned(tokens: readonly Token[], from: number): boolean {
  for (let back = from - 1; back >= 0 && from - back < 6; back--) {
    const token = tokens[back]
    if (!token || token.kind === 'mark') return false
    if (token.isVerb) return INTENDING.has(token.root) || token.root === 'be' || token.root === 'go'
    if (/^(?:able|afraid|going|due|ready|willing|unable|meant|supposed)$/.test(token.lower))
      return true
    if (token.kind === 'word' && !/^(?:not|the|a|her|him|it)$/.test(token.lower)) return false
  }
  return from === 1
}
