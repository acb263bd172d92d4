/** A field of several lines. */
import { element, uniqueId } from '../../../plugin/element/element.ts'
import type { Field } from '../worker/field.ts'

export function areaField(label: string, hint?: string): Field<HTMLTextAreaElement> {
  const hintId = uniqueId()
  const control = element('textarea', { id: uniqueId(), 'aria-describedby': hint && hintId })
  return {
    control,
    element: element(
      'div',
      { class: 'field wide-field' },
      element('label', { for: control.id }, label),
      hint ? element('span', { class: 'hint', id: hintId }, hint) : null,
      control,
    ),
  }
}

/** What is written in it, a thing a line. */
export const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
