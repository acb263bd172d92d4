/** The value of the element: a note as plain text, a line for each paragraph or item of a list. */
import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { readNoteText } from '../state/note-text.ts'

/** The text as it is checked, which a form sends. */
export const readValue = (doc: Node): string => readNoteText(doc).text

/** Each line a paragraph. */
export const toContent = (value: string): JSONContent => ({
  type: 'doc',
  content: value.split(/\r\n|\r|\n/).map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  })),
})
