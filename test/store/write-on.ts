/** A program that writes to a store until it is killed, and says what the store has acknowledged. */
import { appendAudit } from '../../server/store/audit.ts'
import { saveSetting } from '../../server/store/settings.ts'
import { openStore } from '../../server/store/store.ts'

const [url = '', round = ''] = process.argv.slice(2)
const store = openStore(url)
for (let n = 0; ; n++) {
  const name = `${round}-${n}`
  await store.transact(async (tx) => {
    await saveSetting(tx, name, n, 'writer')
    await appendAudit(tx, { actor: 'writer', action: 'setting.save', subject: name })
  })
  process.stdout.write(`${name}\n`)
}
