/** "Read it through": has the model read the note, says how that goes, and stops it. */
import type { Editor } from '@tiptap/core'
import { button } from '../../../plugin/element/element.ts'
import { MESSAGES } from '../../../plugin/messages.ts'

export function createReadThrough(editor: Editor, tools: HTMLElement, line: HTMLElement): void {
  const isReading = () => editor.storage.fairhand.reading.kind === 'reading'
  const act = () => (isReading() ? editor.commands.stopReading() : editor.commands.readThrough())
  const read = button(MESSAGES.readThrough, act, { 'aria-describedby': line.id })
  const show = () => {
    const { reading } = editor.storage.fairhand
    const canRead = editor.can().readThrough()
    read.textContent = isReading() ? MESSAGES.stop : MESSAGES.readThrough
    read.disabled = !canRead && !isReading()
    line.textContent =
      canRead && 'line' in reading ? reading.line : canRead ? '' : MESSAGES.readThroughWhy
    line.hidden = line.textContent === ''
  }
  editor.on('update', show)
  editor.on('fairhandReading', show)
  show()
  tools.prepend(read)
}
