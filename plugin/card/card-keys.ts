/** The keyboard inside the card: arrows move, Escape goes back to the note, F8 goes on. */
import type { Editor } from '@tiptap/core'
import { moveFocus } from '../element/element.ts'
import type { FairhandOptions } from '../options.ts'
import { flagKey } from '../state/flag-state.ts'
import { type Direction, flagBeside } from '../state/navigate.ts'
import { isKey } from './is-key.ts'

/** What the arrow keys go through. */
export const CONTROLS = 'input, button:enabled, a, summary, p[tabindex]'

export function handleCardKey(
  event: KeyboardEvent,
  editor: Editor,
  card: HTMLElement,
  shortcuts: FairhandOptions['shortcuts'],
): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    // The first Escape stops what is under way; the card stays.
    if (editor.storage.fairhand.rewriting?.kind === 'asking') editor.commands.stopRewrite()
    else {
      editor.commands.closeFlagCard()
      editor.view.focus()
    }
  } else if (isKey(event, shortcuts.next)) goOn(event, editor, 'next')
  else if (isKey(event, shortcuts.previous)) goOn(event, editor, 'previous')
  else moveFocus(event, [...card.querySelectorAll<HTMLElement>(CONTROLS)])
}

function goOn(event: KeyboardEvent, editor: Editor, direction: Direction): void {
  event.preventDefault()
  const state = flagKey.getState(editor.state)
  const flag = state && flagBeside(state, editor.state.selection.from, direction)
  if (flag) editor.commands.goToFlag(flag.id, { takesFocus: true })
}
