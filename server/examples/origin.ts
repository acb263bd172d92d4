/** Which list of invented names is alike in kind to a real one, so that an example keeps who its people are. */
import { readFileSync } from 'node:fs'
import { inventedNames, type Names } from './invented.ts'

const marks: readonly (readonly [origin: string, marks: readonly RegExp[]])[] = readFileSync(
  new URL('words/surname-marks.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [origin = '', patterns = ''] = line.split(': ')
    return [origin, patterns.split(' ').map((pattern) => new RegExp(pattern))] as const
  })

/** The first list where nothing tells. */
export function originOf(words: readonly string[]): Names {
  const lower = words.map((word) => word.toLowerCase())
  const listed = inventedNames.find(({ he, she, surnames }) =>
    [...he, ...she, ...surnames].some((name) => lower.includes(name.toLowerCase())),
  )
  const origin = marks.find(([, patterns]) =>
    lower.some((word) => patterns.some((one) => one.test(word))),
  )?.[0]
  return inventedNames.find((one) => one.origin === origin) ?? listed ?? (inventedNames[0] as Names)
}
