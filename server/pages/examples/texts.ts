/** Before and after, side by side, each with its flags. */
import { element, uniqueId } from '../../../plugin/element/element.ts'
import type { Service } from '../../../plugin/service/service.ts'
import type { NoteInput } from '../../contract.ts'
import { createTextEditor } from './text-editor.ts'

export interface TextsSetting {
  readonly onText: () => void
  readonly onLeave: () => void
  /** Words of the after whose flag was left as it is. */
  readonly onLeft: (words: string) => void
}

export function createTexts(service: Service, { onText, onLeave, onLeft }: TextsSetting) {
  const make = (title: string, left: (words: string) => void) => {
    const labelId = uniqueId()
    const place = element('div', { class: 'note' })
    const editor = createTextEditor(place, { labelId, service, onText, onLeave, onLeft: left })
    return { editor, element: element('div', {}, element('h3', { id: labelId }, title), place) }
  }
  const before = make('Before', () => {})
  const after = make('After', onLeft)
  return {
    element: element('div', { class: 'texts' }, before.element, after.element),
    read: (): [before: string, after: string] => [before.editor.text(), after.editor.text()],
    fill(beforeText: string, afterText: string, { text: _, ...context }: NoteInput): void {
      before.editor.setText(beforeText)
      after.editor.setText(afterText)
      before.editor.setContext(context)
      after.editor.setContext(context)
    },
  }
}
