/** The ProseMirror plugin that holds the flags and draws them. No timers, no network, no DOM. */
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { Category } from '../../server/contract.ts'
import type { Drawing } from './decorate.ts'
import { addMeta, applyToState, type FlagState, flagKey, metaOf, startState } from './flag-state.ts'
import { innermostAt } from './placed-flag.ts'
import { startUndoStep } from './undo-step.ts'

export function createFlagPlugin(
  drawing: Drawing,
  shown: ReadonlySet<Category>,
): Plugin<FlagState> {
  return new Plugin<FlagState>({
    key: flagKey,
    state: {
      init: (_, state) => startState(state.doc, drawing, shown),
      apply: (tr, before, _, state) => applyToState(tr, before, state, drawing),
    },
    appendTransaction: closeAccepted,
    props: {
      decorations: (state) => flagKey.getState(state)?.decorations,
      handleClick(view, pos) {
        const flag = innermostAt(flagKey.getState(view.state)?.flags ?? [], pos)
        if (flag) view.dispatch(openCard(view.state.tr, flag.id, false))
        return false
      },
    },
  })
}

/** The edit before was one step of its own; what the worker types next is another. */
function closeAccepted(
  trs: readonly Transaction[],
  _: EditorState,
  state: EditorState,
): Transaction | null {
  return trs.some((tr) => metaOf(tr).accepted) ? startUndoStep(state, state.tr) : null
}

export const openCard = (
  tr: Transaction,
  id: string,
  takesFocus: boolean,
  isPreview = false,
): Transaction => addMeta(tr, { current: id, card: { id, takesFocus, isPreview } })
