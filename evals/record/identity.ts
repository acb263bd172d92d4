/** What makes two runs the same run, two cases the same case, and two scores the same score. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyCase } from '../set.ts'

/**
 * All that can change an answer: the set, what was asked, rules, prompts, model. Addresses, limits of
 * time and how many calls run at once are noted in the manifest and are no part of it.
 */
export type Identity = Readonly<Record<string, string>>

/** Sixteen hex digits of any value; the order of an object's keys does not matter. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
    .slice(0, 16)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

/** What people decided about a case, and so what a score depends on and an answer does not. */
const DECIDED = [
  'labels',
  'neverFlag',
  'verdict',
  'reason',
  'mustKeep',
  'mustNot',
  'flags',
  'reference',
]
/** What is neither asked nor decided. */
const APART = ['id', 'title', 'of', 'family', 'tags']

/** Of what is asked about: where it changes, the case is asked again. */
export const textHashOf = (one: AnyCase): string =>
  hashOf(Object.entries(one).filter(([key]) => ![...DECIDED, ...APART].includes(key)))

/** Of what was decided: where it alone changes, the case is only scored again. */
export const labelHashOf = (one: AnyCase): string =>
  hashOf(Object.entries(one).filter(([key]) => DECIDED.includes(key)))

const ROOT = join(import.meta.dirname, '../..')
const known = new Map<string, string>()

/** One hash over the sources of some folders: a version of code that has none of its own. */
export function sourceHashOf(...folders: readonly string[]): string {
  const key = folders.join()
  const before = known.get(key)
  if (before) return before
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*`, { cwd: ROOT })).sort()
  const hash = createHash('sha256')
  for (const file of files.filter((one) => /\.(?:ts|txt|csv)$/.test(one))) {
    hash.update(file).update(readFileSync(join(ROOT, file)))
  }
  const made = hash.digest('hex').slice(0, 16)
  known.set(key, made)
  return made
}
