/** Numbers in figures and in words: none lost, none new. Dates and times are compared elsewhere. */
import { readDates } from './dates.ts'
import { valueOfOrdinal, valueOfWord } from './number-words.ts'
import { type Comparer, type Passage, without } from './passage.ts'
import { readTimes } from './times.ts'

const FIGURE = /\d[\d,]*(?:\.\d+)?/g
const WORD = /\b[a-z]+(?:-[a-z]+)?\b/g
/** "A two-bedroom flat": two. */
const COMPOUND =
  /\b([a-z]+)-(?!one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b)(?=[a-z])/g
/** "The two of you", "one another", "half past" and "no one" count nothing. */
const NOT_COUNTED =
  /\b(?:(?:the two|(?:all|both) \w+) of (?:you|us|them)|(?:you|us|we) two(?! \w+s\b)|one another|no one|a half-|half-(?:brother|sister|term)|half (?:brother|sister|term))\b/g

export const compareNumbers: Comparer = ({ source, rewrite }) => {
  const before = numbersOf(source)
  const after = numbersOf(rewrite)
  return [
    ...without(before, [...after, ...ordinalsOf(rewrite)]).map((value) => ({
      code: 'number-lost',
      detail: `The number ${value} is missing.`,
    })),
    ...without(after, [...before, ...ordinalsOf(source)]).map((value) => ({
      code: 'number-new',
      detail: `The number ${value} is not in the note.`,
    })),
  ]
}

/** "Your fourth session" is "session 4". */
const ordinalsOf = ({ timeless }: Passage): number[] =>
  (timeless.toLowerCase().match(WORD) ?? [])
    .map(valueOfOrdinal)
    .filter((value) => value !== undefined)

function numbersOf(passage: Passage): number[] {
  const { own, slots, timeless } = passage
  const rest =
    slots.length === 0 ? timeless : readTimes(readDates(`${own} ${slots.join(' ')}`).rest).rest
  const lower = rest.toLowerCase().replace(NOT_COUNTED, ' ').replace(COMPOUND, '$1 ')
  const figures = (rest.match(FIGURE) ?? []).map((figure) => Number(figure.replaceAll(',', '')))
  const words = (lower.match(WORD) ?? [])
    .map((word) => (word === 'one' ? undefined : valueOfWord(word)))
    .filter((value) => value !== undefined)
  // "one" stands for a thing as often as for a number: only the figure counts
  return [...figures, ...words].filter((value) => !Number.isNaN(value) && value !== 1)
}
