/** What the extension keeps for each editor: `editor.storage.fairhand`. Read it; do not write it. */
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Category } from '../server/contract.ts'
import type { Checker } from './check/checker.ts'
import type { Answer, CheckStatus, FairhandOptions, NoteContext } from './options.ts'
import type { Reader, Reading } from './review/reader.ts'
import type { Rewriter } from './rewrite/rewriter.ts'
import type { Rewriting } from './rewrite/rewriting.ts'
import { createDismissals, type Dismissals, type Dismissible } from './state/dismissals.ts'
import { flagKey } from './state/flag-state.ts'
import { createMemory, type Memory } from './state/memory.ts'
import { type Range, textOfBlock } from './state/note-text.ts'
import type { PlacedFlag } from './state/placed-flag.ts'
import { countByCategory, readFlags, slotsIn } from './state/read-flags.ts'

export interface FairhandStorage {
  /** The flags that are shown, in reading order, with their positions now. */
  flags: readonly PlacedFlag[]
  /** The flags that were dismissed and whose words still stand. */
  dismissed: readonly PlacedFlag[]
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
  /** The rewrite that is under way or shown in the card. */
  rewriting: Rewriting | null
  rewriter: Rewriter | null
  /** How the model’s reading of the note stands. */
  reading: Reading
  reader: Reader | null
}

export const createStorage = (
  options: FairhandOptions,
  shown: ReadonlySet<Category>,
): FairhandStorage => ({
  flags: [],
  dismissed: [],
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
  rewriting: null,
  rewriter: null,
  reading: { kind: 'none' },
  reader: null,
})

/** Copies the plugin's state to where hosts read it. Returns whether anything has changed. */
export function mirrorState(editor: Editor, storage: FairhandStorage): boolean {
  const state = flagKey.getState(editor.state)
  if (!state) return false
  const { flags, current, shown, decorations } = state
  const isSame = storage.flags === flags && storage.current === current && storage.shown === shown
  if (isSame) return false
  const counts = countByCategory(decorations)
  const dismissed = readFlags(decorations, 'dismissed')
  Object.assign(storage, { flags, current, shown, counts, dismissed, slots: slotsIn(decorations) })
  return true
}

/** Dismissals go by the words around a flag; where these have changed, they are noted anew. */
export function followDismissals(doc: Node, storage: FairhandStorage): boolean {
  const renewed = storage.dismissed.filter((flag) => {
    const place = placeOf(doc, flag)
    return !storage.dismissals.has(place) && storage.dismissals.add(place, 'here')
  })
  return renewed.length > 0
}

/** A flag with the words that stand around it, which its dismissal goes by. */
export function placeOf(doc: Node, flag: PlacedFlag): Dismissible {
  const $from = doc.resolve(flag.from)
  const { rule, quote } = flag
  return { rule, quote, block: textOfBlock($from.parent), at: $from.parentOffset }
}
