/** Roots: one form for all forms of a word, so that "took" and "takes" meet. For comparing, not for showing. */
import { linesOf, wordsOf } from './lists.ts'

const irregular = new Map<string, string>()
for (const line of linesOf('irregular')) {
  const [root = '', ...forms] = line.split(' ')
  for (const form of [root, ...forms]) irregular.set(form, root)
}

const KEEPS_LY =
  /^(?:famil|bell|bull|jell|sill|hol|lil|jul|repl|suppl|appl|impl|compl|earl|onl|ugl|assembl|elderl|friend|lone|love|hard|poor|weekl|dail|monthl|year|likel|unlikel)/
const roots = new Map<string, string>()
const MOST = 20_000

/** The root of a word in lower case; a possessive "'s" is left out. */
export function rootOf(lower: string): string {
  const known = roots.get(lower)
  if (known !== undefined) return known
  const root = findRoot(lower.replace(/'s?$|’s?$/, ''))
  if (roots.size >= MOST) roots.clear()
  roots.set(lower, root)
  return root
}

function findRoot(word: string): string {
  const form = irregular.get(word)
  if (form !== undefined) return form
  if (word.length <= 3 || !/^[a-z-]+$/.test(word)) return word
  const singular = /ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:ss|us|is|'s)$/.test(word)
      ? word
      : word.replace(/(?<=x|ch|sh|ss|z)es$|s$/, '')
  const bare = irregular.get(singular)
  if (bare !== undefined) return bare
  return strip(singular)
}

/** Takes the ending off, where something with a vowel is left, and evens out what endings change. */
function strip(word: string): string {
  if (word.endsWith('ly') && !KEEPS_LY.test(word)) {
    return word.endsWith('ily') ? `${word.slice(0, -3)}i` : strip(word.slice(0, -2))
  }
  const [, stem = '', ending = ''] = /^(.*?)(ied|eed|ed|ing|e|(?<=[^aeiou])y)$/.exec(word) ?? []
  if (ending === 'ied' || ending === 'y') return `${stem}i`
  if (ending === '' || ending === 'eed' || !/[aeiouy]/.test(stem)) return undouble(word)
  const whole = irregular.get(`${stem}e`) ?? irregular.get(stem)
  return whole ?? undouble(stem)
}

const undouble = (word: string): string => word.replace(/([b-df-hj-np-tv-z])\1$/, '$1')

/** The roots of a list's words. */
export const rootsOfList = (name: string): ReadonlySet<string> =>
  new Set([...wordsOf(name)].map(rootOf))
