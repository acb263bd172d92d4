/** The gaps of a template that are left, listed before the ways out; they do not bar the way. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../../../../plugin/element/element.ts'
import { whenSettled } from '../when-settled.ts'

/** More than these are counted, not listed. */
const MOST_LISTED = 4

export function createOpenSlots(editor: Editor): HTMLElement {
  const count = element('strong', {})
  const list = element('span', {})
  const goTo = button(
    'Go to the first',
    () => {
      const [first] = editor.storage.fairhand.slots
      if (first) editor.chain().focus().setTextSelection(first).scrollIntoView().run()
    },
    { class: 'link' },
  )
  const place = element('p', { class: 'open-slots', hidden: true }, count, ' ', list, ' ', goTo)
  const show = () => {
    const { slots } = editor.storage.fairhand
    place.hidden = slots.length === 0
    count.textContent = `${slots.length} ${slots.length === 1 ? 'place' : 'places'} still to fill:`
    const listed = slots.slice(0, MOST_LISTED).map(({ text }) => text.slice(1, -1))
    const more = slots.length - listed.length
    list.textContent = listed.join(' · ') + (more > 0 ? ` · and ${more} more.` : '')
  }
  const later = whenSettled(show)
  for (const event of ['update', 'fairhandFlags'] as const) editor.on(event, later.run)
  return place
}
