/** What stands above the note: an example, and a clean start. */
import type { Editor } from '@tiptap/core'
import { button } from '../../../plugin/element/element.ts'

export interface NoteTools {
  readonly showExample: () => void
  /** Whether the note holds words that are nowhere else. */
  readonly isUnsaved: () => boolean
  /** Nothing of the note outlives this. */
  readonly startAgain: () => void
}

export function createNoteTools(place: HTMLElement, editor: Editor, tools: NoteTools): void {
  const example = button('Show an example', () => {
    if (editor.isEmpty || confirm('The example takes the place of what you have written.')) {
      tools.showExample()
    }
  })
  const restart = button('Start again', () => {
    if (!tools.isUnsaved() || confirm('What you have written is nowhere else. Start again?')) {
      tools.startAgain()
    }
  })
  const show = () => {
    restart.disabled = editor.isEmpty
  }
  editor.on('update', show)
  show()
  place.append(example, restart)
}
