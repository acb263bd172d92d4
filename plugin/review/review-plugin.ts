/** Ties the model's reading to a mounted editor. */
import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { CoreMessages } from '../core-messages.ts'
import type { FairhandOptions } from '../options.ts'
import { addMeta } from '../state/flag-state.ts'
import { readNoteText } from '../state/note-text.ts'
import type { FairhandStorage } from '../storage.ts'
import { createReader, type Reading } from './reader.ts'

export function createReviewPlugin(
  editor: Editor,
  { service }: FairhandOptions,
  storage: FairhandStorage,
  messages: CoreMessages,
): Plugin {
  return new Plugin({
    key: new PluginKey('fairhandReview'),
    view(view) {
      if (!service?.review) return {}
      const show = (reading: Reading) => {
        storage.reading = reading
        editor.emit('fairhandReading', { editor, reading })
      }
      const port = {
        readNote: () => readNoteText(view.state.doc),
        toInput: ({ text }: { text: string }) => ({ text, ...storage.context }),
        show,
      }
      const reader = createReader(
        service.review,
        {
          ...port,
          draw(note, flags, checks) {
            storage.memory.learnFound(note, flags)
            view.dispatch(addMeta(view.state.tr, { redraw: true }).setMeta('addToHistory', false))
            // Answers about the whole note hold for that note alone; the next check gives its own.
            if (!storage.answer || readNoteText(view.state.doc).text !== note.text) return
            const rules = new Set(checks.map(({ rule }) => rule))
            const others = storage.answer.checks.filter(({ rule }) => !rules.has(rule))
            storage.answer = { ...storage.answer, checks: [...others, ...checks] }
            editor.emit('fairhandChecked', { editor, answer: storage.answer })
          },
        },
        messages,
      )
      storage.reader = reader
      return {
        destroy() {
          storage.reader = null
          reader.stop()
        },
      }
    },
  })
}
