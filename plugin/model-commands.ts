/** The commands that ask a model (or, without one, rules) for more than a check. */
import type { RawCommands } from '@tiptap/core'
import { mayRewrite } from './rewrite/rewriting.ts'
import { applyEdit, planEdit } from './state/accept.ts'
import { openCard } from './state/flag-plugin.ts'
import { addMeta, flagKey } from './state/flag-state.ts'
import { startUndoStep } from './state/undo-step.ts'
import type { FairhandStorage } from './storage.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fairhandModel: {
      /** Asks for the sentence of a flag to be written to the child; it is shown in the card. */
      askForRewrite: (id: string) => ReturnType
      /** Gives up the rewrite that is under way, or puts away what is shown. */
      stopRewrite: () => ReturnType
      /** Puts the rewrite that is shown into the note, as one step that can be undone. */
      acceptRewrite: () => ReturnType
      /** Has the model read the note through. */
      readThrough: () => ReturnType
      stopReading: () => ReturnType
    }
  }
}

export function createModelCommands(storage: FairhandStorage): Partial<RawCommands> {
  return {
    askForRewrite:
      (id) =>
      ({ tr, state, dispatch, editor }) => {
        const flag = flagKey.getState(state)?.flags.find((one) => one.id === id)
        if (!flag || !storage.rewriter || !mayRewrite(storage) || !editor.isEditable) return false
        if (dispatch) {
          storage.rewriter.ask(flag)
          if (flagKey.getState(state)?.card?.id !== id) openCard(tr, id, false)
        }
        return true
      },
    stopRewrite:
      () =>
      ({ dispatch }) => {
        if (!storage.rewriting) return false
        if (dispatch) storage.rewriter?.stop()
        return true
      },
    readThrough:
      () =>
      ({ state, dispatch }) => {
        if (!storage.reader || !/[\p{L}\p{N}]/u.test(state.doc.textContent)) return false
        if (dispatch) storage.reader.read()
        return true
      },
    stopReading:
      () =>
      ({ dispatch }) => {
        if (storage.reading.kind !== 'reading') return false
        if (dispatch) storage.reader?.stop()
        return true
      },
    acceptRewrite:
      () =>
      ({ tr, state, dispatch, editor }) => {
        const { rewriting } = storage
        if (rewriting?.kind !== 'offered' || !mayRewrite(storage) || !editor.isEditable)
          return false
        const flag = flagKey.getState(state)?.flags.find((one) => one.id === rewriting.flag)
        const edit = flag && planEdit(tr.doc, flag, rewriting.suggestion)
        if (!edit) return false
        if (dispatch) {
          applyEdit(startUndoStep(state, tr), edit, /\[[^\][]+\]/.test(edit.text))
          addMeta(tr, { dealtWith: [{ flag, suggestion: rewriting.suggestion }] })
        }
        return true
      },
  }
}
