/** What a host may listen to: `editor.on('fairhandAccepted', …)`. */
import type { CheckStatus } from './check/checker.ts'
import type { Answer } from './options.ts'
import type { Reading } from './review/reader.ts'
import type { Rewriting } from './rewrite/rewriting.ts'
import type { DismissalScope } from './state/dismissals.ts'
import type { PlacedFlag, PlacedSuggestion } from './state/placed-flag.ts'
import type { FairhandStorage } from './storage.ts'
import type { FlagResolved } from './trail.ts'

declare module '@tiptap/core' {
  interface Storage {
    fairhand: FairhandStorage
  }
  interface EditorEvents {
    /** The flags that are shown, or which of them the worker is at, have changed. */
    fairhandFlags: { editor: Editor; flags: readonly PlacedFlag[] }
    fairhandStatus: { editor: Editor; status: CheckStatus }
    /** An answer about the note as it stands has been drawn. */
    fairhandChecked: { editor: Editor; answer: Answer }
    /** A rewrite was asked for, has come, was declined, or was put away (`null`). */
    fairhandRewriting: { editor: Editor; rewriting: Rewriting | null }
    /** The model began to read the note through, has read it, or could not. */
    fairhandReading: { editor: Editor; reading: Reading }
    /** The worker put a suggestion into the note: for the trail that courts ask for. */
    fairhandAccepted: { editor: Editor; flag: PlacedFlag; suggestion: PlacedSuggestion; at: Date }
    /** The worker set a flag aside. */
    fairhandDismissed: {
      editor: Editor
      flag: PlacedFlag
      scope: DismissalScope
      at: Date
    }
    /**
     * What became of a flag: accepted, undone, dismissed or brought back. For trails and counts: it
     * holds no words of the note. `onFlagResolved` is told the same.
     */
    flagResolved: { editor: Editor; resolved: FlagResolved }
  }
}
