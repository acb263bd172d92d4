/** Finds the example that somebody named: one that is kept, one of the product's own, or one in a file. */
import { readFileSync } from 'node:fs'
import { WorkedExample } from '../../server/contract.ts'
import { loadStarter } from '../../server/examples/starter.ts'
import { readKept } from './kept.ts'

/** Throws an `Error` in plain words where there is none, or where the file holds something else. */
export async function findExample(
  id: string | undefined,
  kept: (id: string) => Promise<WorkedExample | undefined> = readKept,
): Promise<WorkedExample> {
  if (id === undefined) throw new Error('Say which example: its id, or a JSON file.')
  if (id.endsWith('.json')) return readExampleFile(id)
  const found = (await kept(id)) ?? loadStarter().find((one) => one.id === id)
  if (!found) throw new Error(`There is no example “${id}”. See npm run examples -- list.`)
  return found
}

function readExampleFile(file: string): WorkedExample {
  const read = WorkedExample.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error([`${file} holds no worked example:`, ...faults].join('\n'))
}
