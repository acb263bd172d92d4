/** Fields of a form: a label, what helps to fill it, and the control. */
import { element, uniqueId } from '../../../plugin/element/element.ts'

export interface Field<T extends HTMLElement = HTMLInputElement | HTMLSelectElement> {
  readonly element: HTMLElement
  readonly control: T
}

export interface FieldSetting {
  readonly hint?: string
  readonly type?: string
  readonly maxlength?: number
  /** Values to choose from; others may be typed. */
  readonly offers?: readonly string[]
}

export type Options = readonly (readonly [value: string, label: string])[]

export function textField(label: string, setting: FieldSetting = {}): Field<HTMLInputElement> {
  const { hint, type = 'text', maxlength = 200, offers } = setting
  const listId = offers && uniqueId()
  const control = element('input', {
    type,
    id: uniqueId(),
    maxlength: type === 'text' ? String(maxlength) : undefined,
    list: listId,
  })
  const offered = element(
    'datalist',
    { id: listId },
    ...(offers ?? []).map((value) => element('option', { value })),
  )
  return wrap(label, hint, control, offers && offered)
}

/** Some names, one after a comma. */
export const namesField = (label: string): Field<HTMLInputElement> =>
  textField(label, { hint: 'Separate names with commas', maxlength: 2_000 })

export const timeField = (label: string, hint?: string): Field<HTMLInputElement> =>
  textField(label, { type: 'datetime-local', ...(hint ? { hint } : {}) })

export function selectField(
  label: string,
  options: Options,
  hint?: string,
): Field<HTMLSelectElement> {
  const control = element(
    'select',
    { id: uniqueId() },
    ...options.map(([value, name]) => element('option', { value }, name)),
  )
  return wrap(label, hint, control)
}

const YES_NO: Options = [
  ['', 'Not said'],
  ['yes', 'Yes'],
  ['no', 'No'],
]
export const yesNoField = (label: string): Field<HTMLSelectElement> => selectField(label, YES_NO)

function wrap<T extends HTMLElement>(
  label: string,
  hint: string | undefined,
  control: T,
  beside?: HTMLElement,
): Field<T> {
  const hintId = uniqueId()
  if (hint) control.setAttribute('aria-describedby', hintId)
  return {
    control,
    element: element(
      'div',
      { class: 'field' },
      element('label', { for: control.id }, label),
      hint ? element('span', { class: 'hint', id: hintId }, hint) : null,
      control,
      beside,
    ),
  }
}

/** The names in a field, one after a comma. */
export const readNames = (value: string): string[] =>
  value
    .split(',')
    .map((name) => name.trim().slice(0, 200))
    .filter((name) => name !== '')
    .slice(0, 20)
