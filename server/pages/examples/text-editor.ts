/** The editor of a before or an after: plain lines, with flags. */
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { card } from '../../../plugin/card.ts'
import { Fairhand, type NoteContext, readNoteText } from '../../../plugin/index.ts'
import type { Service } from '../../../plugin/service/service.ts'

export interface TextEditor {
  readonly text: () => string
  readonly setText: (text: string) => void
  readonly setContext: (context: NoteContext) => void
}

export interface TextEditorSetting {
  readonly labelId: string
  readonly service: Service
  readonly onText: () => void
  /** Whoever wrote goes elsewhere. */
  readonly onLeave: () => void
  /** Words whose flag was left as it is. */
  readonly onLeft: (words: string) => void
}

export function createTextEditor(
  place: HTMLElement,
  { labelId, service, onText, onLeave, onLeft }: TextEditorSetting,
): TextEditor {
  const editor = new Editor({
    element: place,
    // The service's content policy allows no style elements; the page's style sheet has the rules.
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        ...{ blockquote: false, bold: false, bulletList: false, code: false, codeBlock: false },
        ...{ heading: false, horizontalRule: false, italic: false, link: false, listItem: false },
        ...{ listKeymap: false, orderedList: false, strike: false, underline: false },
        trailingNode: false,
      }),
      Fairhand.configure({ service, card }),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        spellcheck: 'true',
        lang: 'en-GB',
      },
    },
  })
  const text = () => readNoteText(editor.state.doc).text
  editor.on('update', onText)
  editor.on('blur', onLeave)
  editor.on('fairhandDismissed', ({ flag }) => onLeft(flag.quote))
  return {
    text,
    setText(words) {
      if (words === text()) return
      const content = words.split('\n').map((line) => ({
        type: 'paragraph',
        ...(line ? { content: [{ type: 'text', text: line }] } : {}),
      }))
      editor.commands.setContent({ type: 'doc', content }, { emitUpdate: false })
    },
    setContext: (context) => void editor.commands.setNoteContext(context),
  }
}
