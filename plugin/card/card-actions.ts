/** What the buttons of a card do. */

import type { Editor } from '@tiptap/core'
import { focusedIn } from '../element/focused.ts'
import type { DismissalScope } from '../state/dismissals.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'

export interface CardActions {
  readonly accept: (flag: PlacedFlag, suggestion: number) => void
  /** Selects the flagged words, for the worker to write over. */
  readonly edit: (flag: PlacedFlag) => void
  /** Lists what would be replaced wherever the flag's rule found something. */
  readonly preview: (flag: PlacedFlag) => void
  readonly endPreview: () => void
  readonly acceptAll: (rule: string, ids: readonly string[]) => void
  readonly dismiss: (flag: PlacedFlag, scope: DismissalScope) => void
  readonly askForRewrite: (flag: PlacedFlag) => void
  /** Stops what is under way, or puts away what is shown; the card stays. */
  readonly stopRewrite: () => void
  readonly acceptRewrite: () => void
  /** Goes to another flag; the keyboard stays in the card if it was there. */
  readonly goTo: (flag: PlacedFlag) => void
  readonly close: () => void
  readonly focusFirst: () => void
}

export function cardActions(editor: Editor, card: HTMLElement): CardActions {
  // `editor.commands` is read anew each time: it stands on the state of the moment.
  const backToNote = () => editor.view.focus()
  return {
    accept(flag, suggestion) {
      if (editor.commands.acceptSuggestion({ id: flag.id, suggestion })) backToNote()
    },
    edit({ id }) {
      const { flags } = editor.storage.fairhand
      const flag = flags.find((one) => one.id === id)
      if (flag) editor.commands.setTextSelection({ from: flag.from, to: flag.to })
      backToNote()
    },
    preview({ id }) {
      editor.commands.previewReplacements(id)
    },
    endPreview() {
      const { current } = editor.storage.fairhand
      if (current !== null) editor.commands.goToFlag(current, { takesFocus: true })
    },
    acceptAll(rule, ids) {
      if (editor.commands.acceptReplacements({ rule, ids })) backToNote()
    },
    dismiss(flag, scope) {
      if (editor.commands.dismissFlag({ id: flag.id, scope })) backToNote()
    },
    askForRewrite({ id }) {
      editor.commands.askForRewrite(id)
    },
    stopRewrite() {
      editor.commands.stopRewrite()
    },
    acceptRewrite() {
      if (editor.commands.acceptRewrite()) backToNote()
    },
    goTo(flag) {
      const takesFocus = focusedIn(card) !== null
      editor.commands.goToFlag(flag.id, { takesFocus })
    },
    close() {
      editor.commands.closeFlagCard()
      backToNote()
    },
    focusFirst() {
      const first = card.querySelector<HTMLElement>(
        '.fairhand-preview input, .fairhand-suggestions button:enabled',
      )
      const target = first ?? card.querySelector<HTMLElement>('button:enabled') ?? card
      target.focus({ preventScroll: true })
    },
  }
}
