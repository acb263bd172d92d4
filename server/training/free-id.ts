/** Ids of worked examples: the words of the title, numbered where they are taken. */
import { readExample } from '../store/examples.ts'
import type { Database } from '../store/store.ts'
import { readStarters } from './library.ts'

/** What stands at the place of an id in the addresses of the service. */
const RESERVED = new Set(['cases', 'check', 'draft', 'invent', 'pack', 'word'])
const LONGEST = 60

export async function freeId(db: Database, title: string): Promise<string> {
  const words = idOf(title)
  for (let at = 1; ; at++) {
    const id = at === 1 ? words : `${words}-${at}`
    if (RESERVED.has(id) || readStarters().some((one) => one.id === id)) continue
    if (!(await readExample(db, id))) return id
  }
}

export const idOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '') || 'example'
