/** What the extension keeps for each editor: `editor.storage.fairhand`. Read it; do not write it. */
import type { Editor } from '@tiptap/core'
import type { Category } from '../server/contract.ts'
import type { Checker } from './check/checker.ts'
import type { Answer, CheckStatus, FairhandOptions, NoteContext } from './options.ts'
import { countByCategory } from './state/decorate.ts'
import { createDismissals, type Dismissals } from './state/dismissals.ts'
import { flagKey, slotsIn } from './state/flag-state.ts'
import { createMemory, type Memory } from './state/memory.ts'
import type { Range } from './state/note-text.ts'
import type { PlacedFlag } from './state/placed-flag.ts'

export interface FairhandStorage {
  /** The flags that are shown, in reading order, with their positions now. */
  flags: readonly PlacedFlag[]
  /** The flag that the worker is at. */
  current: string | null
  /** How many flags of each category there are, hidden ones too. */
  counts: ReadonlyMap<Category, number>
  /** The slots of templates that are still to be filled. */
  slots: readonly Range[]
  status: CheckStatus
  /** The last answer; `null` until there is one. */
  answer: Answer | null
  context: NoteContext
  isChecking: boolean
  /** Which categories are shown. */
  shown: ReadonlySet<Category>
  readonly dismissals: Dismissals
  readonly memory: Memory
  checker: Checker | null
}

export const createStorage = (
  options: FairhandOptions,
  shown: ReadonlySet<Category>,
): FairhandStorage => ({
  flags: [],
  current: null,
  counts: new Map(),
  slots: [],
  status: 'idle',
  answer: null,
  context: options.context,
  isChecking: options.autoStart,
  shown,
  dismissals: createDismissals(options.dismissals),
  memory: createMemory(),
  checker: null,
})

/** Copies the plugin's state to where hosts read it. Returns whether anything has changed. */
export function mirrorState(editor: Editor, storage: FairhandStorage): boolean {
  const state = flagKey.getState(editor.state)
  if (!state) return false
  const isSame =
    storage.flags === state.flags &&
    storage.current === state.current &&
    storage.shown === state.shown
  storage.flags = state.flags
  storage.current = state.current
  storage.shown = state.shown
  storage.slots = slotsIn(state.decorations)
  if (!isSame) storage.counts = countByCategory(state.decorations)
  return !isSame
}
