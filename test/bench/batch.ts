/**
 * `npm run bench:batch -- [notes] [words]`: the same batch worked by 1, 2 and 4 worker processes on one
 * PostgreSQL, which is started for it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { noteSource } from '../../evals/bench/notes.ts'
import { processorTimeOf } from '../../evals/bench/process-figures.ts'
import { beginBatch, newBatchId } from '../../server/batch/batches.ts'
import { openQueue } from '../../server/batch/queue.ts'
import type { BatchNote } from '../../server/contract.ts'
import { findBatch } from '../../server/store/batches.ts'
import { sql } from '../../server/store/drizzle.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { openStore } from '../../server/store/store.ts'
import { createVault } from '../../server/store/vault.ts'
import startCluster from '../store/cluster.ts'

const WORKERS = [1, 2, 4]
const [count = 1_000, words = 250] = process.argv.slice(2).map(Number)
const print = (line: string) => void process.stdout.write(`${line}\n`)

let host = ''
const provide = (name: string, value: string) => {
  if (name === 'postgres') host = value
}
const stopCluster = await startCluster({ provide } as unknown as TestProject)
const urlOf = (name: string) =>
  `postgres://fairhand@localhost/${name}?host=${encodeURIComponent(host)}`
const source = noteSource(7)

print(`${cpus().length} × ${cpus()[0]?.model}; load before: ${loadavg()[0]?.toFixed(1)}`)
print(`${count} notes of ${words} words, none twice`)
print('| worker processes | seconds | notes a second | against one | processor ms a note |')
print('| ---: | ---: | ---: | ---: | ---: |')
try {
  let one = 0
  for (const workers of WORKERS) {
    const notes = Array.from({ length: count }, () => ({ text: source.next(words) }))
    const { seconds, processor } = await measure(workers, notes)
    const rate = count / seconds
    one ||= rate
    const cells = [workers, seconds.toFixed(1), rate.toFixed(0), (rate / one).toFixed(2)]
    print(`| ${[...cells, (processor / count).toFixed(1)].join(' | ')} |`)
  }
} finally {
  stopCluster()
}

/** From the first outcome to the last; processor time of the workers alone, in milliseconds. */
async function measure(workers: number, notes: readonly BatchNote[]) {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-bench-'))
  const name = `b${workers}`
  const owner = new pg.Client({ connectionString: urlOf('postgres') })
  await owner.connect()
  await owner.query(`create database ${name}`)
  await owner.end()
  const store = openStore(urlOf(name))
  const vault = createVault(join(folder, 'keys'))
  const queue = await openQueue(store, { report: () => {} })
  const children = await Promise.all(
    Array.from({ length: workers }, () => startWorker(urlOf(name), join(folder, 'keys'))),
  )
  const before = children.map(processorOf)
  const id = newBatchId()
  vault.makeKey(id)
  await queue.open(id)
  const begin = { id, options: { isHeld: true }, createdBy: 'bench' }
  await store.transact((tx) => beginBatch({ vault, queue }, tx, begin, notes))
  while ((await store.run((db) => findBatch(db, id)))?.status !== 'checked') await sleep(200)
  const processor = children.reduce(
    (sum, child, at) => sum + processorOf(child) - (before[at] ?? 0),
    0,
  )
  const [row] = await store.run((db) =>
    rowsOf<{ seconds: number }>(
      db,
      sql`select extract(epoch from max(finished_at) - min(finished_at))::float8 as seconds
        from batch_notes`,
    ),
  )
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => once(child, 'exit')))
  await queue.close()
  await store.close()
  rmSync(folder, { recursive: true })
  return { seconds: row?.seconds ?? 0, processor }
}

async function startWorker(url: string, keys: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/worker-command.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, FAIRHAND_DATABASE_URL: url, FAIRHAND_KEYS: keys },
  })
  await once(child.stdout, 'data')
  return child
}

function processorOf({ pid = 0 }: ChildProcess): number {
  return processorTimeOf(pid)
}
