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
import { textOfBlock } from './state/note-text.ts'
import type { PlacedFlag } from './state/placed-flag.ts'
import { type PlacedSlot, readDrawn } from './state/read-flags.ts'
import type { Trail } from './trail.ts'

export interface FairhandStorage {
  /** The flags that are shown, in reading order, with their positions now. */
  readonly flags: readonly PlacedFlag[]
  /** The flags that were dismissed and whose words still stand. */
  readonly dismissed: readonly PlacedFlag[]
  /** How many flags of each category there are, hidden ones too. */
  readonly counts: ReadonlyMap<Category, number>
  /** The gaps of templates that are still to be filled, in reading order: look before you save. */
  readonly slots: readonly PlacedSlot[]
  /** Grows with every change of what is drawn, but for its positions. */
  readonly revision: number
  /** The flag that the worker is at. */
  readonly current: string | null
  status: CheckStatus
  /** The last answer; `null` until there is one. */
  answer: Answer | null
  context: NoteContext
  isChecking: boolean
  /** Which categories are shown. */
  readonly shown: ReadonlySet<Category>
  readonly dismissals: Dismissals
  readonly memory: Memory
  checker: Checker | null
  /** The rewrite that is under way or shown in the card. */
  rewriting: Rewriting | null
  rewriter: Rewriter | null
  /** How the model’s reading of the note stands. */
  reading: Reading
  reader: Reader | null
  trail: Trail | null
}

const NOTHING_DRAWN = { flags: [], dismissed: [], counts: new Map(), slots: [] }

export const createStorage = (
  options: FairhandOptions,
  shown: ReadonlySet<Category>,
): FairhandStorage => ({
  ...NOTHING_DRAWN,
  revision: 0,
  current: null,
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
  trail: null,
})

/** Has hosts read what is drawn when they ask for it, rather than copying it on every keystroke. */
export function showDrawn(editor: Editor, storage: FairhandStorage): void {
  const drawn = () => {
    const state = flagKey.getState(editor.state)
    return state ? readDrawn(state.decorations) : NOTHING_DRAWN
  }
  const names = Object.keys(NOTHING_DRAWN) as (keyof typeof NOTHING_DRAWN)[]
  for (const name of names) Object.defineProperty(storage, name, { get: () => drawn()[name] })
}

/** Takes over what else the plugin's state says. Returns whether anything has changed. */
export function mirrorState(editor: Editor, storage: FairhandStorage): boolean {
  const state = flagKey.getState(editor.state)
  if (!state) return false
  const { revision, current, shown } = state
  const isSame =
    storage.revision === revision && storage.current === current && storage.shown === shown
  if (!isSame) Object.assign(storage, { revision, current, shown })
  return !isSame
}

/** Dismissals go by the words around a flag; where these have changed, they are noted anew. */
export function followDismissals(doc: Node, storage: FairhandStorage): boolean {
  if (storage.dismissals.isEmpty()) return false
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
