/** What runs in the thread of an export: one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { ExportBlockedError, exportExample, exportPack } from './export.ts'
import type { ExportAnswer, ExportJob } from './export-apart.ts'

async function answer({ title, examples, format, setting }: ExportJob): Promise<ExportAnswer> {
  const [first] = examples
  try {
    const bytes =
      title === undefined && first
        ? await exportExample(first, format, setting)
        : await exportPack(title ?? '', examples, format, setting)
    return { kind: 'file', bytes }
  } catch (error) {
    if (error instanceof ExportBlockedError) return { kind: 'blocked', blocks: error.blocks }
    const isOurs = error instanceof RangeError
    return { kind: 'failed', message: isOurs ? error.message : 'The handout could not be drawn.' }
  }
}

parentPort?.postMessage(await answer(workerData as ExportJob))
