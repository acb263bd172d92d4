/** What stands above the note: an example, the way out with the text, and a clean start. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../../../plugin/element/element.ts'
import { copyText } from './copy-text.ts'
import { plainNote } from './plain-note.ts'

export interface NoteTools {
  readonly showExample: () => void
  /** The note as it stands is safe elsewhere. */
  readonly onCopied: () => void
}

const SAID_FOR = 4_000

export function createNoteTools(place: HTMLElement, editor: Editor, tools: NoteTools): void {
  const said = element('span', { role: 'status', class: 'said' })
  const example = button('Show an example', () => {
    if (editor.isEmpty || confirm('The example takes the place of what you have written.')) {
      tools.showExample()
    }
  })
  const copy = button('Copy the note', async () => {
    const isCopied = await copyText(plainNote(editor))
    if (isCopied) tools.onCopied()
    said.textContent = isCopied ? 'Copied' : 'Not copied: select the note and press Control C'
    setTimeout(() => said.replaceChildren(), SAID_FOR)
  })
  // Leaving asks first where words were not copied out; nothing of the note outlives the page.
  const restart = button('Start again', () => location.reload())
  const show = () => {
    copy.disabled = editor.isEmpty
    restart.disabled = editor.isEmpty
  }
  editor.on('update', show)
  show()
  place.append(said, example, copy, restart)
}
