/** What a host's own buttons do. Each says whether it could be done. */
import type { Editor } from '@tiptap/core'
import type { NoteContext } from '../options.ts'
import type { DismissalScope } from '../state/dismissals.ts'

export interface Actions {
  /** Puts a flag's suggestion (the first, unless said) into the note, as one step to undo. */
  readonly accept: (flag: string, suggestion?: number) => boolean
  /** Puts in the plain replacements of one rule for these flags, as one step to undo. */
  readonly acceptAll: (rule: string, flags: readonly string[]) => boolean
  readonly dismiss: (flag: string, scope?: DismissalScope) => boolean
  /** Brings a dismissed flag back, or all. */
  readonly restore: (flag?: string) => boolean
  /** Goes to a flag and opens its card, where there is one. */
  readonly select: (flag: string) => boolean
  readonly selectNext: () => boolean
  readonly selectPrevious: () => boolean
  /** Selects a gap that is still to be filled, the first unless said. */
  readonly goToSlot: (index?: number) => boolean
  /** Checks the note now, without a pause. */
  readonly check: () => boolean
  readonly setChecking: (isOn: boolean) => boolean
  /** Says what is known about the note. */
  readonly setContext: (context: NoteContext) => boolean
  readonly askForRewrite: (flag: string) => boolean
  readonly acceptRewrite: () => boolean
  readonly stopRewrite: () => boolean
  readonly readThrough: () => boolean
  readonly stopReading: () => boolean
}

/** The actions of whichever editor there is when one is called; without one, none can be done. */
export function createActions(find: () => Editor | null | undefined): Actions {
  const commands = () => {
    const editor = find()
    return editor && !editor.isDestroyed ? editor.commands : undefined
  }
  return {
    accept: (id, suggestion = 0) => commands()?.acceptSuggestion({ id, suggestion }) ?? false,
    acceptAll: (rule, ids) => commands()?.acceptReplacements({ rule, ids }) ?? false,
    dismiss: (id, scope = 'here') => commands()?.dismissFlag({ id, scope }) ?? false,
    restore: (id) => commands()?.restoreDismissed(id) ?? false,
    select: (id) => commands()?.goToFlag(id) ?? false,
    selectNext: () => commands()?.goToNextFlag() ?? false,
    selectPrevious: () => commands()?.goToPreviousFlag() ?? false,
    goToSlot: (index) => commands()?.goToSlot(index) ?? false,
    check: () => commands()?.checkNote() ?? false,
    setChecking: (isOn) => commands()?.setChecking(isOn) ?? false,
    setContext: (context) => commands()?.setNoteContext(context) ?? false,
    askForRewrite: (id) => commands()?.askForRewrite(id) ?? false,
    acceptRewrite: () => commands()?.acceptRewrite() ?? false,
    stopRewrite: () => commands()?.stopRewrite() ?? false,
    readThrough: () => commands()?.readThrough() ?? false,
    stopReading: () => commands()?.stopReading() ?? false,
  }
}
