/**
 * Gives back what an idle service has no need of: what was made of notes, and the room in which the heap
 * grew meanwhile. It holds everything up for a fifth of a second, so that it is done where nobody waits.
 * Left to itself V8 keeps much of that room for as long as nobody calls.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { forgetNotes, onceForgotten } from './note/memory.ts'

/** Does so now, and again after each spell of work, when no note has come for a quarter of an hour. */
export function releaseWhenIdle(): void {
  releaseMemory()
  onceForgotten(releaseMemory)
}

export function releaseMemory(): void {
  forgetNotes()
  // the collector is handed out to a new context alone, and only while the option is set
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  if (isCollector(collect)) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

type Collector = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

const isCollector = (value: unknown): value is Collector => typeof value === 'function'
