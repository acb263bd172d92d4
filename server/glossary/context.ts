/** Decides by the words beside a term whether it is meant: "contact number" is not contact. */
import type { Word } from '../note/words.ts'
import type { TermContext } from './term.ts'

/** Whether the words from `first` to `last` (indices, inclusive) stand in a context that fits. */
export function fitsContext(
  context: TermContext,
  words: readonly Word[],
  first: number,
  last: number,
): boolean {
  const isAfter = (phrase: string) => endsAt(words, first - 1, phrase)
  const isBefore = (phrase: string) => startsAt(words, last + 1, phrase)
  const isWith = (phrase: string) => words.some((_, at) => startsAt(words, at, phrase))
  return (
    (context.onlyAfter.length === 0 || context.onlyAfter.some(isAfter)) &&
    (context.onlyBefore.length === 0 || context.onlyBefore.some(isBefore)) &&
    (context.onlyWith.length === 0 || context.onlyWith.some(isWith)) &&
    !context.unlessAfter.some(isAfter) &&
    !context.unlessBefore.some(isBefore) &&
    !context.unlessWith.some(isWith)
  )
}

function startsAt(words: readonly Word[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((part, index) => isWord(words[at + index], part))
}

function endsAt(words: readonly Word[], at: number, phrase: string): boolean {
  const parts = phrase.split(' ')
  return parts.every((part, index) => isWord(words[at - parts.length + 1 + index], part))
}

function isWord(word: Word | undefined, part: string): boolean {
  if (word === undefined) return false
  if (part === '<number>') return /^\d/.test(word.lower)
  return part.endsWith('*') ? word.lower.startsWith(part.slice(0, -1)) : word.lower === part
}
