/** The desk: where an example is made from a note, or changed. */
import { element } from '../../../plugin/element/element.ts'
import type { ExampleDraft, ExampleSheet } from '../../contract.ts'
import { type Beginning, createBegin } from './begin.ts'
import { get, send } from './call.ts'
import { openWork } from './work.ts'

export async function showDesk(
  place: HTMLElement,
  id: string | undefined,
  say: (words: string) => void,
): Promise<void> {
  const back = element(
    'p',
    { class: 'back' },
    element('a', { href: '/examples' }, 'All worked examples'),
  )
  if (id !== undefined) {
    const { example, latest } = await get<ExampleSheet>(`/v1/examples/${encodeURIComponent(id)}`)
    document.title = `Edit: ${example.title} – Fairhand`
    const rest = element('div', {})
    place.replaceChildren(back, element('h1', {}, `Edit: ${example.title}`), rest)
    openWork(rest, { example, version: latest, id, say })
    return
  }
  document.title = 'Make a worked example – Fairhand'
  const rest = element('div', {})
  const begin = createBegin(async (beginning: Beginning) => {
    const { example } = await send<ExampleDraft>('/v1/examples/draft', beginning)
    begin.hidden = true
    openWork(rest, { example, version: 0, id: undefined, say })
    rest.querySelector<HTMLElement>('h2')?.focus()
  })
  place.replaceChildren(back, element('h1', {}, 'Make a worked example'), begin, rest)
}
