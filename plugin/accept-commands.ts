/** The commands that put suggestions into the note, and that lead through the gaps they leave. */
import type { Command, RawCommands } from '@tiptap/core'
import { applyEdit, planEdit, planReplacements } from './state/accept.ts'
import { openCard } from './state/flag-plugin.ts'
import { addMeta, flagKey } from './state/flag-state.ts'
import { type Direction, goToFlag, selectSlot, slotBeside } from './state/navigate.ts'
import { readDrawn } from './state/read-flags.ts'
import { startUndoStep } from './state/undo-step.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fairhandAccept: {
      /** Puts a suggestion into the note, as one step that can be undone. */
      acceptSuggestion: (choice: { id: string; suggestion: number }) => ReturnType
      /** Lists, in the card, what would be replaced wherever the flag's rule found something. */
      previewReplacements: (id: string) => ReturnType
      /**
       * Puts in the plain replacements of one rule, as one step that can be undone: those of the
       * flags that the worker has seen and chosen. What asks, explains, removes or rewrites, and
       * what another rule found, is never put in this way.
       */
      acceptReplacements: (choice: { rule: string; ids: readonly string[] }) => ReturnType
      goToNextSlot: () => ReturnType
      goToPreviousSlot: () => ReturnType
      /**
       * Selects a gap that is still to be filled, the first unless said otherwise. False where there
       * is none, so that a host can ask before it saves.
       */
      goToSlot: (index?: number) => ReturnType
    }
  }
}

export function createAcceptCommands(): Partial<RawCommands> {
  return {
    acceptSuggestion:
      ({ id, suggestion: index }) =>
      ({ tr, state, dispatch, editor }) => {
        const flag = flagKey.getState(state)?.flags.find((one) => one.id === id)
        const suggestion = flag?.suggestions[index]
        const edit = flag && suggestion && planEdit(tr.doc, flag, suggestion)
        if (!edit || !editor.isEditable) return false
        if (dispatch) {
          applyEdit(startUndoStep(state, tr), edit, suggestion.kind === 'ask')
          addMeta(tr, { dealtWith: [{ flag, suggestion }] })
        }
        return true
      },
    previewReplacements:
      (id) =>
      ({ tr, state, dispatch, editor }) => {
        const before = flagKey.getState(state)
        const flag = before?.flags.find((one) => one.id === id)
        const isAny = flag && planReplacements(tr.doc, before?.flags ?? [], flag.rule).length > 0
        if (!before || !isAny || !editor.isEditable) return false
        if (dispatch) openCard(goToFlag(tr, before, flag), id, true, true)
        return true
      },
    acceptReplacements:
      ({ rule, ids }) =>
      ({ tr, state, dispatch, editor }) => {
        const flags = flagKey.getState(state)?.flags ?? []
        const chosen = planReplacements(tr.doc, flags, rule).filter(({ flag }) =>
          ids.includes(flag.id),
        )
        if (chosen.length === 0 || !editor.isEditable) return false
        if (dispatch) {
          startUndoStep(state, tr)
          // From the last to the first, so that none moves another.
          for (const { edit } of chosen.toReversed()) applyEdit(tr, edit, false)
          addMeta(tr, { dealtWith: chosen.map(({ flag, suggestion }) => ({ flag, suggestion })) })
        }
        return true
      },
    goToNextSlot: () => moveToSlot('next'),
    goToPreviousSlot: () => moveToSlot('previous'),
    goToSlot:
      (index = 0) =>
      ({ tr, state, dispatch }) => {
        const drawn = flagKey.getState(state)?.decorations
        const slot = drawn && readDrawn(drawn).slots[index]
        if (!slot) return false
        if (dispatch) selectSlot(tr, slot)
        return true
      },
  }
}

const moveToSlot =
  (direction: Direction): Command =>
  ({ tr, state, dispatch }) => {
    const before = flagKey.getState(state)
    const slot = before && slotBeside(before, state.selection, direction)
    if (!slot) return false
    if (dispatch) selectSlot(tr, slot)
    return true
  }
