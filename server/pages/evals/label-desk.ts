/**
 * Labelling, by keyboard alone if one likes: the note stands in a field in which words can be selected
 * and nothing can be changed; a number key labels them with a category.
 */

import { button, element, uniqueId } from '../../../plugin/element/element.ts'
import type { Category } from '../../contract.ts'
import { call, sayWrong } from './call.ts'
import { wholeWords } from './whole-words.ts'

interface GivenLabel {
  readonly start: number
  readonly end: number
  readonly category: Category
  readonly optional: boolean
}

interface Desk {
  readonly call: string
  readonly as: string
  readonly text: string
  readonly categories: readonly Category[]
  readonly next: string
  readonly labels: readonly GivenLabel[]
}

export function showLabelDesk(place: HTMLElement): void {
  const desk = JSON.parse(place.dataset.label ?? '') as Desk
  let labels = [...desk.labels]
  let isSaved = true

  const said = element('p', { class: 'going', role: 'status' })
  const wrong = element('div', { class: 'wrong', role: 'alert' })
  const list = element('ol', { class: 'plain label-list', 'aria-label': 'Your labels' })
  const hint = uniqueId()
  const field = element('textarea', {
    class: 'label-text',
    'aria-label': 'The note',
    'aria-describedby': hint,
    spellcheck: 'false',
    inputmode: 'none',
  })
  field.value = desk.text
  // a caret, and nothing that it could write
  field.addEventListener('beforeinput', (event) => event.preventDefault())
  for (const way of ['cut', 'paste', 'drop'] as const) {
    field.addEventListener(way, (event) => event.preventDefault())
  }
  field.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const category = desk.categories[Number(event.key) - 1]
    if (category) {
      event.preventDefault()
      label(category)
    } else if (event.key === '?') makeOptional(labels.length - 1)
    else if (event.key === 'Backspace') remove(labels.length - 1)
  })

  function label(category: Category): void {
    const span = wholeWords(desk.text, field.selectionStart, field.selectionEnd)
    if (!span) {
      said.textContent = 'Select some words first: Shift and the arrow keys.'
      return
    }
    const isSame = (one: GivenLabel): boolean =>
      one.start === span.start && one.end === span.end && one.category === category
    if (labels.some(isSame)) {
      said.textContent = 'They are labelled so already.'
      return
    }
    labels = [...labels, { ...span, category, optional: false }]
    show(`“${desk.text.slice(span.start, span.end)}” is ${category}.`)
  }

  function makeOptional(at: number): void {
    labels = labels.map((one, index) => (index === at ? { ...one, optional: !one.optional } : one))
    const one = labels[at]
    if (one)
      show(`“${desk.text.slice(one.start, one.end)}” is ${one.optional ? 'optional' : 'needed'}.`)
  }

  function remove(at: number): void {
    const one = labels[at]
    labels = labels.filter((_, index) => index !== at)
    if (one) show(`“${desk.text.slice(one.start, one.end)}” is no longer ${one.category}.`)
  }

  function show(what: string): void {
    isSaved = what === ''
    said.textContent = what
    list.replaceChildren(
      ...labels.map(({ start, end, category, optional }, at) => {
        const words = desk.text.slice(start, end)
        return element(
          'li',
          {},
          element('span', {}, `“${words}”: ${category}${optional ? ', optional' : ''}`),
          button(optional ? 'Needed' : 'Optional', () => makeOptional(at), {
            'aria-label': `Make “${words}” ${optional ? 'needed' : 'optional'}`,
          }),
          button(
            'Take away',
            () => {
              remove(at)
              field.focus()
            },
            { 'aria-label': `Take ${category} from “${words}”` },
          ),
        )
      }),
    )
  }

  async function save(): Promise<void> {
    wrong.replaceChildren()
    try {
      await call(desk.call, { as: desk.as, labels })
      isSaved = true
      location.assign(desk.next)
    } catch (error) {
      sayWrong(wrong, error)
    }
  }

  const keys = desk.categories.map((category, at) =>
    button(`${at + 1} ${category}`, () => {
      label(category)
      field.focus()
    }),
  )
  place.replaceChildren(
    element(
      'p',
      { id: hint, class: 'small' },
      'Select words (Shift and the arrow keys, with Ctrl by whole words, or the mouse), then press the number of a category. “?” makes the last label optional, Backspace takes it away, Ctrl and Enter keeps them and goes on.',
    ),
    field,
    element('div', { class: 'buttons', role: 'group', 'aria-label': 'Categories' }, ...keys),
    said,
    list,
    wrong,
    element(
      'p',
      {},
      button('Keep and go on', () => void save()),
    ),
  )
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!isSaved) event.preventDefault()
  })
  show('')
  field.focus()
  field.setSelectionRange(0, 0)
  field.scrollTop = 0
}
