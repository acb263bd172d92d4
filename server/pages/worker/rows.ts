/** A list of rows of fields that can be added and taken away: people, places, a child's own words. */
import { button, element } from '../../../plugin/element/element.ts'
import { type Field, type Options, selectField, textField } from './field.ts'

export interface Rows {
  readonly element: HTMLElement
  /** What is filled in, a list of values a row. */
  readonly read: () => string[][]
  readonly fill: (rows: readonly (readonly string[])[]) => void
}

export interface RowsSetting {
  /** What one row is about: "person". */
  readonly noun: string
  /** A label is a field to write in; with options, one to choose from. */
  readonly fields: readonly (string | readonly [label: string, options: Options])[]
  readonly onChange: () => void
}

export function createRows({ noun, fields: wanted, onChange }: RowsSetting): Rows {
  const rows = new Map<HTMLElement, readonly Field[]>()
  const list = element('div', { class: 'rows' })
  const add = button(`Add a ${noun}`, () => addRow()[0]?.control.focus())

  function addRow(values: readonly string[] = []): readonly Field[] {
    const fields = wanted.map(
      (one): Field => (typeof one === 'string' ? textField(one) : selectField(...one)),
    )
    for (const [index, { control }] of fields.entries()) {
      const value = values[index]
      if (value !== undefined) control.value = value
    }
    const remove = button('Remove', () => {
      row.remove()
      rows.delete(row)
      nameRows()
      add.focus()
      onChange()
    })
    const row = element(
      'div',
      { class: 'row', role: 'group' },
      ...fields.map((field) => field.element),
      remove,
    )
    list.append(row)
    rows.set(row, fields)
    nameRows()
    return fields
  }

  function nameRows(): void {
    for (const [index, row] of [...rows.keys()].entries()) {
      const name = `${noun[0]?.toUpperCase()}${noun.slice(1)} ${index + 1}`
      row.setAttribute('aria-label', name)
      row.querySelector('button')?.setAttribute('aria-label', `Remove ${name.toLowerCase()}`)
    }
  }

  return {
    element: element('div', {}, list, add),
    read: () => [...rows.values()].map((row) => row.map(({ control }) => control.value.trim())),
    fill(filled) {
      list.replaceChildren()
      rows.clear()
      for (const values of filled) addRow(values)
    },
  }
}
