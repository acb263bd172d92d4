import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { beginBatch } from '../../server/batch/batches.ts'
import { openQueue } from '../../server/batch/queue.ts'
import { startWorker } from '../../server/batch/worker.ts'
import { backUp } from '../../server/store/backup.ts'
import { findBatch, readBatchState } from '../../server/store/batches.ts'
import { sql } from '../../server/store/drizzle.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { openStore } from '../../server/store/store.ts'
import { createVault } from '../../server/store/vault.ts'
import { analyser } from '../service.ts'
import { KINDS, makePlace, type Place } from './stores.ts'

const NOTES = 120
const ROUNDS = 20
const CANARY = 'Quillfeather'
const times = { expireSeconds: 1, superviseSeconds: 1 }
const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/fairhand/compiled' }
const keysOf = (place: Place) => join(place.folder, 'keys')
const report = () => {}

/** Opens the store for a while. */
async function open(place: Place) {
  const store = openStore(place.url)
  const queue = await openQueue(store, { report, ...times })
  const vault = createVault(keysOf(place))
  const close = async () => {
    await queue.close()
    await store.close()
  }
  return { store, queue, vault, close }
}

async function begin(place: Place, id: string): Promise<void> {
  const { store, queue, vault, close } = await open(place)
  vault.makeKey(id)
  await queue.open(id)
  const notes = Array.from({ length: NOTES }, (_, n) => ({
    text: `${CANARY} was non-compliant on day ${n}.`,
  }))
  await store.transact(async (tx) => {
    await beginBatch({ vault, queue }, tx, { id, options: {}, createdBy: 'test' }, notes)
    // tells how often an outcome was kept for a note, whoever kept it
    await tx.execute(sql`create table outcomes (position integer not null)`)
    await tx.execute(
      sql`create function note_outcome() returns trigger language plpgsql as $$
        begin insert into outcomes values (new.position); return new; end $$`,
    )
    await tx.execute(
      sql`create trigger note_outcome after update of status on batch_notes
        for each row execute function note_outcome()`,
    )
  })
  await close()
}

/** Has a process work, and kills it in the middle of its so manieth note. */
async function workAndKill(place: Place, count: number): Promise<void> {
  const child = spawn(process.execPath, ['test/store/work-batches.ts', place.url, keysOf(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const ended = once(child, 'exit')
  let begun = 0
  for await (const _ of createInterface({ input: child.stdout })) {
    if (++begun === count) child.kill('SIGKILL')
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
}

test.for(KINDS)(
  'a batch on %s whose workers are killed twenty times is done, each note once, and nothing of it is left',
  { timeout: 900_000 },
  async (kind, { annotate }) => {
    const place = await makePlace(kind)
    const id = 'b-killed'
    await begin(place, id)
    for (let round = 0; round < ROUNDS; round++) await workAndKill(place, 2 + (round % 4))

    const { store, queue, vault, close } = await open(place)
    const before = await store.run((db) => readBatchState(db, id))
    expect(before?.notes.done).toBeGreaterThan(ROUNDS)
    expect(before?.notes.waiting).toBeGreaterThan(NOTES / 4)
    await backUp(store, join(place.folder, 'backup'), 'test')
    const worker = startWorker({
      ...{ store, vault, queue, report, lookEvery: 40, checkNote: analyser.checkNote },
    })
    await expect
      .poll(() => store.run((db) => readBatchState(db, id)), { timeout: 300_000, interval: 50 })
      .toMatchObject({ status: 'done', notes: { done: NOTES, failed: 0, waiting: 0 } })
    await worker.stop()

    const outcomes = await store.run((db) =>
      rowsOf<{ position: number }>(db, sql`select position from outcomes order by position`),
    )
    expect(outcomes.map(({ position }) => position)).toEqual([...Array(NOTES).keys()])
    await annotate(`${ROUNDS} kills, ${outcomes.length} outcomes of ${NOTES} notes`)
    const result = (await store.run((db) => findBatch(db, id)))?.result
    expect(result?.report.total).toMatchObject({ notes: NOTES, flags: NOTES })

    expect(vault.listKeys()).toEqual([])
    expect(
      await filesWith(place, store.kind === 'postgres' ? await dataOf(store) : undefined),
    ).toEqual([])
    await close()
    place.remove()
  },
)

/** Where PostgreSQL keeps its files. */
async function dataOf(store: ReturnType<typeof openStore>): Promise<string> {
  await store.run((db) => db.execute(sql`checkpoint`))
  const [row] = await store.run((db) =>
    rowsOf<{ folder: string }>(db, sql`select current_setting('data_directory') as folder`),
  )
  return row?.folder ?? ''
}

/** Every file of the place, and of PostgreSQL with its write-ahead log, that holds the canary. */
async function filesWith(place: Place, more: string | undefined): Promise<string[]> {
  const folders = [place.folder, ...(more ? [more] : [])]
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .filter((file) => readFileSync(file).includes(CANARY)),
  )
}
