/** A pack of several examples: what was chosen, in which order, and as which file. */
import { button, element } from '../../../plugin/element/element.ts'
import type { ExampleSummary } from '../../contract.ts'
import { selectField, textField } from '../worker/field.ts'
import { asJson } from './call.ts'
import { download } from './download.ts'
import { createNotice, trying } from './notice.ts'
import { COPY_OPTIONS, FORMAT_OPTIONS } from './words.ts'

/** As many as the service takes. */
const MOST = 200

export function createPack(say: (words: string) => void) {
  const chosen = new Map<string, ExampleSummary>()
  const list = element('ol', { class: 'pack-list' })
  const title = textField('Title of the pack')
  title.control.value = 'Worked examples'
  const format = selectField('File', FORMAT_OPTIONS)
  const copy = selectField('Copy', COPY_OPTIONS)
  const notice = createNotice()
  const make = button('Make the pack', () => void send())
  const section = element(
    'section',
    { class: 'pack', 'aria-labelledby': 'pack-title', hidden: true },
    element('h2', { id: 'pack-title' }, 'Your pack'),
    list,
    element('div', { class: 'filters' }, title.element, format.element, copy.element),
    element('div', { class: 'buttons' }, make),
    notice,
  )

  async function send(): Promise<void> {
    make.disabled = true
    make.textContent = 'Making the pack …'
    const request = {
      title: title.control.value.trim() || 'Worked examples',
      ids: [...chosen.keys()],
      format: format.control.value,
      copy: copy.control.value,
    }
    const said = await trying(notice, () => download('/v1/examples/pack', asJson(request)))
    make.disabled = false
    make.textContent = 'Make the pack'
    if (said) say(said)
  }
  function show(): void {
    section.hidden = chosen.size === 0
    make.disabled = chosen.size > MOST
    list.replaceChildren(
      ...[...chosen.values()].map((one) =>
        element(
          'li',
          {},
          one.title,
          ' ',
          button('Earlier', () => move(one.id), {
            class: 'link',
            'aria-label': `Earlier: ${one.title}`,
          }),
        ),
      ),
    )
  }
  /** One place towards the front. */
  function move(id: string): void {
    const order = [...chosen]
    const at = order.findIndex(([one]) => one === id)
    const [moved] = order.splice(at, 1)
    if (moved) order.splice(Math.max(0, at - 1), 0, moved)
    chosen.clear()
    for (const [key, one] of order) chosen.set(key, one)
    show()
    list.querySelectorAll('button')[Math.max(0, at - 1)]?.focus()
  }
  return {
    element: section,
    has: (id: string) => chosen.has(id),
    /** Whether it is in the pack now. */
    toggle(one: ExampleSummary): boolean {
      if (!chosen.delete(one.id)) chosen.set(one.id, one)
      show()
      return chosen.has(one.id)
    },
  }
}
