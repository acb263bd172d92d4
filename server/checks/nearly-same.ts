/** Finds sentences that say again, with a word or two changed, what a sentence above them says. */
import type { BlockReading, Note, Reading } from '../note/note.ts'
import { BlockMemory, ReadingMemory } from '../note/reading-memory.ts'
import { FirstPlaces } from './first-places.ts'
import { BREAK, FEWEST_WORDS, hashesOf, isPrompt, type Repeat } from './passage.ts'
import { loadWordList, remember } from './words.ts'

/** Two sentences that are nearly the same share most of these, whichever words were changed. */
const MARKS = 6
const MOST_CHANGED = 0.2

const weighty = new Set(loadWordList('sets/weighty-words').phrases)

/** The smallest few of the numbers of a sentence's word pairs. */
const marksOf = remember((reading: Reading): readonly number[] => {
  const hashes = hashesOf(reading).filter((hash) => hash !== BREAK)
  if (hashes.length < FEWEST_WORDS) return []
  const pairs = hashes.subarray(1).map((hash, at) => Math.imul(hash, 31) ^ (hashes[at] ?? 0))
  return [...pairs.sort().subarray(0, MARKS)]
})

/** A sentence long enough to be repeated, by its place in its block. */
interface Marked {
  readonly at: number
  readonly reading: Reading
  readonly marks: readonly number[]
}
const markedOfBlock = new BlockMemory<readonly Marked[]>()

const markedIn = ({ sentences }: BlockReading): readonly Marked[] =>
  sentences.flatMap(({ reading }, at) => {
    const marks = isPrompt(reading) ? [] : marksOf(reading)
    return marks.length > 0 ? [{ at, reading, marks }] : []
  })

const byMark = new FirstPlaces()

/** Each is the later sentence, in the note's offsets. Linear. */
export function findNearlySame({ blocks, sentences }: Note): Repeat[] {
  byMark.begin(sentences.length * MARKS)
  const repeats: Repeat[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') continue
    for (const { at, reading, marks } of markedOfBlock.recall(block.reading, markedIn)) {
      const index = block.first + at
      const place = sharedBy(marks)
      const earlier = place === undefined ? undefined : sentences[place]
      if (earlier && areNearlySame(earlier.reading, reading)) {
        const start = sentences[index]?.start ?? 0
        const last = reading.words.at(-1)?.end ?? 0
        repeats.push({ start, end: start + last, words: reading.words.length })
      }
      for (const mark of marks) byMark.keep(mark, index)
    }
  }
  return repeats
}

/** The `index` of the earlier sentence that has two of the same marks: one may be a pair that many sentences have. */
function sharedBy(marks: readonly number[]): number | undefined {
  for (let one = 0; one < marks.length - 1; one++) {
    const place = byMark.get(marks[one] ?? 0)
    if (place === -1) continue
    for (let other = one + 1; other < marks.length; other++) {
      if (byMark.get(marks[other] ?? 0) === place) return place
    }
  }
  return undefined
}

const areNearlySame = rememberTwo((a, b): boolean => {
  const most = MOST_CHANGED * Math.max(a.words.length, b.words.length)
  const isClose = wordsBeyond(a, b).length <= most && wordsBeyond(b, a).length <= most
  return isClose && !differInNews(a, b)
})

/** Whether two sentences differ in a name, a number, a day, a "not" or the like. */
export const differInNews = rememberTwo((a, b): boolean =>
  [...wordsBeyond(a, b), ...wordsBeyond(b, a)].some(isNews),
)

const MOST_PAIRS = 500
const tellNothing = () => new Map<number, boolean>()

/** Remembers what two sentences tell together for as long as the later one is remembered. */
function rememberTwo(look: (a: Reading, b: Reading) => boolean) {
  const known = new ReadingMemory<Map<number, boolean>>()
  return (a: Reading, b: Reading): boolean => {
    const told = known.recall(b, tellNothing)
    const before = told.get(a.id)
    if (before !== undefined) return before
    // a sentence that stands in most notes is looked at beside each other there is
    if (told.size >= MOST_PAIRS) told.clear()
    const answer = look(a, b)
    told.set(a.id, answer)
    return answer
  }
}

/** The words of one sentence that the other lacks. */
function wordsBeyond(a: Reading, b: Reading): string[] {
  const counts = new Map<string, number>()
  for (const { lower } of b.words) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  return a.words.flatMap(({ lower, text }, at) => {
    const left = counts.get(lower) ?? 0
    counts.set(lower, left - 1)
    return left > 0 ? [] : [at === 0 ? lower : text]
  })
}

const isNews = (word: string): boolean =>
  /\d|^\p{Lu}/u.test(word) || weighty.has(word) || word.endsWith("n't")
