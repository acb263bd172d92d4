/** A program that works batches until it is killed, and says a line for each note that it checks. */
import { openQueue } from '../../server/batch/queue.ts'
import { startWorker } from '../../server/batch/worker.ts'
import type { CheckResult } from '../../server/contract.ts'
import { openStore } from '../../server/store/store.ts'
import { createVault } from '../../server/store/vault.ts'

const [url = '', keys = ''] = process.argv.slice(2)
/** What a check says of a note; loading the rules would take longer than all of the rest. */
const CHECKED: CheckResult = {
  flags: [
    {
      id: 'f1',
      rule: 'judgemental/non-compliant',
      category: 'judgemental',
      start: 0,
      end: 1,
      quote: 'Q',
      message: '',
      why: '',
      sources: [],
      suggestions: [],
      foundBy: 'rules',
    },
  ],
  checks: [],
  words: 6,
  sentences: 1,
  readability: { fleschKincaidGrade: null },
  profile: 'wandsworth',
  addressChild: true,
  rulesVersion: '0',
}
const report = (error: unknown) => void process.stderr.write(`${String(error)}\n`)
const store = openStore(url)
const queue = await openQueue(store, { report, expireSeconds: 1, superviseSeconds: 1 })
const worker = startWorker({
  ...{ store, vault: createVault(keys), queue, report, atOnce: 2, lookEvery: 40 },
  checkNote() {
    process.stdout.write('checking\n')
    return CHECKED
  },
})
process.once('SIGTERM', async () => {
  await worker.stop()
  await queue.close()
  await store.close()
})
