/** The suggestions of a flag as buttons that say in words what they do. */
import { button, element, isolated } from '../element/element.ts'
import { planEdit } from '../state/accept.ts'
import type { PlacedFlag, PlacedSuggestion } from '../state/placed-flag.ts'
import type { CardSetting } from './card-setting.ts'
import { replacementsOf } from './preview.ts'

export function suggestionList(flag: PlacedFlag, setting: CardSetting): HTMLElement | null {
  const { editor, options } = setting
  const items = flag.suggestions.flatMap((suggestion, index) => {
    const isOpen = suggestion.kind === 'ask' && suggestion.template === undefined
    if (!isOpen && !planEdit(editor.state.doc, flag, suggestion)) return []
    return [suggestionItem(flag, suggestion, index, isOpen, setting)]
  })
  if (items.length === 0) return null
  const isReplaced = editor.isEditable && flag.suggestions.some(({ kind }) => kind === 'replace')
  const alike = isReplaced ? replacementsOf(editor, flag.rule).length : 0
  return element(
    'div',
    {},
    element('ul', { class: 'fairhand-suggestions' }, ...items),
    alike > 1 &&
      button(options.messages.replaceAll(alike), () => setting.actions.preview(flag), {
        class: 'fairhand-quiet fairhand-all',
      }),
    !editor.isEditable && element('p', { class: 'fairhand-reason' }, options.messages.readOnly),
  )
}

function suggestionItem(
  flag: PlacedFlag,
  suggestion: PlacedSuggestion,
  index: number,
  isOpen: boolean,
  { editor, options, actions }: CardSetting,
): HTMLElement {
  const act = () => (isOpen ? actions.edit(flag) : actions.accept(flag, index))
  return element(
    'li',
    {},
    suggestion.kind === 'ask' &&
      element('p', { class: 'fairhand-question' }, isolated(suggestion.question)),
    button(options.messages.accept(suggestion), act, {
      class: 'fairhand-suggestion',
      disabled: !editor.isEditable,
    }),
  )
}
