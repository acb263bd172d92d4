/** Makes an edit one undo step of its own, whichever undo the editor has. */
import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'

interface UndoManager {
  readonly stopCapturing: () => void
}

/** Ends the undo step so far: what follows can be undone without what came before. */
export function startUndoStep(state: EditorState, tr: Transaction): Transaction {
  findYjsUndo(state)?.stopCapturing()
  return closeHistory(tr)
}

/** Ends the step of Yjs once the view has shown it, for only then does Yjs know of it. */
export const endUndoStep = (state: EditorState): void => findYjsUndo(state)?.stopCapturing()

/** Whether a transaction comes from the editor's undo or redo, whichever it has. */
export function isUndoOrRedo(tr: Transaction): boolean {
  const sync: unknown = tr.getMeta('y-sync$')
  return (
    tr.getMeta('history$') !== undefined || (isObject(sync) && sync.isUndoRedoOperation === true)
  )
}

/** Yjs keeps an undo of its own, in a plugin whose key begins with `y-undo`. */
function findYjsUndo(state: EditorState): UndoManager | undefined {
  const plugin = state.plugins.find((one) => String(Reflect.get(one, 'key')).startsWith('y-undo'))
  const found: unknown = plugin?.getState(state)
  const manager = isObject(found) ? found.undoManager : undefined
  return isUndoManager(manager) ? manager : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isUndoManager = (value: unknown): value is UndoManager =>
  isObject(value) && typeof value.stopCapturing === 'function'
