/** `check <set>`: whether a set can be used, and what it holds. */
import { loadSet } from '../load.ts'
import type { EvalSet } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'

/** Throws `SetError` with each fault by file and line. */
export function check(args: readonly string[], { folder }: Surroundings): string {
  const [name, more] = args
  if (name === undefined || more !== undefined || name.startsWith('-')) {
    throw new UsageError('check takes the name of one set. For example: check development')
  }
  const set = loadSet(name, folder)
  const { kind, cases, parts = {} } = set
  return [
    `The set "${name}" is valid: ${describe(set)}.`,
    ...Object.entries(parts).map(([part, { cases: ids, heldBack }]) => {
      const count = cases.filter((one) => ids.includes('of' in one ? (one.of ?? one.id) : one.id))
      const things = kind === 'guard' ? 'rewrites' : 'notes'
      return `  part ${part}: ${count.length} ${things}${heldBack ? ', held back' : ''}`
    }),
  ].join('\n')
}

function describe(set: EvalSet): string {
  if (set.kind === 'guard') {
    const good = set.cases.filter(({ verdict }) => verdict === 'accept').length
    return `${set.cases.length} rewrites (${good} good, ${set.cases.length - good} damaged)`
  }
  const labels = set.cases.flatMap((one) => one.labels)
  const optional = labels.filter((label) => label.optional).length
  const clean = set.cases.filter((one) => one.labels.length === 0).length
  return (
    `${set.cases.length} notes (${clean} without labels), ` +
    `${labels.length} labels (${optional} optional)`
  )
}
