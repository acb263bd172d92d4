/** Shows which words the card is about, without touching the editor's elements. */
import type { EditorView } from '@tiptap/pm/view'
import type { Range as Positions } from '../state/note-text.ts'
import { domRange } from './place.ts'

const NAME = 'fairhand-current'

/** Highlights a range, or nothing. Where the browser has no highlights the card alone must do. */
export function highlightCurrent(view: EditorView, range: Positions | undefined): void {
  if (!('highlights' in CSS)) return
  if (range) CSS.highlights.set(NAME, new Highlight(domRange(view, range)))
  else CSS.highlights.delete(NAME)
}
