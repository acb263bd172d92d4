/** What would be replaced wherever a rule found something: each before and after, to tick or not. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../element/element.ts'
import { planReplacements, type Replacement } from '../state/accept.ts'
import { textOfBlock } from '../state/note-text.ts'
import type { CardSetting } from './card-setting.ts'
import { change } from './change.ts'

/** How many characters of the note are shown on either side. */
const AROUND = 36

/** `isTicked` says of each flag whether its replacement is chosen; what is new is chosen. */
export function previewList(
  all: readonly Replacement[],
  isTicked: (id: string) => boolean,
  { editor, options, actions }: CardSetting,
): HTMLElement {
  const { messages } = options
  const boxes = all.map(({ flag }) =>
    element('input', { type: 'checkbox', value: flag.id, checked: isTicked(flag.id) }),
  )
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value)
  const rule = all[0]?.flag.rule ?? ''
  const put = button('', () => actions.acceptAll(rule, chosen()), { class: 'fairhand-suggestion' })
  const count = () => {
    put.textContent = messages.replaceChosen(chosen().length)
    put.disabled = chosen().length === 0
  }
  for (const box of boxes) box.addEventListener('change', count)
  count()
  const items = all.map((one, at) =>
    element(
      'li',
      {},
      element(
        'label',
        {},
        boxes[at],
        element('span', { dir: 'auto' }, ...parts(one, editor, options.messages)),
      ),
    ),
  )
  return element(
    'div',
    { class: 'fairhand-preview' },
    element('p', {}, messages.previewWhy),
    element('ul', {}, ...items),
    put,
    button(messages.back, actions.endPreview, { class: 'fairhand-quiet' }),
  )
}

export const replacementsOf = ({ state, storage }: Editor, rule: string): Replacement[] =>
  planReplacements(state.doc, storage.fairhand.flags, rule)

/** The words as they are, struck through, the new ones, and a little of what stands around them. */
function parts(
  { flag, suggestion }: Replacement,
  { state }: Editor,
  messages: CardSetting['options']['messages'],
): (Node | string)[] {
  const $from = state.doc.resolve(flag.from)
  const text = textOfBlock($from.parent)
  const at = $from.parentOffset
  return [
    endOf(text.slice(0, at)),
    change('del', flag.quote, messages),
    ' ',
    change('ins', suggestion.text, messages),
    startOf(text.slice(at + flag.quote.length)),
  ]
}

/** Whole words where there are any so near. */
function endOf(words: string): string {
  const least = words.length - AROUND
  if (least <= 0) return words
  const space = words.indexOf(' ', least)
  return `…${words.slice(space < 0 ? least : space)}`
}

function startOf(words: string): string {
  if (words.length <= AROUND) return words
  const space = words.lastIndexOf(' ', AROUND)
  return `${words.slice(0, space < 0 ? AROUND : space)} …`
}
