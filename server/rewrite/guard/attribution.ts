/** Attribution: what somebody said stays theirs. A claim may not turn into a fact. */

import { type Mention, readMentions } from './parties.ts'
import type { Comparer, Comparison, Passage } from './passage.ts'

const SAYING: ReadonlySet<string> = new Set(
  'said says say saying told tells tell telling reported reports report stated states explained explains claimed claims alleged alleges disclosed discloses described describes denied denies deny admitted admits mentioned thinks thought think believes believed believe feels felt feel added wrote writes shared reckons reckoned confirmed confirms insisted according'.split(
    ' ',
  ),
)
const HEARSAY: ReadonlySet<string> = new Set(
  'alleged allegedly apparently reportedly reported claimed suspected'.split(' '),
)
const REACH = 6

export const compareAttribution: Comparer = (comparison) => {
  const before = readSpeakers(comparison.source, comparison)
  const after = readSpeakers(comparison.rewrite, comparison)
  const lost = [...before].filter(([who, count]) => countOf(after, who) < Math.ceil(count / 2))
  const hedges =
    countHedges(comparison.source) > 0 && after.size === 0 && countHedges(comparison.rewrite) === 0
  const isFewer =
    total(after) < total(before) && joins(comparison.rewrite) <= joins(comparison.source)
  if (lost.length === 0 && !hedges && !(isFewer && total(before) - total(after) > 1)) return []
  return [
    {
      code: 'attribution-lost',
      detail: 'Something that somebody said or thought is written as a fact.',
    },
  ]
}

/** How often each party is the one who says; a saying whose speaker is a pronoun counts for "?". */
function readSpeakers(passage: Passage, comparison: Comparison): Map<string, number> {
  const mentions = readMentions(passage, comparison)
  const speakers = new Map<string, number>()
  for (const [at, word] of passage.words.entries()) {
    if (!SAYING.has(word.lower)) continue
    const who = speakerBefore(passage, mentions, at) ?? '?'
    if (who === 'writer') continue
    speakers.set(who, (speakers.get(who) ?? 0) + 1)
  }
  return speakers
}

/** The nearest party before the verb in its sentence; a pronoun right before it is nobody for certain. */
function speakerBefore(
  passage: Passage,
  mentions: readonly Mention[],
  at: number,
): string | undefined {
  const verb = passage.words[at]
  const near = mentions.findLast((mention) => mention.last < at && at - mention.last <= REACH)
  const last = near && passage.words[near.last]
  if (!near || !verb || !last) return undefined
  const between = passage.raw.slice(last.end, verb.start)
  return /[.!?;]|\b(?:he|she|they|who|it)\b/i.test(between) ? undefined : near.who
}

const total = (speakers: Map<string, number>): number =>
  [...speakers.values()].reduce((sum, count) => sum + count, 0)

/** "She" in the note may be "your mum" in the rewrite: unknown speakers stand for anybody. */
const countOf = (speakers: Map<string, number>, who: string): number =>
  who === '?' ? total(speakers) : (speakers.get(who) ?? 0) + (speakers.get('?') ?? 0)

const countHedges = (passage: Passage): number =>
  passage.words.filter((word) => HEARSAY.has(word.lower)).length

/** Two claims under one "said that … and that …". */
const joins = (passage: Passage): number =>
  passage.own.match(/\band (?:that|he|she|they|you)\b/g)?.length ?? 0
