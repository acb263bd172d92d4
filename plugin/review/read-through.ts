/** "Read it through": has the model read the note, says how that goes, and stops it. */
import type { Editor } from '@tiptap/core'
import { button, uniqueId } from '../element/element.ts'
import { listen } from '../element/listen.ts'
import { messagesOf } from '../element/messages-of.ts'

export interface ReadThrough {
  readonly button: HTMLButtonElement
  readonly destroy: () => void
}

/** `line` says why the note cannot be read, or how its reading goes; hidden while there is nothing to say. */
export function createReadThrough(editor: Editor, line: HTMLElement): ReadThrough {
  const messages = messagesOf(editor)
  const { fairhand } = editor.storage
  line.id ||= uniqueId()
  const isReading = () => fairhand.reading.kind === 'reading'
  const act = () => (isReading() ? editor.commands.stopReading() : editor.commands.readThrough())
  const read = button(messages.readThrough, act, { 'aria-describedby': line.id })
  /** What was said about a note that has changed since is not said of the new one. */
  let isPast = false
  const show = () => {
    const { reading, isChecking } = fairhand
    const hasWords = editor.can().readThrough()
    const canRead = isChecking && hasWords
    read.textContent = isReading() ? messages.stop : messages.readThrough
    read.disabled = !canRead && !isReading()
    const said = 'line' in reading && (!isPast || isReading()) ? reading.line : ''
    line.textContent = hasWords ? said : messages.readThroughWhy
    line.hidden = line.textContent === ''
  }
  const tell = (past: boolean) => () => {
    isPast = past
    show()
  }
  const destroy = listen(editor, {
    update: tell(true),
    fairhandReading: tell(false),
    fairhandStatus: show,
  })
  show()
  return { button: read, destroy }
}
