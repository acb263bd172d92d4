/** The note as plain text, as every case system takes it: lists keep their signs, headings do not. */
import type { Editor } from '@tiptap/core'
import { readNoteText } from '../../../../plugin/index.ts'

export const plainNote = (editor: Editor): string =>
  readNoteText(editor.state.doc)
    .blocks.map(({ prefix, text }) => (prefix === '# ' ? text : prefix + text))
    .join('\n')
    .trimEnd()
