/** What the buttons of a card do. */
import type { Editor } from '@tiptap/core'
import type { DismissalScope } from '../state/dismissals.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'

export interface CardActions {
  readonly accept: (flag: PlacedFlag, suggestion: number) => void
  /** Selects the flagged words, for the worker to write over. */
  readonly edit: (flag: PlacedFlag) => void
  readonly dismiss: (flag: PlacedFlag, scope: DismissalScope) => void
  /** Goes to another flag; the keyboard stays in the card if it was there. */
  readonly goTo: (flag: PlacedFlag) => void
  readonly close: () => void
  readonly focusFirst: () => void
}

export function cardActions(editor: Editor, card: HTMLElement): CardActions {
  const { commands, view } = editor
  const backToNote = () => view.focus()
  return {
    accept(flag, suggestion) {
      if (commands.acceptSuggestion({ id: flag.id, suggestion })) backToNote()
    },
    edit({ from, to }) {
      commands.setTextSelection({ from, to })
      backToNote()
    },
    dismiss(flag, scope) {
      if (commands.dismissFlag({ id: flag.id, scope })) backToNote()
    },
    goTo(flag) {
      const takesFocus = card.contains(document.activeElement)
      commands.goToFlag(flag.id, { takesFocus })
    },
    close() {
      commands.closeFlagCard()
      backToNote()
    },
    focusFirst() {
      const first = card.querySelector<HTMLElement>('.fairhand-suggestions button:enabled')
      const target = first ?? card.querySelector<HTMLElement>('button:enabled') ?? card
      target.focus({ preventScroll: true })
    },
  }
}
