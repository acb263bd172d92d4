/** Finds the example that somebody named: one of the product's own, or one in a file. */
import { readFileSync } from 'node:fs'
import { WorkedExample } from '../../server/contract.ts'
import { loadStarter } from '../../server/examples/starter.ts'

/** Throws an `Error` in plain words where there is none, or where the file holds something else. */
export function readExampleFile(id: string | undefined): WorkedExample {
  if (id === undefined) throw new Error('Say which example: its id, or a JSON file.')
  const own = loadStarter().find((one) => one.id === id)
  if (own) return own
  if (!id.endsWith('.json')) {
    throw new Error(`There is no example “${id}”. See npm run examples -- list.`)
  }
  const read = WorkedExample.safeParse(JSON.parse(readFileSync(id, 'utf8')))
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error([`${id} holds no worked example:`, ...faults].join('\n'))
}
