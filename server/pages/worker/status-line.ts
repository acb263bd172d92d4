/** The quiet line under the note: how many words and flags, or why there is no answer. */
import type { Editor } from '@tiptap/core'
import { MESSAGES } from '../../../plugin/messages.ts'

export function showStatus(editor: Editor, place: HTMLElement): void {
  const show = () => {
    const { status, answer, flags } = editor.storage.fairhand
    place.dataset.status = status
    // While the worker writes, the line keeps still.
    if (answer && (status === 'waiting' || status === 'checking')) return
    place.textContent =
      answer && status === 'checked'
        ? `${MESSAGES.status.checked}. ${plural(answer.words, 'word')}, ${plural(flags.length, 'flag')}.`
        : MESSAGES.status[status]
  }
  editor.on('fairhandStatus', show)
  editor.on('fairhandFlags', show)
  editor.on('fairhandChecked', show)
  show()
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
