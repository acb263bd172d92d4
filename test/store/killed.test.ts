import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../server/store/audit.ts'
import { settings } from '../../server/store/schema.ts'
import { openStore } from '../../server/store/store.ts'
import { KINDS, makePlace } from './stores.ts'

const ROUNDS = 20
/** What was compiled for one writer serves the next. */
const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/fairhand/compiled' }

/** Has a process write, kills it once so many writes are acknowledged, and says which were. */
async function writeAndKill(url: string, round: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['test/store/write-on.ts', url, `${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const acknowledged: string[] = []
  const ended = once(writer, 'exit')
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === 3 + (round % 10)) writer.kill('SIGKILL')
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
  return acknowledged
}

test.concurrent.for(KINDS)(
  'nothing that a store on %s has acknowledged is lost when its writers are killed twenty times',
  { timeout: 900_000 },
  async (kind, { annotate }) => {
    const place = await makePlace(kind)
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await writeAndKill(place.url, round)))
    }
    const store = openStore(place.url)
    const kept = new Set(
      (await store.run((db) => db.select().from(settings))).map(({ name }) => name),
    )
    const verdict = await store.run((db) => verifyAudit(db))
    await store.close()
    place.remove()

    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 7)
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
    await annotate(`${ROUNDS} kills, ${acknowledged.length} writes acknowledged, none lost`)
    // a write is whole: what it kept and what it told the audit
    expect(verdict).toMatchObject({ rows: kept.size, faults: [] })
  },
)
