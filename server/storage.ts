/** Everything of the service that keeps something: the store, its house, its rounds, its operator. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type BatchService, createBatchService } from './batch/service.ts'
import type { Config } from './config.ts'
import { createHouse, type House } from './house.ts'
import { createLiveChoices, type LiveChoices } from './prompt-choices.ts'
import { createAuditHeads } from './store/audit-heads.ts'
import { runCommand } from './store/commands.ts'
import { answerCommands } from './store/operator-socket.ts'
import { retain } from './store/retention.ts'
import { openStore, type Store } from './store/store.ts'
import { createVault, type Vault } from './store/vault.ts'

export interface Storage {
  readonly store: Store
  readonly vault: Vault
  readonly house: House
  readonly prompts: LiveChoices
  readonly batches: BatchService
  readonly close: () => Promise<void>
}

const HOUR = 3_600_000
const SECOND = 1_000

/** Opens nothing where nothing was ever stored. */
export async function startStorage(
  config: Config,
  say: (line: string) => void,
  report: (error: unknown) => void,
): Promise<Storage> {
  const vault = createVault(config.store.keysFolder)
  const heads = createAuditHeads(config.store.headsFile)
  const store: Store = openStore(config.store.url, {
    allowsEmbedded: config.store.allowsEmbedded,
    say,
    whileEmbedded: (folder) =>
      answerCommands(
        folder,
        async (command) => {
          const answer = await runCommand({ store, vault, heads }, command)
          await Promise.all([house?.refresh(), prompts?.refresh()]).catch(report)
          return answer
        },
        report,
      ).catch((error: unknown) => {
        // it serves all the same; only commands then need it stopped
        report(error)
        return { close: () => {} }
      }),
  })
  let house: House | undefined
  let prompts: LiveChoices | undefined
  house = await createHouse({ settings: config, store, report })
  prompts = await createLiveChoices({ store, report })
  const { analyser } = house
  const batches = createBatchService({
    ...{ store, vault, report },
    checkNote: (input) => analyser.checkNote(input),
  })
  if (store.isOpen()) batches.resume().catch(report)
  const round = () => {
    // a store that nobody uses is not opened for this: it holds nothing new
    if (!store.isOpen()) return
    retain(store, vault)
      .then(() => heads.note(store))
      .catch(report)
  }
  round()
  const rounds = setInterval(round, HOUR)
  rounds.unref()
  return {
    store,
    vault,
    house,
    prompts,
    batches,
    async close() {
      clearInterval(rounds)
      await batches.close()
      house.close()
      prompts.close()
      if (store.isOpen()) {
        // a database that does not answer holds nobody up
        const noted = heads.note(store).catch(report)
        await Promise.race([noted, sleep(SECOND, undefined, { ref: false })])
      }
      await store.close()
    },
  }
}
