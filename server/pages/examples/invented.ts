/** Who and what could be real: invented ones are proposed, and what stays is confirmed word by word. */
import { button, element, uniqueId } from '../../../plugin/element/element.ts'
import type { Identifier, InventAnswer, InventRequest } from '../../contract.ts'
import { send } from './call.ts'
import { createNotice, trying } from './notice.ts'

export interface InventedDesk {
  /** Without what is to be kept. */
  readonly request: () => Omit<InventRequest, 'keep'>
  /** What nobody has confirmed yet. */
  readonly open: () => readonly Identifier[]
  readonly confirmed: ReadonlySet<string>
  /** Puts the answer's texts and people in, and takes the words as confirmed. */
  readonly onDone: (answer: InventAnswer, words: readonly string[]) => Promise<void>
}

export function createInvented(desk: InventedDesk) {
  const list = element('ul', { class: 'identifiers' })
  const line = element('p', {})
  const notice = createNotice()
  const act = button(
    'Replace the others, and confirm that the ticked ones are invented',
    () => void settle(),
  )
  const section = element(
    'section',
    { class: 'step', 'aria-labelledby': 'invented-title' },
    element('h2', { id: 'invented-title' }, 'People and places'),
    line,
    list,
    element('div', { class: 'buttons' }, act),
    notice,
  )
  const ticked = () =>
    [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)

  async function settle(): Promise<void> {
    const words = ticked()
    const keep = [...desk.confirmed, ...words]
    const answer = await trying(notice, () =>
      send<InventAnswer>('/v1/examples/invent', { ...desk.request(), keep }),
    )
    if (!answer) return
    await desk.onDone(answer, words)
    await show()
    line.tabIndex = -1
    line.focus()
  }

  /** Asks for proposals anew: after a draft, and after the names were settled. */
  async function show(): Promise<void> {
    const open = desk.open()
    act.hidden = open.length === 0
    if (open.length === 0) {
      const names = [...desk.confirmed]
      line.textContent =
        names.length === 0
          ? 'Nothing in it looks like a real person, place or number.'
          : `Confirmed as invented: ${names.join(', ')}.`
      list.replaceChildren()
      return
    }
    line.textContent =
      'Nothing is kept while it looks like somebody real. An invented name, place or number is proposed for each. Tick what is invented already: your name goes beside it.'
    const answer = await trying(notice, () =>
      send<InventAnswer>('/v1/examples/invent', { ...desk.request(), keep: [...desk.confirmed] }),
    )
    const proposed = new Map(answer?.replaced.map(({ from, to }) => [from.toLowerCase(), to]))
    const was = new Set(ticked())
    list.replaceChildren(
      ...open.map(({ quote, label }) => {
        const id = uniqueId()
        const to = proposed.get(quote.toLowerCase())
        return element(
          'li',
          {},
          element(
            'label',
            { for: id },
            element('input', { type: 'checkbox', id, value: quote, checked: was.has(quote) }),
            element(
              'span',
              {},
              element('strong', {}, quote),
              ` (${label})${to ? ` becomes ${to}` : ''}. Tick to keep it: it is invented.`,
            ),
          ),
        )
      }),
    )
  }
  return { element: section, show }
}
