/** What was dismissed, folded away, each with the way to bring it back. */

import type { Editor } from '@tiptap/core'
import { button, element } from '../element/element.ts'
import { focusedIn } from '../element/focused.ts'
import type { Messages } from '../messages.ts'
import { shorten } from './item.ts'

export interface DismissedList {
  readonly element: HTMLElement
  readonly update: () => void
}

export function createDismissedList(editor: Editor, messages: Messages): DismissedList {
  const summary = element('summary', {})
  const list = element('ul', { class: 'fairhand-items' })
  const folded = element('details', { class: 'fairhand-dismissed' }, summary, list)
  let shown = ''
  return {
    element: folded,
    update() {
      const { dismissed } = editor.storage.fairhand
      const key = JSON.stringify(dismissed.map(({ id, quote }) => [id, quote]))
      if (key === shown) return
      shown = key
      const hadFocus = focusedIn(list) !== null
      folded.hidden = dismissed.length === 0
      summary.textContent = messages.dismissedCount(dismissed.length)
      list.replaceChildren(
        ...dismissed.map(({ id, quote }) => {
          const words = shorten(quote)
          const restore = button(messages.restore, () => editor.commands.restoreDismissed(id), {
            class: 'fairhand-quiet',
            'aria-label': messages.restoreWords(words),
          })
          return element('li', { class: 'fairhand-dismissed-item' }, `“${words}”`, ' ', restore)
        }),
      )
      if (hadFocus && !folded.hidden) summary.focus()
    },
  }
}
