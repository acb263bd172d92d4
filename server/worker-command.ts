/** `npm run worker`: works the batches of the PostgreSQL that the settings name, until it is stopped. */
import { PRESENCE_EVERY, sayPresent } from './batch/presence.ts'
import { openQueue } from './batch/queue.ts'
import { startWorker } from './batch/worker.ts'
import { ConfigError, readConfig } from './config.ts'
import { describeError } from './errors.ts'
import { createHouse } from './house.ts'
import { openStore } from './store/store.ts'
import { StoreError } from './store/store-error.ts'
import { createVault } from './store/vault.ts'

/** So many notes under way: while one waits for the database another is checked. */
const AT_ONCE = 2
/** How often a worker that has nothing to do looks for a batch, in milliseconds. */
const LOOK_EVERY = 500

async function start(): Promise<void> {
  const config = readConfig()
  if (!config.store.url.startsWith('postgres')) {
    throw new ConfigError([
      'FAIRHAND_DATABASE_URL: a worker joins a PostgreSQL; the embedded store is worked by the service alone',
    ])
  }
  const report = (error: unknown) => void process.stderr.write(`${describeError(error)}\n`)
  const store = openStore(config.store.url)
  const vault = createVault(config.store.keysFolder)
  const queue = await openQueue(store, { report })
  const house = await createHouse({ settings: config, store, report })
  await store.run(sayPresent)
  const presence = setInterval(() => void store.run(sayPresent).catch(report), PRESENCE_EVERY)
  const { checkNote } = house.analyser
  const worker = startWorker({
    ...{ store, vault, queue, report },
    checkNote: (input) => house.analyser.checkNote(input),
    atOnce: AT_ONCE,
    lookEvery: LOOK_EVERY,
  })
  checkNote({ text: 'A first note.' })
  process.stdout.write(
    'A worker is at work. The keys of batches are looked for in FAIRHAND_KEYS.\n',
  )
  const stop = async () => {
    clearInterval(presence)
    await worker.stop()
    await queue.close()
    house.close()
    await store.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().catch(report))
  }
}

try {
  await start()
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof StoreError
  process.stderr.write(`${isKnown ? error.message : describeError(error)}\n`)
  process.exit(1)
}
