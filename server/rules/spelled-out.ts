/** Whether words spell out initials: "independent reviewing officer" and IRO. */

const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
])
const MOST_LETTERS_OF_A_WORD = 3
/** How many words may stand after the last that gives a letter: "best evidence interview (ABE)". */
const LOOSE_END = 1

/** The letters of initials, in lower case: "SENCOs" -> "senco", "R/V" -> "rv", "GCP2" -> "gcp". */
export const lettersOf = (initials: string): string =>
  initials
    .replace(/['’]s$/, '')
    .replace(/(?<=[A-Z0-9])s$/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** Whether a text opens with words that spell out the letters: "(independent reviewing officer, …)". */
export const opensWithWordsOf = (letters: string, text: string): boolean =>
  lastWordOf(letters, wordsOf(text), 0) !== undefined

/** Whether a text ends in words that spell out the letters: "independent reviewing officer (…". */
export function endsInWordsOf(letters: string, text: string): boolean {
  const words = wordsOf(text)
  const earliest = Math.max(0, words.length - 2 * letters.length - LOOSE_END)
  for (let from = words.length - 1; from >= earliest; from--) {
    const last = lastWordOf(letters, words, from)
    if (last !== undefined && last >= words.length - 1 - LOOSE_END) return true
  }
  return false
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?/g) ?? []

/**
 * The index of the last word used, where the words from `from` on spell the letters: each word gives
 * its first letter and perhaps some that follow ("co-ordinator": c and o), small words may give none.
 */
function lastWordOf(
  letters: string,
  words: readonly string[],
  from: number,
  isFirst = true,
): number | undefined {
  const word = words[from]
  if (word === undefined || (isFirst && letters.length < 2)) return undefined
  for (let count = Math.min(MOST_LETTERS_OF_A_WORD, letters.length); count > 0; count--) {
    if (!gives(word, letters.slice(0, count))) continue
    if (count < letters.length) {
      const last = lastWordOf(letters.slice(count), words, from + 1, false)
      if (last !== undefined) return last
    } else if (!isFirst || isLongFor(word, letters)) return from
  }
  return SMALL.has(word) ? lastWordOf(letters, words, from + 1, isFirst) : undefined
}

/** One word alone spells initials only where it is long: "tuberculosis" and TB. */
const isLongFor = (word: string, letters: string): boolean => word.length >= 4 * letters.length

/** Whether a word begins with the first letter and holds the others after it, in order. */
function gives(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false
  let at = 0
  for (const letter of letters.slice(1)) {
    at = word.indexOf(letter, at + 1)
    if (at === -1) return false
  }
  return true
}
