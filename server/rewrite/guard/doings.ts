/** Doings: each verb of a sentence with who does it, to whom, and whether it is denied. */
import { HELPERS, isHelper, OPENERS } from './clause-words.ts'
import { type Doer, objectOf, REACH } from './objects.ts'
import { subjectOf } from './subjects.ts'
import type { GuardSentence, Token } from './token.ts'

export interface Doing {
  readonly verb: Token
  readonly at: number
  readonly actor: Doer | undefined
  readonly target: Doer | undefined
  /** "Was hit" without "by": the words leave out who did it. */
  readonly isAgentless: boolean
}

const BE = /^(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|got|gets|get|getting)$/
/** "sat by him": beside him, not done by him. */
const INTRANSITIVE = /^(?:sit|stand|walk|liv|sleep|stay|wait|come|go|lie|kneel|run|play|pas|drop)$/

const read = new WeakMap<GuardSentence, readonly Doing[]>()

export function readDoings(sentence: GuardSentence): readonly Doing[] {
  const known = read.get(sentence)
  if (known) return known
  const { tokens } = sentence
  const doings: Doing[] = []
  for (const [at, verb] of tokens.entries()) {
    if (!verb.isVerb || isHelper(tokens, at)) continue
    doings.push(doingOf(tokens, at, verb))
  }
  read.set(sentence, doings)
  return doings
}

function doingOf(tokens: readonly Token[], at: number, verb: Token): Doing {
  const subject = subjectOf(tokens, at)
  const by = isPassive(tokens, at) ? agentOf(tokens, at) : undefined
  if (by) {
    const target = subject?.some((who) => who[0]?.startsWith('thing:')) ? undefined : subject
    return { verb, at, actor: by.doer, target, isAgentless: by.doer === undefined }
  }
  const also = alsoDoes(tokens, at)
  const actor = subject && also ? [...subject, ...also] : subject
  const target = objectOf(tokens, at)
  // "Ann hit her": somebody else, whoever she may be
  const isOneself = actor?.length === 1 && `${target}` === `${actor}`
  return { verb, at, actor, target: isOneself ? undefined : target, isAgentless: false }
}

/** "laughed and so did Hana": Hana as well. */
function alsoDoes(tokens: readonly Token[], at: number): Doer | undefined {
  for (let next = at + 1; next < tokens.length && next - at < REACH; next++) {
    const isSo =
      tokens[next]?.lower === 'so' &&
      /^(?:did|do|does|was|were|had|has)$/.test(tokens[next + 1]?.lower ?? '')
    const party = tokens[next + 2]
    if (isSo && party?.kind === 'party') return party.members
    if (tokens[next]?.isVerb && !isHelper(tokens, next)) return undefined
  }
  return undefined
}

/** A form of "be" among the helping words before a participle; note form leaves it out. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const { lower = '', root = '' } = tokens[at] ?? {}
  if (INTRANSITIVE.test(root)) return false
  const isParticiple = lower !== root && !lower.endsWith('ing')
  if (!isParticiple && !/^(?:hit|cut|put|let|hurt|shut|set|read|beat)$/.test(lower)) return false
  const isNotActive =
    /^(?:seen|taken|given|spoken|known|shown|driven|eaten|beaten|written|chosen|thrown|stolen)$/.test(
      lower,
    )
  let isHelped = false
  for (let back = at - 1; back >= 0 && at - back < 5; back--) {
    const token = tokens[back]
    isHelped ||=
      /^(?:has|have|had|having|do|does|did|will|would|can|cannot|could|may|might|must|should|\w+n't)$/.test(
        token?.lower ?? '',
      )
    if (token?.kind !== 'word') return !isHelped && isNoteForm(tokens, at, isNotActive)
    if (BE.test(token.lower)) return true
    if (!HELPERS.test(token.lower)) return !isHelped && isNoteForm(tokens, at, isNotActive)
  }
  return at === 0 ? false : !isHelped && isNoteForm(tokens, at, isNotActive)
}

/** "Jordan seen alone", "Luca not weighed", "review chaired by the IRO". */
function isNoteForm(tokens: readonly Token[], at: number, isNotActive: boolean): boolean {
  if (isNotActive || tokens[at - 1]?.lower === 'not') return true
  if (INTRANSITIVE.test(tokens[at]?.root ?? '')) return false
  return (
    tokens[at + 1]?.lower === 'by' &&
    tokens.slice(at + 2, at + 4).some(({ kind }) => kind === 'party')
  )
}

function agentOf(tokens: readonly Token[], at: number): { doer: Doer | undefined } {
  for (let next = at + 1; next < tokens.length && next - at <= REACH; next++) {
    const token = tokens[next]
    if (token?.kind === 'mark' || (token && token.kind === 'word' && OPENERS.test(token.lower)))
      break
    if (token?.lower !== 'by') continue
    for (let after = next + 1; after < tokens.length && after - next <= 4; after++) {
      const one = tokens[after]
      if (one?.kind === 'party' && !one.isOwner) return { doer: one.members }
      if (one?.kind === 'mark') break
    }
    return { doer: thingAt(tokens, next + 1) }
  }
  return { doer: undefined }
}

/** "an ambulance", "the dog": things and animals do something, too. */
function thingAt(tokens: readonly Token[], from: number): Doer | undefined {
  for (let at = from; at < tokens.length && at - from < 4; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return undefined
    if (
      /^(?:anyone|anybody|someone|somebody|no|nobody|mistake|accident|then|now|phone|telephone|text|e-?mail|letter|post|bus|train|taxi|car|hand|foot|minibus)$/.test(
        token.lower,
      )
    )
      return undefined
    if (!/^(?:a|an|the|this|that|my|our|own)$/.test(token.lower)) return [[`thing:${token.root}`]]
  }
  return undefined
}
