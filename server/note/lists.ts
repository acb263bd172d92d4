/** Word lists as data: `lists/<name>.txt`, words apart by white space, `#` starts a comment. */
import { readFileSync } from 'node:fs'

/** The lines of a list, without comments. Throws where the file is missing. */
export function loadLines(name: string): string[] {
  const file = new URL(`lists/${name}.txt`, import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
}

/** The words of a list. */
export const loadWords = (name: string): ReadonlySet<string> =>
  new Set(loadLines(name).flatMap((line) => line.split(/\s+/)))
