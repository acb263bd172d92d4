/** `npm run bench`: how fast a note is checked. The notes are invented, and never twice the same. */
import { cpus } from 'node:os'
import { loadAnalyser } from './analyser.ts'
import { checkEvil } from './bench/evil.ts'
import {
  type Bench,
  checkCold,
  checkMany,
  checkSizes,
  checkWarm,
  compareWithCompromise,
  typeInMiddle,
  warmUp,
} from './bench/measures.ts'
import { noteSource } from './bench/notes.ts'
import { measureStart } from './bench/process.ts'
import { measureService } from './bench/service.ts'

const SEED = 20_240_314

const print = (name: string, figure: string): boolean =>
  process.stdout.write(`${name.padEnd(56)} ${figure}\n`)
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`

const bench: Bench = { checkNote: loadAnalyser().checkNote, source: noteSource(SEED) }

print('Node, processor', `${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)

const start = await measureStart(7)
print('first result after the process starts', ms(start.firstResult))
print('resident memory when idle', `${start.idleMemory} MB`)
const service = await measureService(3)
print('the whole service: ready after its start in', ms(service.ready))
print('  resident memory, warm, idle, no database open', `${service.idleMemory} MB`)

warmUp(bench, 200)
const cold = await checkCold(bench, 300)
print('note of 500 words, never seen: median', ms(cold.p50))
const warm = await checkWarm(bench, 1_000)
print('note of 500 words, seen before: median', ms(warm.p50))
const key = await typeInMiddle(bench, 2_000)
print('keystroke in the middle of 2,000 words: p50, p99', `${ms(key.p50)}, ${ms(key.p99)}`)

const sizes = checkSizes(bench, [500, 1_000, 2_000, 5_000, 10_000, 20_000], 9)
for (const { words, ms: each } of sizes) {
  print(`1,000 unseen words, in a note of ${words.toLocaleString('en-GB')}`, ms(each))
}
const growth = (sizes.at(-1)?.ms ?? 0) / (sizes[0]?.ms ?? 1)
print('  the same words in the longest note against the shortest', `${growth.toFixed(2)} times`)

const { analyser, compromise, times } = compareWithCompromise(bench, 100)
print('1,000 unseen words: this analyser, turn by turn with', ms(analyser))
print('  compromise, which only tags them', `${ms(compromise)} (${times.toFixed(1)} times as long)`)
print('  this analyser as a share of it', (1 / times).toFixed(2))

print('1,000 notes of 500 words, never seen', `${checkMany(bench, 1_000).toFixed(1)} s`)

for (const { name, ms: each } of checkEvil(bench)) print(`32,000 characters of ${name}`, ms(each))
