/**
 * An example that a service keeps. Where the service holds the embedded store it is asked; else the
 * store is opened here, and only where there is one.
 */
import { existsSync } from 'node:fs'
import { readConfig } from '../../server/config.ts'
import { WorkedExample } from '../../server/contract.ts'
import { runCommand } from '../../server/store/commands.ts'
import { holderOf } from '../../server/store/folder-lock.ts'
import { askService } from '../../server/store/operator-socket.ts'
import { openStore } from '../../server/store/store.ts'
import { createVault } from '../../server/store/vault.ts'

export interface Kept {
  readonly url: string
  readonly allowsEmbedded: boolean
  readonly keysFolder: string
}

/** Undefined where there is none of that id. Throws `ConfigError`, or an `Error` in plain words. */
export async function readKept(
  id: string,
  { url, allowsEmbedded, keysFolder }: Kept = readConfig().store,
): Promise<WorkedExample | undefined> {
  const store = openStore(url, { allowsEmbedded })
  const { folder } = store
  if (store.kind === 'embedded' && (folder === undefined || !existsSync(folder))) return undefined
  const command = { command: 'example', id } as const
  const answer =
    (folder !== undefined && holderOf(folder) && (await askService(folder, command))) || undefined
  try {
    const { isDone, lines } =
      answer ?? (await runCommand({ store, vault: createVault(keysFolder) }, command))
    if (!isDone) throw new Error(lines.join('\n'))
    return lines[0] === undefined ? undefined : WorkedExample.parse(JSON.parse(lines[0]))
  } finally {
    await store.close()
  }
}
