/**
 * `npm run bench:load -- [seconds]`: the service under load on loopback, beside an endpoint that only
 * reads and judges the note. 50 callers at once with notes of 500 words, then 300 workers who type.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { noteSource, toInput } from '../../evals/bench/notes.ts'
import { memoryOf, processorTimeOf } from './process-figures.ts'
import { typeAll } from './typing.ts'

const CALLERS = 50
const PER_CALLER = 40
/** Notes before anything is measured: until then code is still being compiled. */
const WARM_UP = 300
const TYPING = 300
/** A worker's note is sent once in so many seconds. */
const PAUSE = 2
const [seconds = 60] = process.argv.slice(2).map(Number)
const print = (line: string) => void process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'fairhand-bench-'))
const source = noteSource(11)

const bodiesOf = (count: number, words: number): string[] =>
  Array.from({ length: count }, () => JSON.stringify(toInput(source.next(words))))
// made before anything is measured: making a note takes as long as checking it
const notes = bodiesOf(CALLERS * PER_CALLER, 500)
// what a worker types is a paragraph that was sent before, and a sentence that was not
const paragraphs = Array.from({ length: TYPING }, () => source.next(65))
const typed = Array.from({ length: TYPING * Math.ceil(seconds / PAUSE + 1) }, (_, turn) =>
  JSON.stringify(toInput(`${paragraphs[turn % TYPING]} ${source.nextSentence()}`)),
)

const empty = await start(['test/bench/empty-endpoint.ts'])
const service = await start(['--max-semi-space-size=8', 'server/main.ts'])
print(`${cpus().length} × ${cpus()[0]?.model}; load before: ${loadavg()[0]?.toFixed(1)}`)
try {
  await load(service.url, { amount: WARM_UP })
  const before = memoryOf(service.pid)
  print(
    '| what | answers a second | p50 ms | p99 ms | processor ms each | answered | 503 | other |',
  )
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const [name, { url, pid }] of Object.entries({ 'empty endpoint': empty, service })) {
    const used = processorTimeOf(pid)
    const { latency, requests, errors, timeouts, non2xx, ...result } = await load(url, {
      duration: seconds,
    })
    const busy = Number(result.statusCodeStats?.['503']?.count ?? 0)
    const each = (processorTimeOf(pid) - used) / result['2xx']
    const other = errors + timeouts + non2xx - busy
    const figures = [requests.average.toFixed(0), latency.p50, latency.p99, each.toFixed(1)]
    row(`${name}, ${CALLERS} callers, 500 words`, [...figures, result['2xx'], busy, other])
  }
  const after = memoryOf(service.pid)
  const used = processorTimeOf(service.pid)
  const { times, statuses } = await typeAll(
    `${service.url}/v1/check`,
    { workers: TYPING, pause: PAUSE, seconds },
    (turn) => typed[turn % typed.length] ?? '',
  )
  const answered = statuses.get(200) ?? 0
  const busy = statuses.get(503) ?? 0
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
  const each = (processorTimeOf(service.pid) - used) / answered
  const figures = [(answered / seconds).toFixed(0), at(0.5), at(0.99), each.toFixed(1)]
  const other = times.length - answered - busy
  row(`service, ${TYPING} workers typing`, [...figures, answered, busy, other])
  print(`memory of the service: ${before} MB after a first load, ${after} MB after the second`)
} finally {
  for (const { child } of [empty, service]) child.kill('SIGTERM')
  await Promise.all([empty, service].map(({ child }) => once(child, 'exit')))
  rmSync(folder, { recursive: true, force: true })
}

/** Each caller has notes of their own, none of which comes twice before all have come. */
function load(url: string, howMuch: { duration: number } | { amount: number }) {
  let caller = 0
  return autocannon({
    ...{ url: `${url}/v1/check`, connections: CALLERS, ...howMuch, timeout: 30 },
    setupClient(client) {
      const from = caller++ * PER_CALLER
      client.setRequests(
        notes.slice(from, from + PER_CALLER).map((body) => ({
          method: 'POST' as const,
          headers: { 'content-type': 'application/json' },
          body,
        })),
      )
    },
  })
}

function row(what: string, cells: readonly (string | number)[]): void {
  print(`| ${[what, ...cells].join(' | ')} |`)
}

async function start(args: string[]): Promise<{ url: string; pid: number; child: ChildProcess }> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      FAIRHAND_PORT: '0',
      FAIRHAND_DATA: join(folder, 'data'),
      FAIRHAND_KEYS: join(folder, 'keys'),
    },
  })
  for (let said = ''; ; ) {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    said += chunk.toString()
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url) return { url, pid: child.pid ?? 0, child }
  }
}
