/** `check <set>`: whether a set can be used, and what it holds. */
import { loadSet } from '../load.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'

/** Throws `SetError` with each fault by file and line. */
export function check(args: readonly string[], { folder }: Surroundings): string {
  const [name, more] = args
  if (name === undefined || more !== undefined || name.startsWith('-')) {
    throw new UsageError('check takes the name of one set. For example: check development')
  }
  const { cases, parts = {} } = loadSet(name, folder)
  const labels = cases.flatMap((one) => one.labels)
  const optional = labels.filter((label) => label.optional).length
  const clean = cases.filter((one) => one.labels.length === 0).length
  return [
    `The set "${name}" is valid: ${cases.length} notes (${clean} without labels), ` +
      `${labels.length} labels (${optional} optional).`,
    ...Object.entries(parts).map(([part, { cases: ids, heldBack }]) => {
      return `  part ${part}: ${ids.length} notes${heldBack ? ', held back' : ''}`
    }),
  ].join('\n')
}
