/** What stands in an editor now, as a value that frameworks can compare, and word when it changes. */
import type { Editor } from '@tiptap/core'
import type { Category } from '../../server/contract.ts'
import type { Answer, CheckStatus } from '../options.ts'
import type { Reading } from '../review/reader.ts'
import type { Rewriting } from '../rewrite/rewriting.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import type { FairhandStorage } from '../storage.ts'

export interface Snapshot {
  /** The flags that are shown, in reading order. */
  readonly flags: readonly PlacedFlag[]
  /** The flags that were dismissed and whose words still stand. */
  readonly dismissed: readonly PlacedFlag[]
  /** How many flags of each category there are, hidden ones too. */
  readonly counts: ReadonlyMap<Category, number>
  /** The flag that the worker is at. */
  readonly selected: PlacedFlag | null
  /** The gaps of templates that are still to be filled. */
  readonly slots: FairhandStorage['slots']
  readonly status: CheckStatus
  /** The last answer, without its flags; `null` until there is one. */
  readonly answer: Answer | null
  readonly rewriting: Rewriting | null
  readonly reading: Reading
}

/** Of an editor that is not there yet, or no longer. */
export const NOTHING: Snapshot = {
  flags: [],
  dismissed: [],
  counts: new Map(),
  selected: null,
  slots: [],
  status: 'idle',
  answer: null,
  rewriting: null,
  reading: { kind: 'none' },
}

/** Holds what stands in an editor; while it is followed, `read` gives what stands now. */
export interface Live {
  readonly read: () => Snapshot
  /** Calls back on every change, until the returned function is called. */
  readonly follow: (changed: () => void) => () => void
}

const EVENTS = [
  'create',
  'transaction',
  'fairhandFlags',
  'fairhandStatus',
  'fairhandChecked',
  'fairhandRewriting',
  'fairhandReading',
  'destroy',
] as const

export function createLive(editor: Editor | null | undefined): Live {
  let last = readSnapshot(editor)
  const refresh = (): boolean => {
    const now = readSnapshot(editor)
    const isNew = !isSame(now, last)
    if (isNew) last = now
    return isNew
  }
  return {
    read: () => last,
    follow(changed) {
      if (!editor) return () => {}
      const tell = () => {
        if (refresh()) changed()
      }
      refresh()
      for (const event of EVENTS) editor.on(event, tell)
      return () => {
        for (const event of EVENTS) editor.off(event, tell)
      }
    },
  }
}

function readSnapshot(editor: Editor | null | undefined): Snapshot {
  const storage = editor && !editor.isDestroyed ? editor.storage.fairhand : undefined
  if (!storage) return NOTHING
  const { flags, dismissed, counts, slots, status, answer, rewriting, reading, current } = storage
  const selected = flags.find(({ id }) => id === current) ?? null
  return { flags, dismissed, counts, selected, slots, status, answer, rewriting, reading }
}

const isSame = (a: Snapshot, b: Snapshot): boolean =>
  (Object.keys(NOTHING) as (keyof Snapshot)[]).every((name) => a[name] === b[name])
