/** One audit from end to end: notes in, figures out, and nothing of a note left. */
import { renameSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BatchParts, release } from '../batch/close.ts'
import { startWorker } from '../batch/worker.ts'
import type { Analyser } from '../check.ts'
import { readBatchState } from '../store/batches.ts'
import type { AuditArguments } from './arguments.ts'
import { type AuditReport, readAuditReport } from './audit-report.ts'
import { fillBatch, findStopped } from './fill.ts'
import { toHtml } from './html.ts'
import { createProgress } from './progress.ts'
import type { Source } from './read-source.ts'
import { toXlsx } from './xlsx.ts'

export interface AuditParts extends BatchParts {
  readonly checkNote: Analyser['checkNote']
  readonly report: (error: unknown) => void
  readonly say: (line: string) => void
  readonly stopping: AbortSignal
}

const LOOK_EVERY = 500

/** What came of it: `stopped` where it was interrupted, `empty` where there was nothing to check. */
export async function runAudit(
  parts: AuditParts,
  { profile, withText, page, workbook }: AuditArguments,
  source: Source,
): Promise<AuditReport | 'stopped' | 'empty'> {
  const { store, vault, say, stopping } = parts
  const filling = {
    source,
    say,
    options: profile === undefined ? { withText } : { profile, withText },
  }
  const stopped = await findStopped(parts, filling)
  if (stopped) say('Going on with the audit that was stopped.')
  const id = stopped ?? (await fillBatch(parts, filling))
  if (!id) return 'empty'
  // the store of one process gains nothing by two at once; with PostgreSQL one waits, one checks
  const worker = startWorker({ ...parts, atOnce: store.kind === 'postgres' ? 2 : 1 })
  const progress = createProgress(say)
  try {
    while (!stopping.aborted) {
      const state = await store.run((db) => readBatchState(db, id))
      if (!state) throw new Error('The batch was erased meanwhile.')
      progress(state.notes)
      if (state.status !== 'running') break
      await sleep(LOOK_EVERY, undefined, { signal: stopping }).catch(() => {})
    }
  } finally {
    await worker.stop()
  }
  if (stopping.aborted) return 'stopped'
  const report = await readAuditReport(store, vault, id, source.name)
  write(page, await toHtml(report))
  if (workbook !== undefined) write(workbook, await toXlsx(report))
  await release(parts, id)
  return report
}

/** Beside its name first, so that a file of that name is whole; for its owner alone. */
function write(file: string, content: string | Buffer): void {
  const part = `${file}.part`
  writeFileSync(part, content, { mode: 0o600 })
  renameSync(part, file)
}
