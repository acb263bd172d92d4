/** Who did what to whom: where both passages name both parties, they must not change places. */

import { type Mention, readMentions } from './parties.ts'
import { type Comparer, type Comparison, type Passage, stemOf } from './passage.ts'

interface Act {
  readonly stem: string
  readonly actor: string
  readonly target: string
}

/** Verbs between people, as stems; the past forms that share no stem with their present besides. */
const ACTS: ReadonlySet<string> = new Set(
  'hit slap smack kick punch push shov grab pull bit bitten threw strangl chok stabb attack assault beat beaten hurt rap touch abus threaten threat shout scream swor swear yell told tell ask said rang ring call phon text found find took take gave give saw see met meet left leav collect help stopp stop invit blam warn follow held hold hug kiss lock pick drop sent send show lent lend paid pay brought bring'.split(
    ' ',
  ),
)
const PASSIVE = /\b(?:was|were|is|are|been|being|got|get)$/
const REACH = 5

export const compareActors: Comparer = (comparison) => {
  const before = readActs(comparison.source, comparison)
  const after = readActs(comparison.rewrite, comparison)
  const swapped = after.find((act) =>
    before.some(
      (known) =>
        known.stem === act.stem && known.actor === act.target && known.target === act.actor,
    ),
  )
  const isAlsoSaid = (act: Act) =>
    before.some(
      (known) =>
        known.stem === act.stem && known.actor === act.actor && known.target === act.target,
    )
  if (!swapped || isAlsoSaid(swapped)) return []
  return [{ code: 'actor-swapped', detail: 'Who did it and to whom have changed places.' }]
}

function readActs(passage: Passage, comparison: Comparison): Act[] {
  const { words, own } = passage
  // "your" in "your mum" is nobody who acts
  const mentions = readMentions(passage, comparison).filter(
    ({ first }) => !/^(?:your|my)$|'s?$|'s$/.test(words[first]?.lower ?? ''),
  )
  return words.flatMap((word, at): Act[] => {
    const stem = stemOf(word.lower)
    if (!ACTS.has(stem) && !ACTS.has(word.lower)) return []
    const before = nearest(mentions, at, -1)
    const after = nearest(mentions, at, 1)
    if (!before || !after || before.who === after.who) return []
    if (crossesClause(own, words[before.last]?.end ?? 0, words[after.first]?.start ?? 0)) return []
    const gap = own.slice(words[before.last]?.end ?? 0, word.start).trimEnd()
    const isPassive = PASSIVE.test(gap) && words[after.first - 1]?.lower === 'by'
    return [
      isPassive
        ? { stem, actor: after.who, target: before.who }
        : { stem, actor: before.who, target: after.who },
    ]
  })
}

function nearest(mentions: readonly Mention[], at: number, direction: 1 | -1): Mention | undefined {
  return direction === 1
    ? mentions.find((mention) => mention.first > at && mention.first - at <= REACH)
    : mentions.findLast((mention) => mention.last < at && at - mention.last <= REACH)
}

const crossesClause = (text: string, from: number, to: number): boolean =>
  /[.!?;:]|\b(?:and|but|while|because|when)\b/.test(text.slice(from, to))
