/** On paper the note is headed by its title and by what is known about it. */
import { element } from '../../../../plugin/element/element.ts'
import type { NoteContext } from '../../../../plugin/index.ts'
import { listFacts } from './facts.ts'

export function fillPrintHead(place: HTMLElement, readContext: () => NoteContext): void {
  addEventListener('beforeprint', () => {
    const context = readContext()
    const title = context.about?.title
    place.replaceChildren(
      ...(title ? [element('h2', {}, title)] : []),
      ...listFacts(context).map(([label, value]) =>
        element('p', {}, element('strong', {}, `${label}: `), value),
      ),
    )
  })
  addEventListener('afterprint', () => place.replaceChildren())
}
