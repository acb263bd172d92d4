/** Shows which words the card is about, without touching the editor's elements. */
import type { EditorView } from '@tiptap/pm/view'
import type { Range as Positions } from '../state/note-text.ts'
import { domRange } from './place.ts'

const NAME = 'fairhand-current'

/** Each editor of the page has a range of its own; the highlight is the page's. */
const ranges = new WeakMap<EditorView, Range>()

/** Highlights a range, or nothing. Where the browser has no highlights the card alone must do. */
export function highlightCurrent(view: EditorView, positions: Positions | undefined): void {
  if (!('highlights' in CSS)) return
  const highlight = CSS.highlights.get(NAME) ?? new Highlight()
  CSS.highlights.set(NAME, highlight)
  const before = ranges.get(view)
  if (before) highlight.delete(before)
  ranges.delete(view)
  if (!positions) return
  const range = domRange(view, positions)
  highlight.add(range)
  ranges.set(view, range)
}
