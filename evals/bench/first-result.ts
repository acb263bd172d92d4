/** Run as a process of its own by the bench: checks one note, then waits and tells its memory. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

// as `server/main.ts` does
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/fairhand'))
const { loadAnalyser } = await import('../analyser.ts')
const { noteSource, toInput } = await import('./notes.ts')

const { checkNote } = loadAnalyser()
const { flags } = checkNote(toInput(noteSource(1).next(500)))
process.stdout.write(`${flags.length}\n`)

await setTimeout(500)
globalThis.gc?.()
await setTimeout(500)
process.stdout.write(`${Math.round(process.memoryUsage.rss() / 1_048_576)}\n`)
