/** The gaps that are still to be filled, each with the way to it. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../element/element.ts'
import type { Messages } from '../messages.ts'

export interface SlotList {
  readonly element: HTMLElement
  readonly update: () => void
}

/** A guide's blank note has many gaps: more than these are folded away, so that flags stay in sight. */
const MOST_OPEN = 5

export function createSlotList(editor: Editor, messages: Messages): SlotList {
  const title = element('summary', {})
  const list = element('ul', { class: 'fairhand-slots' })
  const section = element('details', { class: 'fairhand-gaps', hidden: true }, title, list)
  let shown = ''
  return {
    element: section,
    update() {
      const { slots } = editor.storage.fairhand
      const key = slots.map(({ text }) => text).join('\n')
      if (key === shown) return
      shown = key
      if (section.hidden) section.open = slots.length <= MOST_OPEN
      section.hidden = slots.length === 0
      title.textContent = messages.slotsToFill(slots.length)
      list.replaceChildren(
        ...slots.map(({ text }, index) => {
          const go = () => {
            editor.view.focus()
            editor.commands.goToSlot(index)
          }
          return element('li', {}, button(text, go, { class: 'fairhand-quiet', dir: 'auto' }))
        }),
      )
    },
  }
}
