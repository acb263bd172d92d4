/** What stands above the note: an example, and the way out with the text. */
import type { Editor } from '@tiptap/core'
import { button } from '../../../plugin/element/element.ts'
import { readNoteText } from '../../../plugin/index.ts'

export interface NoteTools {
  readonly showExample: () => void
  readonly onCopied: () => void
}

const COPIED_FOR = 4_000

export function createNoteTools(place: HTMLElement, editor: Editor, tools: NoteTools): void {
  const example = button('Show an example', () => {
    if (editor.isEmpty || confirm('The example takes the place of what you have written.')) {
      tools.showExample()
    }
  })
  const copy = button('Copy the note', async () => {
    await copyNote(editor)
    tools.onCopied()
    copy.textContent = 'Copied'
    setTimeout(() => {
      copy.textContent = 'Copy the note'
    }, COPIED_FOR)
  })
  const show = () => {
    copy.disabled = editor.isEmpty
  }
  editor.on('update', show)
  show()
  place.append(example, copy)
}

/** As plain text, which every case system takes. */
async function copyNote(editor: Editor): Promise<void> {
  const { text, blocks } = readNoteText(editor.state.doc)
  const hasMarks = blocks.some(({ prefix }) => prefix === '# ')
  await navigator.clipboard.writeText(hasMarks ? text.replaceAll(/^# /gm, '') : text)
}
