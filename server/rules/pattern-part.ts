/** One place of a pattern: the words that may stand there, "his|her", any possessive, any person, a gap. */
import type { Word } from '../note/words.ts'

export interface Part {
  /** The words that fit, in lower case, as far as they can be listed; most parts have one. */
  readonly words: readonly string[] | ReadonlySet<string>
  readonly isGap: boolean
  readonly isEnd: boolean
  /** Whether "Mum's" fits too. */
  readonly takesOwner: boolean
  /** Whether a name fits too. */
  readonly takesName: boolean
}

/** A set of the words of a text, divided by white space. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const MARKS = new Set(['…', '.', '<own>', '<him>'])
const OWN = setOf('his her their your its my our')
const HIM = setOf(
  'him her them you mum dad everyone everybody people others mother father nan nana gran grandma grandad',
)
/** So few words are looked through faster than a set, and take less memory. */
const FEW = 3
const LONGEST_GAP = 5
const JOINS = setOf('and but or')
const NAME = /^\p{Lu}\p{Ll}/u
/** Most parts are one word. */
const PLAIN = /^[a-z]+$/
/** Thousands of lines share a few hundred parts. */
const parts = new Map<string, Part>()

/** Reads a part as it is written; parts written alike are one. */
export function toPart(part: string): Part {
  const known = parts.get(part) ?? readPart(part)
  parts.set(part, known)
  return known
}

function readPart(part: string): Part {
  if (PLAIN.test(part)) {
    return { words: [part], isGap: false, isEnd: false, takesOwner: false, takesName: false }
  }
  const choices = part.split('|')
  const takesOwner = choices.includes('<own>')
  const takesName = choices.includes('<him>')
  const listed = choices.filter((word) => !MARKS.has(word))
  const all = new Set([...listed, ...(takesOwner ? OWN : []), ...(takesName ? HIM : [])])
  const words = all.size > FEW ? all : [...all]
  return { words, isGap: part === '…', isEnd: part === '.', takesOwner, takesName }
}

/** The words of a part that must be one of those listed. */
export function listedWords({ words, takesOwner, takesName }: Part): string[] | undefined {
  const listed = [...words]
  return listed.length === 0 || takesOwner || takesName ? undefined : listed
}

/** Whether a word may stand there. */
const fits = ({ words, takesOwner, takesName }: Part, word: Word): boolean =>
  ('has' in words ? words.has(word.lower) : words.includes(word.lower)) ||
  (takesOwner && word.lower.endsWith("'s")) ||
  (takesName && NAME.test(word.text))

/** Words in a row, each in its part: the index after the last of them, or -1. */
export function matchParts(
  words: readonly Word[],
  at: number,
  parts: readonly Part[],
  from = 0,
): number {
  let next = at
  for (let index = from; index < parts.length; index++) {
    const part = parts[index]
    if (part?.isGap) {
      for (let gap = 1; gap <= LONGEST_GAP && isBeside(words, next + gap - 1); gap++) {
        const end = matchParts(words, next + gap, parts, index + 1)
        if (end !== -1) return end
      }
      return -1
    }
    if (part?.isEnd)
      return isBeside(words, next) && !JOINS.has(words[next]?.lower ?? '') ? -1 : next
    const word = words[next]
    if (!part || !word || !isBeside(words, next) || !fits(part, word)) return -1
    next++
  }
  return next
}

/** Whether a word follows the one before it with nothing but a space between them. */
export function isBeside(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return before !== undefined && word !== undefined && word.start - before.end <= 1
}
