/** A list of rows of fields that can be added and taken away: the people, a child's own words. */
import { button, element } from '../../../plugin/element/element.ts'
import { textField } from './field.ts'

export interface Rows {
  readonly element: HTMLElement
  /** What is filled in, a list of values a row. */
  readonly read: () => string[][]
  readonly fill: (rows: readonly (readonly string[])[]) => void
}

export interface RowsSetting {
  /** What one row is about: "person". */
  readonly noun: string
  readonly labels: readonly string[]
  readonly onChange: () => void
}

export function createRows({ noun, labels, onChange }: RowsSetting): Rows {
  const list = element('div', { class: 'rows' })
  const add = button(`Add a ${noun}`, () => {
    addRow().querySelector('input')?.focus()
  })

  function addRow(values: readonly string[] = []): HTMLElement {
    const fields = labels.map((label) => textField(label))
    for (const [index, { control }] of fields.entries()) control.value = values[index] ?? ''
    const remove = button('Remove', () => {
      row.remove()
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
    nameRows()
    return row
  }

  function nameRows(): void {
    for (const [index, row] of [...list.children].entries()) {
      const name = `${noun[0]?.toUpperCase()}${noun.slice(1)} ${index + 1}`
      row.setAttribute('aria-label', name)
      row.querySelector('button')?.setAttribute('aria-label', `Remove ${name.toLowerCase()}`)
    }
  }

  return {
    element: element('div', {}, list, add),
    read: () =>
      [...list.children].map((row) =>
        [...row.querySelectorAll('input')].map(({ value }) => value.trim()),
      ),
    fill(rows) {
      list.replaceChildren()
      for (const values of rows) addRow(values)
    },
  }
}
