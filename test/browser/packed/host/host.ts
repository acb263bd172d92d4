/** A small host of the installed package: everything that it offers, in one page. */
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { Fairhand } from 'fairhand/plugin'
import { card } from 'fairhand/plugin/card'
import { createPanel } from 'fairhand/plugin/panel'
import { createService } from 'fairhand/plugin/service'
import 'fairhand/plugin/style.css'

const editor = new Editor({
  element: document.getElementById('note'),
  injectCSS: false,
  extensions: [StarterKit, Fairhand.configure({ service: createService(), card })],
})
const place = document.getElementById('flags')
if (place) createPanel(editor, place)
