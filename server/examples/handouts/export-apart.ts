/**
 * Exports in a thread of their own: a pack of 200 takes seconds of computing and hundreds of megabytes, and
 * workers' notes go on being checked meanwhile. One at a time; the others wait their turn.
 */
import { Worker } from 'node:worker_threads'
import type { WorkedExample } from '../../contract.ts'
import type { Setting } from './compose.ts'
import { type Blocked, ExportBlockedError, type Format } from './export.ts'

export interface ExportJob {
  /** Of the pack; without one, the first example is exported by itself. */
  readonly title?: string
  readonly examples: readonly WorkedExample[]
  readonly format: Format
  readonly setting: Setting
}

/** What comes back from the thread. */
export type ExportAnswer =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'blocked'; readonly blocks: readonly Blocked[] }
  | { readonly kind: 'failed'; readonly message: string }

/** The most memory that the thread may take for what it computes with, in megabytes. */
const MEMORY_MB = 768
const THREAD = new URL(
  `export-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
)

let last: Promise<unknown> = Promise.resolve()

/** The file. Throws `ExportBlockedError`, or an `Error` without a word of the examples in it. */
export function exportApart(job: ExportJob): Promise<Uint8Array> {
  const next = last.then(() => runThread(job))
  last = next.catch(() => undefined)
  return next
}

async function runThread(job: ExportJob): Promise<Uint8Array> {
  const thread = new Worker(THREAD, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  try {
    const answer = await new Promise<ExportAnswer>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', () => reject(new Error('The handout could not be drawn.')))
      thread.once('exit', () => reject(new Error('The handout could not be drawn.')))
    })
    if (answer.kind === 'file') return answer.bytes
    if (answer.kind === 'blocked') throw new ExportBlockedError(answer.blocks)
    throw new Error(answer.message)
  } finally {
    await thread.terminate()
  }
}
