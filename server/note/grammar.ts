/**
 * What grammar knows of English words, written down in `grammar/*.txt` by `npm run fix`: asking it
 * costs 0.3 s and 35 MB at first, and most notes have no need of it.
 */
import { readFileSync } from 'node:fs'
import { lazily } from './lazily.ts'

/** The forms of a verb as grammar makes them: takes, took, taking, taken. */
export interface Conjugation {
  readonly PresentTense: string
  readonly PastTense: string
  readonly Gerund: string
  readonly Participle?: string
}

/** The verbs and nouns that were asked about since the process started: those to write down. */
export const asked = { verbs: new Set<string>(), nouns: new Set<string>() }

const verbs = lazily(() => byFirstWord('verbs'))
const nouns = lazily(() => byFirstWord('nouns'))
const common = lazily(() => sortedWords('common-words'))
const describing = lazily(() => sortedWords('describing-words'))
const naming = lazily(() => sortedWords('naming-words'))

/** A verb's forms, where they are written down. */
export function listedForms(infinitive: string): Conjugation | undefined {
  asked.verbs.add(infinitive)
  const line = verbs().get(infinitive)
  if (line === undefined) return undefined
  const [, PresentTense = '', PastTense = '', Gerund = '', Participle] = line.split(' ')
  return { PresentTense, PastTense, Gerund, ...(Participle ? { Participle } : {}) }
}

/** A noun's plural, where it is written down. */
export function listedPlural(singular: string): string | undefined {
  asked.nouns.add(singular)
  return nouns().get(singular)?.split(' ')[1]
}

/** Whether a lower-case word is one that English has apart from names: "police", not "angela". */
export const isCommonWord = (lower: string): boolean => common()(lower)

/** Whether a word describes after "is" ("she is scatty"); unknown of words that no dictionary has. */
export function isListedAdjective(word: string): boolean | undefined {
  if (describing()(word)) return true
  return naming()(word) ? false : undefined
}

const readText = (name: string): string =>
  readFileSync(new URL(`grammar/${name}.txt`, import.meta.url), 'utf8')

const readLines = (name: string): string[] =>
  readText(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const byFirstWord = (name: string): Map<string, string> =>
  new Map(readLines(name).map((line) => [line.slice(0, line.indexOf(' ')), line]))

/** A look-up by halving in one string, which takes less memory than a set of thousands. */
function sortedWords(name: string): (word: string) => boolean {
  const file = readText(name)
  const text = file.slice(file.indexOf('\n'))
  return (word) => {
    let [low, high] = [0, text.length - 1]
    while (low < high) {
      const start = text.lastIndexOf('\n', (low + high) >> 1)
      const end = text.indexOf('\n', start + 1)
      const found = text.slice(start + 1, end)
      if (found === word) return true
      if (found < word) low = end
      else high = start
    }
    return false
  }
}
