/** The commands. Each is pure until it is dispatched, and says whether it could do anything. */
import type { Command, RawCommands } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { Category } from '../server/contract.ts'
import type { NoteContext } from './options.ts'
import type { DismissalScope } from './state/dismissals.ts'
import { openCard } from './state/flag-plugin.ts'
import { addMeta, flagKey } from './state/flag-state.ts'
import { type Direction, flagBeside, goToFlag, leaveFlag } from './state/navigate.ts'
import { type FairhandStorage, placeOf } from './storage.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fairhand: {
      /** Checks the note now, without a pause. */
      checkNote: () => ReturnType
      /** Starts or stops checking; stopped, nothing is sent. */
      setChecking: (isOn: boolean) => ReturnType
      /** Says what is known about the note, and checks it again. */
      setNoteContext: (context: NoteContext) => ReturnType
      /** Sets a flag aside: here, or wherever the same words stand in this note. */
      dismissFlag: (choice: { id: string; scope?: DismissalScope }) => ReturnType
      /** Brings dismissed flags back: one, and those of the same words with it, or all. */
      restoreDismissed: (id?: string) => ReturnType
      /** Goes to a flag and opens its card. */
      goToFlag: (id: string, options?: { takesFocus?: boolean }) => ReturnType
      goToNextFlag: () => ReturnType
      goToPreviousFlag: () => ReturnType
      /** Closes the card; once closed, goes back to where the worker was before. */
      leaveFlag: () => ReturnType
      /** Opens the card of the flag at the caret and moves the keyboard into it. */
      openFlagCard: () => ReturnType
      closeFlagCard: () => ReturnType
      /** Shows flags of these categories alone. */
      showCategories: (categories: readonly Category[]) => ReturnType
    }
  }
}

interface Host {
  readonly storage: FairhandStorage
  /** Is told that dismissals have changed. */
  readonly saveDismissals: () => void
}

export function createCommands({ storage, saveDismissals }: Host): Partial<RawCommands> {
  const redraw = (tr: Transaction) => addMeta(tr, { redraw: true }).setMeta('addToHistory', false)
  return {
    checkNote:
      () =>
      ({ dispatch }) => {
        if (dispatch) storage.checker?.noteChanged(0)
        return storage.checker !== null
      },
    setChecking:
      (isOn) =>
      ({ dispatch, editor }) => {
        if (!dispatch) return true
        storage.isChecking = isOn
        if (isOn) storage.checker?.noteChanged(0)
        else {
          storage.checker?.stop()
          storage.status = 'idle'
          editor.emit('fairhandStatus', { editor, status: 'idle' })
        }
        return true
      },
    setNoteContext:
      (context) =>
      ({ dispatch }) => {
        if (dispatch && JSON.stringify(context) !== JSON.stringify(storage.context)) {
          storage.context = context
          storage.memory.forgetBlocks()
          storage.rewriter?.stop()
          if (storage.isChecking) storage.checker?.noteChanged()
        }
        return true
      },
    dismissFlag:
      ({ id, scope = 'here' }) =>
      ({ tr, state, dispatch }) => {
        const flag = flagKey.getState(state)?.flags.find((one) => one.id === id)
        if (!flag) return false
        if (dispatch) {
          storage.dismissals.add(placeOf(tr.doc, flag), scope)
          addMeta(redraw(tr), { card: null, dealtWith: [{ flag, scope }] })
          saveDismissals()
        }
        return true
      },
    restoreDismissed:
      (id) =>
      ({ tr, dispatch }) => {
        const flag = storage.dismissed.find((one) => one.id === id)
        if (storage.dismissed.length === 0 || (id !== undefined && !flag)) return false
        if (dispatch) {
          const { dismissed, dismissals } = storage
          if (flag) dismissals.remove(placeOf(tr.doc, flag))
          else dismissals.clear()
          const dealtWith = dismissed
            .filter((one) => !dismissals.has(placeOf(tr.doc, one)))
            .map((one) => ({ flag: one, isRestored: true as const }))
          const restored = flag ? flag.quote : 'all'
          addMeta(tr, { restored, dealtWith }).setMeta('addToHistory', false)
          saveDismissals()
        }
        return true
      },
    goToFlag:
      (id, options) =>
      ({ tr, state, dispatch }) => {
        const before = flagKey.getState(state)
        const flag = before?.flags.find((one) => one.id === id)
        if (!before || !flag) return false
        if (dispatch) goToFlag(tr, before, flag, options?.takesFocus)
        return true
      },
    goToNextFlag: () => goBeside('next'),
    goToPreviousFlag: () => goBeside('previous'),
    leaveFlag:
      () =>
      ({ tr, state, dispatch }) => {
        const before = flagKey.getState(state)
        if (!before?.card && before?.returnTo == null) return false
        if (dispatch) leaveFlag(tr, before)
        return true
      },
    openFlagCard:
      () =>
      ({ tr, state, dispatch }) => {
        const current = flagKey.getState(state)?.current
        if (!current) return false
        if (dispatch) openCard(tr, current, true)
        return true
      },
    closeFlagCard:
      () =>
      ({ tr, state, dispatch }) => {
        if (!flagKey.getState(state)?.card) return false
        if (dispatch) addMeta(tr, { card: null })
        return true
      },
    showCategories:
      (categories) =>
      ({ tr, dispatch }) => {
        if (dispatch) addMeta(tr, { shown: new Set(categories) })
        return true
      },
  }
}

const goBeside =
  (direction: Direction): Command =>
  ({ tr, state, dispatch }) => {
    const before = flagKey.getState(state)
    const flag = before && flagBeside(before, state.selection.from, direction)
    if (!before || !flag) return false
    if (dispatch) goToFlag(tr, before, flag)
    return true
  }
