/** A program that works batches until it is killed, and says a line for each note that it checks. */
import { openQueue } from '../../server/batch/queue.ts'
import { startWorker } from '../../server/batch/worker.ts'
import { openStore } from '../../server/store/store.ts'
import { createVault } from '../../server/store/vault.ts'
import { analyser } from '../service.ts'

const [url = '', keys = ''] = process.argv.slice(2)
const report = (error: unknown) => void process.stderr.write(`${String(error)}\n`)
const store = openStore(url)
const queue = await openQueue(store, { report, expireSeconds: 1, superviseSeconds: 1 })
const worker = startWorker({
  ...{ store, vault: createVault(keys), queue, report, atOnce: 2, lookEvery: 40 },
  checkNote(input) {
    process.stdout.write('checking\n')
    return analyser.checkNote(input)
  },
})
process.once('SIGTERM', async () => {
  await worker.stop()
  await queue.close()
  await store.close()
})
