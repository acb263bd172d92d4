/** `list`: the sets there are, and what each is for. */
import { listSets, loadSet, SetError } from '../load.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'

export function list(args: readonly string[], { folder }: Surroundings): string {
  if (args.length > 0) throw new UsageError('list takes nothing after it.')
  const names = listSets(folder)
  if (names.length === 0) return 'There are no sets yet.'
  return names.map((name) => `${name}\n  ${describe(name, folder)}`).join('\n')
}

function describe(name: string, folder: string): string {
  try {
    const { kind, purpose, cases, parts = {} } = loadSet(name, folder)
    const names = Object.keys(parts)
    const things = kind === 'guard' ? 'rewrites' : 'notes'
    return `${purpose} ${cases.length} ${things}${names.length > 0 ? `; parts: ${names.join(', ')}` : ''}.`
  } catch (error) {
    if (error instanceof SetError) return `Not valid: see "check ${name}".`
    throw error
  }
}
