/**
 * The last hashes of the audit, noted outside the database: whoever can write to it can write the whole
 * chain anew, or cut off its end, and not this file. Lines are only ever added.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readHead } from './audit.ts'
import type { Store } from './store.ts'
import { toStoreError } from './store-error.ts'

export interface AuditHeads {
  /** Notes the last hash, where there is one and it is another than before. Throws `StoreError`. */
  readonly note: (store: Store) => Promise<void>
  /** Every hash that was noted, the oldest first. */
  readonly read: () => readonly string[]
}

const LINE = /^\S+ ([0-9a-f]{64})$/

export function createAuditHeads(file: string, now = () => new Date()): AuditHeads {
  const read = (): string[] => {
    let text = ''
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      // nothing was noted so far
    }
    // a line that was torn by a crash notes nothing
    return text.split('\n').flatMap((line) => LINE.exec(line)?.[1] ?? [])
  }
  return {
    read,
    async note(store) {
      const head = await store.run(readHead)
      if (head === undefined || read().at(-1) === head) return
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        // it begins with a new line, so that one that was torn stays by itself
        const line = `\n${now().toISOString()} ${head}\n`
        appendFileSync(file, line, { mode: 0o600, flush: true })
      } catch (error) {
        throw toStoreError(error)
      }
    },
  }
}
