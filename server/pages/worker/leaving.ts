/** Leaving with words that were not copied out asks first. */
import type { Editor } from '@tiptap/core'

export interface Leaving {
  /** The note as it stands is safe elsewhere, or is not wanted. */
  readonly markSafe: () => void
  readonly isUnsaved: () => boolean
}

export function warnOnLeaving(editor: Editor): Leaving {
  let safe = editor.state.doc
  const isUnsaved = () => !editor.isEmpty && !editor.state.doc.eq(safe)
  addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault()
  })
  // A page that the browser kept whole would show the note to whoever goes back to it.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  return {
    isUnsaved,
    markSafe() {
      safe = editor.state.doc
    },
  }
}
