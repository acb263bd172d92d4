/** Ties the rewriter to a mounted editor: what it asks about, and when it must let go. */
import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { CoreMessages } from '../core-messages.ts'
import type { FairhandOptions } from '../options.ts'
import { lineOf } from '../service/line-of.ts'
import { flagKey } from '../state/flag-state.ts'
import { readNoteText } from '../state/note-text.ts'
import type { FairhandStorage } from '../storage.ts'
import { createRewriter } from './rewriter.ts'
import { isStillMeant, mayRewrite, type Rewriting } from './rewriting.ts'

export function createRewritePlugin(
  editor: Editor,
  { service }: FairhandOptions,
  storage: FairhandStorage,
  messages: CoreMessages,
): Plugin {
  return new Plugin({
    key: new PluginKey('fairhandRewrite'),
    view(view) {
      if (!service?.rewrite) return {}
      const show = (rewriting: Rewriting | null) => {
        if (storage.rewriting === rewriting) return
        storage.rewriting = rewriting
        editor.emit('fairhandRewriting', { editor, rewriting })
      }
      const rewriter = createRewriter(service.rewrite, {
        readNote: () => readNoteText(view.state.doc),
        toInput: ({ text }, start, end) => ({ text, ...storage.context, start, end }),
        lineOf: (error) => lineOf(error, messages),
        show,
      })
      // Where "you" can no longer be one child, nothing written to it may be put in.
      const letGo = () => storage.rewriting && !mayRewrite(storage) && rewriter.stop()
      editor.on('fairhandChecked', letGo)
      storage.rewriter = rewriter
      return {
        update() {
          const state = flagKey.getState(view.state)
          const { rewriting } = storage
          if (!state || !rewriting) return
          const isMeant = isStillMeant(view.state.doc, rewriting, state.flags, state.card?.id)
          if (!isMeant) rewriter.stop()
        },
        destroy() {
          editor.off('fairhandChecked', letGo)
          rewriter.stop()
          storage.rewriter = null
        },
      }
    },
  })
}
