/** What the report of an audit is made of. */
import { FlaggedWords, SealedNote, SkippedNote } from '../batch/note.ts'
import type { BatchReport } from '../contract.ts'
import { readNotes } from '../store/batch-notes.ts'
import { findBatch } from '../store/batches.ts'
import type { Store } from '../store/store.ts'
import { type Vault, VaultError } from '../store/vault.ts'

export interface AuditReport {
  /** What was read: the name of a folder or a file. */
  readonly source: string
  readonly at: Date
  readonly figures: BatchReport
  /** Files and rows that are in no figure, each with the reason. */
  readonly unread: readonly SkippedNote[]
  /** Undefined where the report is to show no words of notes. */
  readonly words: readonly NoteWords[] | undefined
}

export interface NoteWords {
  readonly place: string
  readonly flagged: FlaggedWords
}

const WHY: Readonly<Record<string, string>> = {
  'unknown-profile': 'the profile is not in force',
  'not-checked': 'the check failed',
  'given-up': 'the check never came to an end',
  damaged: 'what was kept could not be opened',
}

/** Reads a batch whose notes are all checked, while its key is still there. */
export async function readAuditReport(
  store: Store,
  vault: Vault,
  id: string,
  source: string,
): Promise<AuditReport> {
  const batch = await store.run((db) => findBatch(db, id))
  if (!batch?.result) throw new Error('The batch has no figures yet.')
  const unread: SkippedNote[] = []
  const words: NoteWords[] = []
  await store.run(async (db) => {
    for await (const row of readNotes(db, id)) {
      const open = () => openPlace(vault, id, row.position, row.sealed)
      if (row.status === 'skipped' && row.sealed) {
        const text = vault.open(id, String(row.position), row.sealed)
        unread.push(SkippedNote.parse(JSON.parse(text)))
      } else if (row.status === 'failed') {
        unread.push({ place: open(), why: WHY[row.code ?? ''] ?? 'it could not be checked' })
      } else if (row.sealedResult) {
        const text = vault.open(id, `${row.position}/words`, row.sealedResult)
        words.push({ place: open(), flagged: FlaggedWords.parse(JSON.parse(text)) })
      }
    }
  })
  return {
    ...{ source, at: new Date(), unread },
    figures: batch.result.report,
    words: batch.options.withText ? words : undefined,
  }
}

/** Where a note stood; its number where that cannot be opened. */
function openPlace(vault: Vault, id: string, position: number, sealed: Uint8Array | null): string {
  const number = `note ${position + 1}`
  if (!sealed) return number
  try {
    const text = vault.open(id, String(position), sealed)
    return SealedNote.parse(JSON.parse(text)).place ?? number
  } catch (error) {
    if (error instanceof VaultError) return number
    throw error
  }
}
