/**
 * `npm run store -- backup <file>` and the like. Where the service holds the embedded store it is
 * asked to do it; else the store is opened here.
 */
import { ConfigError, readConfig } from './config.ts'
import { describeError } from './errors.ts'
import { createAuditHeads } from './store/audit-heads.ts'
import { type Answer, type Command, parseCommand, runCommand, USAGE } from './store/commands.ts'
import { holderOf } from './store/folder-lock.ts'
import { askService } from './store/operator-socket.ts'
import { openStore } from './store/store.ts'
import { createVault } from './store/vault.ts'

async function answer(command: Command): Promise<Answer> {
  const { url, allowsEmbedded, keysFolder, headsFile } = readConfig().store
  const store = openStore(url, { allowsEmbedded })
  if (store.folder !== undefined && holderOf(store.folder)) {
    const answered = await askService(store.folder, command)
    if (answered) return answered
  }
  try {
    const parts = { store, vault: createVault(keysFolder), heads: createAuditHeads(headsFile) }
    return await runCommand(parts, command)
  } finally {
    await store.close()
  }
}

const command = parseCommand(process.argv.slice(2))
try {
  const { isDone, lines } = command ? await answer(command) : { isDone: false, lines: [USAGE] }
  const out = isDone ? process.stdout : process.stderr
  out.write(`${lines.join('\n')}\n`)
  process.exitCode = isDone ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : describeError(error)}\n`)
  process.exitCode = 1
}
