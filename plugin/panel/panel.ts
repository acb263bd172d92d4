/** The panel: the list of flags beside the editor, with counts, filters and what to do about each. */
import type { Editor } from '@tiptap/core'
import type { Category } from '../../server/contract.ts'
import { element, uniqueId } from '../element/element.ts'
import { messagesOf } from '../element/messages-of.ts'
import type { Messages } from '../messages.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import { createDismissedList } from './dismissed-list.ts'
import { createFilters } from './filters.ts'
import { createItems, type FlagGroup } from './items.ts'
import { createSlotList } from './slot-list.ts'

export interface Panel {
  readonly destroy: () => void
}

export type PanelOrder = 'in-order' | 'by-kind'

/**
 * Puts a panel into an element and keeps it in step with an editor, until that is destroyed. Its words
 * are those that the extension was given; `own` are others, any of them.
 */
export function createPanel(
  editor: Editor,
  place: HTMLElement,
  own: Partial<Messages> = {},
): Panel {
  const messages = messagesOf(editor, own)
  let order: PanelOrder = 'in-order'
  let frame = 0
  let shownAs: readonly unknown[] = []
  const titleId = uniqueId()
  const count = element('span', { class: 'fairhand-total' })
  const title = element('h2', { id: titleId, tabindex: '-1' }, messages.panel, ' ', count)
  const empty = element('p', { class: 'fairhand-empty' }, messages.noFlags)
  const slots = createSlotList(editor, messages)
  const dismissed = createDismissedList(editor, messages)
  const orders = createOrders(messages, (chosen) => {
    order = chosen
    render()
  })
  const filters = createFilters(editor, messages)
  const items = createItems(editor, messages, title)
  const panel = element(
    'div',
    { class: 'fairhand-panel', role: 'region', 'aria-labelledby': titleId },
    title,
    slots.element,
    filters.element,
    orders,
    empty,
    items.element,
    dismissed.element,
  )
  place.append(panel)

  function render(): void {
    frame = 0
    const { revision, shown, current, status } = editor.storage.fairhand
    const looks = [revision, shown, current, status, editor.isEditable, order]
    // Most keystrokes change nothing that is listed.
    if (looks.every((look, at) => look === shownAs[at])) return
    shownAs = looks
    const { flags, counts } = editor.storage.fairhand
    count.textContent = String(flags.length)
    filters.update(counts)
    items.update(order === 'in-order' ? [[undefined, flags]] : groupByKind(flags), current)
    orders.hidden = flags.length < 2
    empty.hidden = flags.length > 0 || counts.size > 0 || status !== 'checked'
    slots.update()
    dismissed.update()
  }
  const renderSoon = () => {
    frame ||= requestAnimationFrame(render)
  }
  const events = ['fairhandFlags', 'fairhandStatus', 'update'] as const
  for (const event of events) editor.on(event, renderSoon)
  editor.on('destroy', destroy)
  render()

  function destroy(): void {
    cancelAnimationFrame(frame)
    for (const event of events) editor.off(event, renderSoon)
    editor.off('destroy', destroy)
    panel.remove()
  }
  return { destroy }
}

function groupByKind(flags: readonly PlacedFlag[]): FlagGroup[] {
  const groups = new Map<Category, PlacedFlag[]>()
  for (const flag of flags) {
    const group = groups.get(flag.category)
    if (group) group.push(flag)
    else groups.set(flag.category, [flag])
  }
  return [...groups]
}

function createOrders(messages: Messages, choose: (order: PanelOrder) => void): HTMLElement {
  const name = uniqueId()
  const choice = (order: PanelOrder, label: string, isChecked: boolean) => {
    const radio = element('input', { type: 'radio', name, checked: isChecked })
    radio.addEventListener('change', () => choose(order))
    return element('label', {}, radio, label)
  }
  return element(
    'div',
    { class: 'fairhand-orders', role: 'radiogroup', 'aria-label': messages.order },
    choice('in-order', messages.inOrder, true),
    choice('by-kind', messages.byKind, false),
  )
}
