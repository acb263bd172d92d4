/** Nothing is kept in the browser, so leaving with words that were not copied out asks first. */
import type { Editor } from '@tiptap/core'

export interface Leaving {
  /** The note as it stands is safe elsewhere. */
  readonly markSafe: () => void
}

export function warnOnLeaving(editor: Editor): Leaving {
  let safe = editor.state.doc
  addEventListener('beforeunload', (event) => {
    if (!editor.isEmpty && !editor.state.doc.eq(safe)) event.preventDefault()
  })
  // A page that the browser kept whole would show the note to whoever goes back to it.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  return {
    markSafe() {
      safe = editor.state.doc
    },
  }
}
