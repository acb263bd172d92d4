/** Run as a process of its own by the bench: checks one note, then waits and tells its memory. */
import { setTimeout } from 'node:timers/promises'
import { loadAnalyser } from '../analyser.ts'
import { noteSource, toInput } from './notes.ts'

const { checkNote } = loadAnalyser()
const { flags } = checkNote(toInput(noteSource(1).next(500)))
process.stdout.write(`${flags.length}\n`)

await setTimeout(500)
globalThis.gc?.()
await setTimeout(500)
process.stdout.write(`${Math.round(process.memoryUsage.rss() / 1_048_576)}\n`)
