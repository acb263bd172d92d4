/** The words of a sentence with what stands around them: endings, punctuation, capitals, speech. */
import type { Reading } from './note.ts'

export interface Token {
  readonly text: string
  readonly lower: string
  /** Lower case without "'s" or another ending after an apostrophe: "mum's" -> "mum". */
  readonly base: string
  /** What was left out: "'s", "'ll", or "'" for "the boys' room". */
  readonly ending: string
  /** The characters between the word before and this one: ' ' or ', ' or ' (' or '. '. */
  readonly gap: string
  readonly isCapital: boolean
  readonly isInSpeech: boolean
}

const NONE: Token = {
  text: '',
  lower: '',
  base: '',
  ending: '',
  gap: '.',
  isCapital: false,
  isInSpeech: false,
}

/** The tokens of a sentence. */
export function readTokens(reading: Reading): Token[] {
  const { text, words, speech } = reading
  let quoted = 0
  let before = 0
  return words.map((word) => {
    const gap = before === 0 && word.start === 0 ? '' : text.slice(before, word.start)
    before = word.end
    while ((speech[quoted]?.end ?? Number.POSITIVE_INFINITY) <= word.start) quoted++
    const apostrophe = word.lower.lastIndexOf("'")
    const isSplit = apostrophe > 0 && ENDINGS.has(word.lower.slice(apostrophe))
    const isPlural = !isSplit && word.lower.endsWith('s') && /['’]/.test(text[word.end] ?? '')
    return {
      text: word.text,
      lower: word.lower,
      base: isSplit ? word.lower.slice(0, apostrophe) : word.lower,
      ending: isSplit ? word.lower.slice(apostrophe) : isPlural ? "'" : '',
      gap,
      isCapital: isUpper(word.text[0] ?? ''),
      isInSpeech: (speech[quoted]?.start ?? Number.POSITIVE_INFINITY) < word.end,
    }
  })
}

const ENDINGS = new Set(["'s", "'ll", "'d", "'ve", "'re", "'m"])
const isUpper = (char: string): boolean => char !== char.toLowerCase()

/** The token at a place, or one that is like nothing where there is none. */
export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? NONE

/** Whether only white space, or a hyphen, stands before the word. */
export const isJoined = ({ gap }: Token): boolean => gap === ' ' || gap === '-' || gap === '  '

/** Whether a sentence, a clause or a bracket starts with the word at this place. */
export const isAfterBreak = (tokens: readonly Token[], at: number): boolean =>
  at <= 0 || /[,;:()–—.…!?"“”‘/]|\s-\s/.test(tokenAt(tokens, at).gap)
