/** One button a category, with its count: pressed, its flags are shown, here and in the note. */
import type { Editor } from '@tiptap/core'
import type { Category } from '../../server/contract.ts'
import { CATEGORY_ORDER } from '../categories.ts'
import { element } from '../element/element.ts'
import { sample } from '../element/sample.ts'
import type { Messages } from '../messages.ts'

export interface Filters {
  readonly element: HTMLElement
  readonly update: (counts: ReadonlyMap<Category, number>) => void
}

export function createFilters(editor: Editor, messages: Messages): Filters {
  const chips = CATEGORY_ORDER.map((category) => {
    const count = element('span', { class: 'fairhand-count' })
    const name = messages.category(category)
    const chip = element('button', { type: 'button' }, sample(category), name, ' ', count)
    chip.addEventListener('click', () => toggle(category))
    return { category, chip, count }
  })
  const group = element(
    'div',
    { class: 'fairhand-filters', role: 'group', 'aria-label': messages.filters },
    ...chips.map(({ chip }) => chip),
  )

  function toggle(category: Category): void {
    const { shown } = editor.storage.fairhand
    editor.commands.showCategories(
      CATEGORY_ORDER.filter((one) => (one === category) !== shown.has(one)),
    )
  }

  return {
    element: group,
    update(counts) {
      const { shown } = editor.storage.fairhand
      group.hidden = counts.size === 0
      for (const { category, chip, count } of chips) {
        chip.hidden = !counts.has(category) && shown.has(category)
        chip.setAttribute('aria-pressed', String(shown.has(category)))
        count.textContent = String(counts.get(category) ?? 0)
      }
    },
  }
}
