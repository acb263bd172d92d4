/**
 * Gives back what was needed to start and to warm up, and never again: what was made of the notes that
 * were read, and the room in which the heap grew meanwhile. It holds everything up for a fifth of a
 * second, once. Left to itself V8 keeps that room for as long as nobody calls.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { forgetNotes } from './note/memory.ts'

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
