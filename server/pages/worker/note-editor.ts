/** The editor of the page: plain paragraphs, lists and bold, as case systems take them. */
import { Editor } from '@tiptap/core'
import Placeholder from '@tiptap/extension-placeholder'
import StarterKit from '@tiptap/starter-kit'
import { card } from '../../../plugin/card.ts'
import { RecordingColour, Templates } from '../../../plugin/guide.ts'
import { Fairhand, type Service } from '../../../plugin/index.ts'
import { cleanPasted } from './paste/pasted.ts'

export function createNoteEditor(place: HTMLElement, service: Service): Editor {
  return new Editor({
    element: place,
    // The service's content policy allows no style elements; the page's style sheet has the rules.
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        link: false,
        strike: false,
        heading: { levels: [3, 4] },
      }),
      Placeholder.configure({ placeholder: 'Write or paste the note here.' }),
      Fairhand.configure({ service, card, rulesUrl: '/rules' }),
      RecordingColour,
      Templates,
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': 'note-label',
        spellcheck: 'true',
        lang: 'en-GB',
      },
      transformPastedHTML: cleanPasted,
    },
  })
}
