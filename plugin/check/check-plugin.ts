/** Ties the checker to a mounted editor: watches for changes, draws answers. */
import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { CheckResult } from '../../server/contract.ts'
import type { FairhandOptions } from '../options.ts'
import { addMeta } from '../state/flag-state.ts'
import { readNoteText } from '../state/note-text.ts'
import type { FairhandStorage } from '../storage.ts'
import { type CheckStatus, createChecker } from './checker.ts'
import { isMidWord } from './pause.ts'

const checkKey = new PluginKey('fairhandCheck')
/** How long to wait after a suggestion was accepted, in milliseconds. */
const AFTER_ACCEPTING = 150

export function createCheckPlugin(
  editor: Editor,
  options: FairhandOptions,
  storage: FairhandStorage,
): Plugin {
  return new Plugin({
    key: checkKey,
    view(view) {
      const { service } = options
      if (!service) return {}
      const report = (status: CheckStatus) => {
        if (storage.status === status) return
        storage.status = status
        editor.emit('fairhandStatus', { editor, status })
      }
      const checker = createChecker(service, storage.memory, {
        readNote: () => ({ text: readNoteText(view.state.doc).text, ...storage.context }),
        isComposing: () => view.composing,
        pause: () => (isMidWord(view.state) ? options.midWordPause : options.pause),
        report,
        draw({ flags, ...answer }: CheckResult) {
          // Where the note is no longer written to one child, nothing says that it should be.
          if (!answer.addressChild) {
            storage.memory.dropFound(({ category }) => category === 'third-person')
          }
          storage.memory.learn(readNoteText(view.state.doc), flags)
          storage.answer = answer
          view.dispatch(addMeta(view.state.tr, { redraw: true }).setMeta('addToHistory', false))
          editor.emit('fairhandChecked', { editor, answer })
        },
      })
      const retry = () => checker.retry()
      // A suggestion was accepted deliberately: what is left is of interest at once.
      const checkSoon = () => storage.isChecking && checker.noteChanged(AFTER_ACCEPTING)
      globalThis.addEventListener?.('online', retry)
      editor.on('fairhandAccepted', checkSoon)
      storage.checker = checker
      if (storage.isChecking) checker.noteChanged(0)
      return {
        update(_, before) {
          if (storage.isChecking && !before.doc.eq(view.state.doc)) checker.noteChanged()
        },
        destroy() {
          globalThis.removeEventListener?.('online', retry)
          editor.off('fairhandAccepted', checkSoon)
          checker.stop()
          storage.checker = null
        },
      }
    },
  })
}
