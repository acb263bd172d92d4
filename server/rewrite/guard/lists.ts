/** The guard's word lists: `words/<name>.txt`, one entry a line, `#` starts a comment. */
import { readFileSync } from 'node:fs'

export const linesOf = (name: string): string[] =>
  readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

/** All words of a list whose lines are words side by side. */
export const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(linesOf(name).flatMap((line) => line.split(/\s+/)))
