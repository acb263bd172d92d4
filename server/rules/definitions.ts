/**
 * Words with what they mean, as data: `words/<name>.txt`, a line is `form, form = meaning`, `#`
 * starts a comment. A meaning is a definition that can stand in brackets after the word.
 */
import { readFileSync } from 'node:fs'
import { WordTable } from '../note/vocabulary.ts'
import { readWords, type Word } from '../note/words.ts'

export interface Definition {
  readonly meaning: string
  /** How many words from the place asked about. */
  readonly length: number
}

export interface Definitions {
  /** What the longest phrase means that starts at a word, if one does. */
  readonly matchAt: (words: readonly Word[], at: number) => Definition | undefined
  /** What exactly this form means. */
  readonly meaningOf: (form: string) => string | undefined
  /** Every form, as it is written in the list. */
  readonly forms: readonly string[]
}

/** Loads a list of this folder's `words/`. Throws where it is missing or a line has no meaning. */
export function loadDefinitions(name: string): Definitions {
  const lines = readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8').split('\n')
  const meanings = new Map<string, string>()
  for (const line of lines.map((one) => one.replace(/#.*/, '').trim())) {
    if (line === '') continue
    const [forms = '', meaning] = line.split(' = ')
    if (!meaning) throw new Error(`words/${name}.txt: no meaning in "${line}"`)
    for (const form of forms.split(',')) meanings.set(form.trim(), meaning)
  }
  const byKey = new Map([...meanings].map(([form, meaning]) => [keyOf(readWords(form)), meaning]))
  const longest = Math.max(...[...byKey.keys()].map((key) => key.split(' ').length))
  const firsts = new WordTable<true>()
  for (const key of byKey.keys()) firsts.set(key.split(' ', 1)[0] ?? '', true)
  const mayStart = (word: Word): boolean =>
    firsts.get(word) ??
    (word.lower.includes('-') && firsts.find(word.lower.slice(0, word.lower.indexOf('-')))) ??
    false
  return {
    forms: [...meanings.keys()],
    meaningOf: (form) => meanings.get(form),
    matchAt(words, at) {
      const first = words[at]
      if (!first || !mayStart(first)) return undefined
      for (let length = Math.min(longest, words.length - at); length > 0; length--) {
        const meaning = byKey.get(keyOf(words.slice(at, at + length)))
        if (meaning) return { meaning, length }
      }
      return undefined
    },
  }
}

/** Hyphens and blanks are one. */
const partsOf = (word: Word): string[] => word.lower.split('-')
const keyOf = (words: readonly Word[]): string => words.flatMap(partsOf).join(' ')
