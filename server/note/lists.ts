/** Word lists as data: `lists/<name>.txt`, words apart by white space, `#` starts a comment. */
import { readFileSync } from 'node:fs'

/** The lines of a list, without comments. Throws where the file is missing. */
export const loadLines = (name: string): string[] =>
  linesOf(new URL(`lists/${name}.txt`, import.meta.url))

/** The words of a list. */
export const loadWords = (name: string): ReadonlySet<string> =>
  new Set(loadLines(name).flatMap((line) => line.split(/\s+/)))

/** The words of a list that another room keeps. Throws where the file is missing. */
export const wordsOf = (file: URL): ReadonlySet<string> =>
  new Set(linesOf(file).flatMap((line) => line.split(/\s+/)))

const linesOf = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
