/** The note as HTML for Word and mail: headings, lists, emphasis and colours; never its flags. */
import type { Editor } from '@tiptap/core'
import { createCopySerializer } from '../../../../plugin/colours/copied.ts'

export function richNote(editor: Editor): string {
  const away = document.implementation.createHTMLDocument('')
  const { schema, doc } = editor.state
  const content = createCopySerializer(schema).serializeFragment(doc.content, { document: away })
  away.body.append(content)
  return away.body.innerHTML
}
