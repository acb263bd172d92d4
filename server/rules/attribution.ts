/**
 * Whether words stand as plain fact, or as somebody's: retold ("Mum said that …"), owned ("I think
 * …"), asked, supposed, or with what was seen and heard beside them.
 */
import { isInSpeech, type Reading, type Sentence } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Word } from '../note/words.ts'
import { loadPatterns, setOf } from './pattern-list.ts'
import { opensRetold, readRetold } from './retold.ts'
import { clauseStart, isPersonWord } from './subject.ts'

const seen = loadPatterns('opinion-seen')
const sourced = loadPatterns('opinion-sourced')

const SUPPOSES = setOf('if whether unless until once when whenever before')
const ASKS = setOf('how why what whether where')
/** "If nothing changes he will …": the clause after the supposed one may follow without a comma. */
const FORETELLS = setOf("will won't would wouldn't")
const GIVES_REASON = setOf('because as since given')
const LONGEST_TAIL = 6
const LONGEST_ASIDE = 3

/** Whether the word at an index is somebody's view: named, owned, asked about or only supposed. */
export function isAttributed(sentence: Sentence, at: number): boolean {
  const { reading } = sentence
  return (
    reading.text.endsWith('?') ||
    readRetold(reading)[at] === true ||
    isSupposed(reading.words, at) ||
    isRetoldAfter(reading, at) ||
    hasSpeaker(reading) ||
    isAction(sentence)
  )
}

/** "Actions", "What happens next": what is to be done, and no claim about anybody. */
const ACTIONS =
  /^\W*(?:(?:agreed |key |further )?actions?\b|next\b|(?:the )?plan\b|to do\b|what .{0,30}(?:next|do|happen)\b|recommendations?\b)/i

/** A line in a list of what is to be done. */
const isAction = ({ heading, block }: Sentence): boolean =>
  block.kind === 'bullet' && heading !== undefined && ACTIONS.test(heading.reading.text)

/** Whether what was seen, heard or counted stands in the sentence, before it or after it. */
export function isEvidenced(sentence: Sentence, at: number): boolean {
  const { previous, next, block } = sentence
  return (
    tellsWhatWasSeen(sentence.reading) ||
    (previous?.block === block && tellsWhatWasSeen(previous.reading)) ||
    (next?.block === block && tellsWhatWasSeen(next.reading)) ||
    givesReason(sentence.reading, at)
  )
}

const tellings = new ReadingMemory<boolean>()

function tellsWhatWasSeen(reading: Reading): boolean {
  const known = tellings.get(reading)
  if (known !== undefined) return known
  const tells = reading.words.some(
    (word, at) => seen.matchAt(reading.words, at) !== undefined && !isInSpeech(reading, word),
  )
  tellings.set(reading, tells)
  return tells
}

/** "… because he hit her twice", "…: 38 of 40": a reason that holds a number, words or a sighting. */
function givesReason(reading: Reading, at: number): boolean {
  const { reasons, lastNumber } = tailOf(reading)
  const reason = reasons[at + 1]
  const from = reason === undefined ? undefined : reading.words[reason]
  if (reason === undefined || from === undefined) return false
  return (reading.speech.at(-1)?.start ?? -1) > from.start || lastNumber > reason
}

/** "if he is struggling", "how she is coping": nothing is claimed. */
function isSupposed(words: readonly Word[], at: number): boolean {
  const first = clauseStart(words, at)
  const isForetold = FORETELLS.has(words[at]?.lower ?? '')
  if (!isForetold && SUPPOSES.has(words[first - 1]?.lower ?? '')) return true
  return words.slice(Math.max(0, first - 1), at).some(({ lower }) => ASKS.has(lower))
}

/** "…, Mum said", "… according to school", "(per police)". */
function isRetoldAfter(reading: Reading, at: number): boolean {
  const { lastSourced, retoldFrom } = tailOf(reading)
  return lastSourced > at || retoldFrom > at
}

/** What stands after a word, read once for all words: indices of words, -1 for none. */
interface Tail {
  /** For each word the first that gives a reason, at its place or after it. */
  readonly reasons: readonly (number | undefined)[]
  readonly lastNumber: number
  /** The last place where a source is named. */
  readonly lastSourced: number
  /** Where the last aside starts in which somebody is named as saying so. */
  readonly retoldFrom: number
}

const tails = new ReadingMemory<Tail>()
const tailOf = (reading: Reading): Tail => tails.recall(reading, readTail)

function readTail({ text, words }: Reading): Tail {
  const reasons: (number | undefined)[] = new Array(words.length)
  let [reason, lastNumber, lastSourced]: [number | undefined, number, number] = [undefined, -1, -1]
  for (let at = words.length - 1; at >= 0; at--) {
    const { lower, text: written } = words[at] as Word
    if (GIVES_REASON.has(lower)) reason = at
    else if (text.slice(words[at - 1]?.end ?? 0, words[at]?.start).startsWith(': ')) reason = at - 1
    reasons[at] = reason
    if (lastNumber === -1 && /^\d/.test(written)) lastNumber = at
    if (lastSourced === -1 && sourced.matchAt(words, at)) lastSourced = at
  }
  return { reasons, lastNumber, lastSourced, retoldFrom: retoldStart(text, words) }
}

/**
 * Where a short stretch between commas, dashes or brackets names somebody as saying so, the index of
 * the first word of the last of them: "…, so Mum told me", "…, she said, …"; else -1.
 */
function retoldStart(text: string, words: readonly Word[]): number {
  let end = words.length
  for (let index = words.length - 1; index > 0; index--) {
    const [before, word] = [words[index - 1], words[index]]
    if (!before || !word || !/[,(–—-]/.test(text.slice(before.end, word.start))) continue
    const longest = end === words.length ? LONGEST_TAIL : LONGEST_ASIDE
    if (end - index <= longest) {
      for (let at = index; at < end; at++) if (opensRetold(words, at)) return index
    }
    end = index
  }
  return -1
}

/** "School: he is tired a lot", "My view: …": a label that names who speaks. */
function hasSpeaker({ words, label }: Reading): boolean {
  if (label.end === 0) return false
  return words.some((word) => word.end <= label.end && (isPersonWord(word) || word.lower === 'my'))
}
