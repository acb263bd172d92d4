/** Finds passives that leave out who acted, where that matters: "was restrained", "it was agreed". */
import type { Mention } from '../note/mention.ts'
import type { Reading, Sentence } from '../note/note.ts'
import { overlaps, quoteOf, type Span } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import type { Cue, Cues } from './cues.ts'
import { above, isEndless, isTeller, type MentionsOf } from './named-source.ts'

/** A passive; offsets are the sentence's. */
export interface HiddenActor extends Span {
  readonly sentence: Sentence
}

const WHOLE = 'agreed-by-nobody'
const LISTS = [WHOLE, 'done-to', 'decided', 'let-know']

const OPENS_CONTENT = new Set(['that', 'to', 'for'])
const PAST = new Set(['was', 'were', 'been', 'got'])
const ADVERBS = new Set(
  'then later also again once twice just only already almost allegedly'.split(' '),
)
const WE = new Set(['we', "we've", "we'd", "we'll"])
/** A worker who writes "I" may have decided or told, but did not hit. */
const OURS = new Set([...WE, 'i', "i've", "i'd", "i'll"])
/** "by phone", "by 5pm", "by the window" name nobody. */
const BY =
  /\bby\s+(?!\d|phone\b|telephone\b|text\b|e-?mail\b|letter\b|post\b|then\b|now\b|(?:the )?(?:end|time|door|window|road|gate|bus|car|train|taxi|ambulance|hand|mistake|accident|law)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|tomorrow\b|noon\b|midnight\b|tea-?time\b|bed-?time\b)/i
const WHERE =
  /\b(?:at|in|into|to|from|outside|near)(?: the| an?| your| his| her| their| my)?(?: new| old)? $/i
/** "May have been pushed" claims nothing. */
const MODALS = new Set('may might could would should must'.split(' '))
const SUPPOSED = new Set(
  'if whether unless until when why who how what nobody no-one never not nothing'.split(' '),
)

/** The passives of a note that hide who acted, in order. */
export function findHiddenActors(cues: Cues, mentionsOf: MentionsOf): HiddenActor[] {
  const found = new Map<Sentence, HiddenActor[]>()
  for (const list of LISTS) {
    for (const cue of cues(list)) {
      const { sentence, end } = cue
      if (isEndless(sentence)) continue
      const start = list === WHOLE ? cue.start : startOfPassive(cue)
      if (start === undefined || cue.isInSpeech) continue
      const others = found.get(sentence) ?? []
      const isTaken = others.some((one) => overlaps(one, { start, end }))
      if (isTaken || isSaid(cue, start, list, mentionsOf)) continue
      found.set(sentence, [...others, { sentence, start, end }])
    }
  }
  return [...found.values()].flat().sort((a, b) => placeIn(a) - placeIn(b))
}

const placeIn = ({ sentence, start }: HiddenActor): number => sentence.start + start

/** Where its "was" or "has been" starts; undefined where the words before make no passive. */
function startOfPassive({ sentence, start }: Cue): number | undefined {
  const { words } = sentence.reading
  const at = words.findIndex((word) => word.start === start)
  let first = at - 1
  while (first > 0 && isAdverb(words[first])) first--
  const be = words[first]
  if (!be || !PAST.has(be.lower)) return undefined
  const before = words[first - 1]?.lower ?? ''
  const hasHave = before === 'has' || before === 'have' || before === 'had'
  if (hasHave && MODALS.has(words[first - 2]?.lower ?? '')) return undefined
  return (hasHave ? words[first - 1] : be)?.start
}

const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && (ADVERBS.has(word.lower) || word.lower.endsWith('ly'))

/** Whether somebody stands near who may have acted, or nothing is claimed to have happened. */
function isSaid(cue: Cue, start: number, list: string, mentionsOf: MentionsOf): boolean {
  const { reading, isHeading } = cue.sentence
  const { text, words } = reading
  if (isHeading || text.endsWith('?') || BY.test(text.slice(start))) return true
  if (words.some((word) => word.start < start && SUPPOSED.has(word.lower))) return true
  const writers = list === 'done-to' ? WE : OURS
  const before = above(cue.sentence)?.reading
  if (before && hasActor(before, mentionsOf(before).mentions, writers)) return true
  const { mentions } = mentionsOf(reading)
  const patient = mentions.findLast(({ end }) => end <= start)
  // "it was agreed that Mum will …": Mum is in what was agreed
  const reach = list === WHOLE ? thatAfter(cue) : text.length
  return hasActor(
    reading,
    mentions.filter((one) => one !== patient && one.start < reach),
    writers,
  )
}

const thatAfter = ({ sentence: { reading }, end }: Cue): number =>
  reading.words.find((word) => word.end >= end && OPENS_CONTENT.has(word.lower))?.start ??
  reading.text.length

/** Whether the writer or anybody but the child is spoken of, not just as a teller. */
function hasActor(
  reading: Reading,
  mentions: readonly Mention[],
  writers: ReadonlySet<string>,
): boolean {
  if (reading.words.some(({ lower }) => writers.has(lower))) return true
  return mentions.some(
    (one) =>
      one.kind !== 'pronoun' &&
      one.who !== 'child' &&
      !isPlaceOrBody(reading.text, one) &&
      one.part !== 'owner' &&
      !one.isInSpeech &&
      !isTeller(one, reading),
  )
}

/** "At school", "in hospital", "on the head": where, not who. */
function isPlaceOrBody(text: string, one: Mention): boolean {
  if (quoteOf(text, one).toLowerCase() === 'the head') return true
  return one.role === 'crowd' && WHERE.test(text.slice(Math.max(0, one.start - 20), one.start))
}
