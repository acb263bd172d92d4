/** How long to wait after a keystroke: longer in the middle of a word. */
import type { EditorState } from '@tiptap/pm/state'
import { textOfBlock } from '../state/note-text.ts'

/** Whether the caret stands behind a letter, so that the word may not be finished. */
export function isMidWord({ selection }: EditorState): boolean {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return false
  return /[\p{L}\p{N}'’-]/u.test(textOfBlock($from.parent)[$from.parentOffset - 1] ?? '')
}
