/** The editor inside the element: paragraphs and lists, as plain text can hold them. */
import { Editor, type EditorEvents } from '@tiptap/core'
import Placeholder from '@tiptap/extension-placeholder'
import StarterKit from '@tiptap/starter-kit'
import { card } from '../card.ts'
import { Fairhand } from '../fairhand.ts'
import type { NoteContext } from '../options.ts'
import type { Service } from '../service/service.ts'
import { toContent } from './note-value.ts'

export interface EditorSetting {
  /** Where the note is written; the card opens beside it. */
  readonly place: HTMLElement
  readonly container: HTMLElement
  readonly value: string
  readonly service: Service
  readonly context: NoteContext
  readonly rulesUrl: string | null
  /** Read whenever it is shown, so that it may change. */
  readonly placeholder: () => string
  readonly onUpdate: (event: EditorEvents['update']) => void
}

export const createEditor = ({ place, container, value, ...setting }: EditorSetting): Editor =>
  new Editor({
    element: place,
    injectCSS: false,
    content: toContent(value),
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
        code: false,
        codeBlock: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        link: false,
        strike: false,
        trailingNode: false,
        underline: false,
      }),
      Placeholder.configure({ placeholder: setting.placeholder, showOnlyWhenEditable: false }),
      Fairhand.configure({
        service: setting.service,
        context: setting.context,
        rulesUrl: setting.rulesUrl,
        card,
        container: () => container,
      }),
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' },
      // A page's content policy may forbid styles that are pasted along.
      transformPastedHTML: (html) =>
        html.replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle=/gi, ' data-style=')),
    },
    onUpdate: setting.onUpdate,
  })
