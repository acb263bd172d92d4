/**
 * `npm run bench:load`: the service under load on loopback, in 3 to 4 minutes. 300 workers who type, 50
 * callers who never pause with notes of 500 words, both at once, and far more callers than it can
 * answer; beside an endpoint that only reads and judges the note. `-- 0.2` takes a fifth of the time.
 */
import { cpus, loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { noteSource, toInput } from '../../evals/bench/notes.ts'
import { memoryOf, processorTimeOf } from '../../evals/bench/process-figures.ts'
import { type Started, startProcess } from '../../evals/bench/start-process.ts'
import { startOptions } from '../../packaging/start-options.ts'
import { type Answer, callAll } from './callers.ts'
import { typeAll } from './typing.ts'

const [scale = 1] = process.argv.slice(2).map(Number)
const print = (line: string) => void process.stdout.write(`${line}\n`)
const source = noteSource(11)
const bodyOf = (text: string) => JSON.stringify(toInput(text))

// made before anything is measured; none comes twice
const notes = Array.from({ length: 12_000 * scale }, () => bodyOf(source.next(500)))
const nextNote = () => notes.pop() ?? bodyOf(source.next(500))
// nothing is read in them: the same may come again
const emptyNotes = Array.from({ length: 500 }, () => bodyOf(source.next(500)))
let nextEmpty = 0
const nextEmptyNote = () => emptyNotes[nextEmpty++ % emptyNotes.length] ?? ''
const TYPING = { workers: 300, pause: 2, seconds: 30 * scale }
/** What a worker types is a paragraph that was sent before, and a sentence that was not. */
function typist() {
  const paragraphs = Array.from({ length: TYPING.workers }, () => source.next(65))
  const sentences = Array.from({ length: TYPING.workers * (TYPING.seconds + 2) }, () =>
    source.nextSentence(),
  )
  return (worker: number) => bodyOf(`${paragraphs[worker]} ${sentences.pop()}`)
}
const typists = [typist(), typist(), typist()] as const

const empty = await startProcess(['test/bench/empty-endpoint.ts'])
const service = await startProcess([...startOptions(), 'server/main.ts'])
while (!(await fetch(`${service.url}/readyz`)).ok) await sleep(100)
await sleep(2_000)
print(`${cpus().length} × ${cpus()[0]?.model}; load before: ${loadavg()[0]?.toFixed(1)}`)
print(`memory of the service at rest: ${memoryOf(service.pid)} MB`)
print(
  '| what | answers a second | p50 ms | p99 ms | longest ms | processor ms each | answered | 503 | p99 of 503 ms | other | our own p99 ms |',
)
print(`|${' --- |'.repeat(1)}${' ---: |'.repeat(10)}`)
const type = (to: Started, typed: (worker: number) => string) => typeAll(to.url, TYPING, typed)
const call = (callers: number, seconds: number) =>
  callAll(service.url, { callers, seconds: seconds * scale }, nextNote)
try {
  await measure('empty endpoint, 50 callers, 500 words', empty, 10, () => [
    callAll(empty.url, { callers: 50, seconds: 10 * scale }, nextEmptyNote),
  ])
  await measure('empty endpoint, 300 workers typing', empty, 30, () => [type(empty, typists[0])])
  await measure('300 workers typing', service, 30, () => [type(service, typists[1])])
  const memory = watchMemory()
  await measure('50 callers, 500 words', service, 60, () => [call(50, 60)])
  print(`| memory in MB: ${memory.stop()} |`)
  await measure(['300 workers typing,', 'beside 10 callers, 500 words'], service, 30, () => [
    type(service, typists[2]),
    call(10, 30),
  ])
  await measure('600 callers, 500 words', service, 20, () => [call(600, 20)])
  print(`memory of the service at the end: ${memoryOf(service.pid)} MB`)
} finally {
  await Promise.all([empty.stop(), service.stop()])
}

/** A row for each kind of caller; processor time is that of all of them together. */
async function measure(
  what: string | readonly string[],
  { pid }: Started,
  seconds: number,
  begin: () => Promise<Answer[]>[],
): Promise<void> {
  const own = monitorEventLoopDelay({ resolution: 5 })
  own.enable()
  const used = processorTimeOf(pid)
  const kinds = await Promise.all(begin())
  const each = (processorTimeOf(pid) - used) / kinds.flat().filter(isAnswered).length
  own.disable()
  for (const [at, answers] of kinds.entries()) {
    const answered = answers.filter(isAnswered)
    const busy = answers.filter(({ status }) => status === 503)
    const times = sortedTimes(answered)
    const cells = [
      [what].flat()[at],
      (answered.length / (seconds * scale)).toFixed(0),
      ...[timeAt(times, 0.5), timeAt(times, 0.99), timeAt(times, 1), each.toFixed(1)],
      ...[answered.length, busy.length, timeAt(sortedTimes(busy), 0.99)],
      answers.length - answered.length - busy.length,
      (own.percentile(99) / 1e6 - 5).toFixed(0),
    ]
    print(`| ${cells.join(' | ')} |`)
  }
}

/** Of the service, each second: from ten seconds after the start, when it is warm, to the end. */
function watchMemory() {
  const seen: number[] = []
  const timer = setInterval(() => seen.push(memoryOf(service.pid)), 1_000)
  return {
    stop() {
      clearInterval(timer)
      const warm = seen[Math.round(10 * scale)] ?? 0
      const last = seen.slice(-5).sort((a, b) => a - b)[2] ?? 0
      const growth = ((last / warm - 1) * 100).toFixed(0)
      return `${seen[0]} after 1 s, ${warm} after ${10 * scale} s, ${last} at the end, most ${Math.max(...seen)}: growth ${growth} % after the first ${10 * scale} s`
    },
  }
}

function isAnswered({ status }: Answer): boolean {
  return status === 200
}

function sortedTimes(answers: readonly Answer[]): number[] {
  return answers.map(({ ms }) => ms).sort((a, b) => a - b)
}

function timeAt(times: readonly number[], share: number): string {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(0) ?? ''
}
