/** One flag in the panel: go to it, put its first suggestion in, or dismiss it. */
import type { Editor } from '@tiptap/core'
import { button, element, isolated } from '../element/element.ts'
import { sample } from '../element/sample.ts'
import type { Messages } from '../messages.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'

const LONGEST = 90

export function createItem(flag: PlacedFlag, editor: Editor, messages: Messages): HTMLElement {
  const { id } = flag
  const quote = shorten(flag.quote)
  const goTo = element('button', { type: 'button', class: 'fairhand-jump' }, isolated(`“${quote}”`))
  goTo.addEventListener('click', () => {
    editor.view.focus()
    editor.commands.goToFlag(id)
  })
  return element(
    'li',
    { class: 'fairhand-item' },
    element(
      'div',
      { class: 'fairhand-item-kind' },
      sample(flag.category),
      messages.category(flag.category),
    ),
    flag.foundBy === 'model' &&
      element('div', { class: 'fairhand-item-found' }, messages.foundByModel),
    goTo,
    element('p', { class: 'fairhand-item-message' }, isolated(flag.message)),
    element('div', { class: 'fairhand-item-actions' }, ...actions(flag, quote, editor, messages)),
  )
}

/** The first suggestion that needs no answer, the way to the others, and the way out. */
function actions(
  flag: PlacedFlag,
  quote: string,
  editor: Editor,
  messages: Messages,
): (HTMLElement | false)[] {
  const { id, suggestions } = flag
  const index = suggestions.findIndex(({ kind }) => kind !== 'ask' && kind !== 'rewrite')
  const suggestion = suggestions[index]
  const accept = () => editor.commands.acceptSuggestion({ id, suggestion: index })
  const more = suggestion ? messages.more : messages.open
  const open = () => editor.commands.goToFlag(id, { takesFocus: true })
  return [
    suggestion !== undefined &&
      button(messages.accept(suggestion), accept, {
        class: 'fairhand-suggestion',
        disabled: !editor.isEditable,
      }),
    suggestions.length > (suggestion ? 1 : 0) &&
      button(more, open, {
        class: 'fairhand-quiet',
        'aria-label': messages.openFor(more, quote),
      }),
    button(messages.dismiss, () => editor.commands.dismissFlag({ id }), {
      class: 'fairhand-quiet',
      'aria-label': messages.dismissWords(quote),
    }),
  ]
}

/** The beginning and the end of long words. */
export function shorten(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST - 20).trimEnd()} … ${words.slice(-18).trimStart()}`
}
