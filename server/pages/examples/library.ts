/** The library: worked examples, searched and filtered. The address holds what was asked for. */
import { button, element } from '../../../plugin/element/element.ts'
import type { ExampleList, ExampleSummary } from '../../contract.ts'
import { type Field, selectField, textField } from '../worker/field.ts'
import { whenSettled } from '../worker/when-settled.ts'
import { get } from './call.ts'
import { createNotice, trying } from './notice.ts'
import { createPack } from './pack.ts'
import {
  CATEGORY_NAMES,
  CATEGORY_OPTIONS,
  GUIDE_OPTIONS,
  guideName,
  STATUS_OPTIONS,
  STATUSES,
} from './words.ts'

export async function showLibrary(place: HTMLElement, say: (words: string) => void): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const any = (label: string) => ['', label] as const
  const audience = selectField('For whom', [any('Everybody')])
  const fields: Record<string, Field> = {
    words: textField('Search', { type: 'search' }),
    category: selectField('Kind of change', [any('Any'), ...CATEGORY_OPTIONS]),
    guide: selectField('Guide', [any('Any'), ...GUIDE_OPTIONS]),
    audience,
    status: selectField('Status', [any('Any'), ...STATUS_OPTIONS]),
  }
  for (const [name, { control }] of Object.entries(fields)) {
    control.value = asked.get(name) ?? ''
    control.addEventListener('input', () => later.run())
  }
  const count = element('p', { class: 'count', role: 'status' })
  const list = element('ul', { class: 'cards' })
  const notice = createNotice()
  const pack = createPack(say)
  const form = element(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Worked examples' },
    ...Object.values(fields).map((field) => field.element),
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  place.replaceChildren(
    element(
      'div',
      { class: 'head' },
      element('h1', {}, 'Worked examples'),
      element('a', { class: 'action', href: '/examples?new' }, 'Make a worked example'),
    ),
    form,
    notice,
    count,
    list,
    pack.element,
  )

  let wanted = 0
  async function show(): Promise<void> {
    const query = new URLSearchParams()
    for (const [name, { control }] of Object.entries(fields)) {
      if (control.value.trim() !== '') query.set(name, control.value.trim())
    }
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname)
    const mine = ++wanted
    const found = await trying(notice, () => get<ExampleList>(`/v1/examples?${query}`))
    // an older answer never takes the place of a newer
    if (!found || mine !== wanted) return
    fillAudiences(
      audience.control as HTMLSelectElement,
      found.audiences,
      asked.get('audience') ?? '',
    )
    const { length } = found.examples
    const whole = found.isWhole ? '' : ' What was kept here cannot be read just now.'
    count.textContent =
      (length === 0
        ? 'Nothing fits. Take a filter out, or search for another word.'
        : `${length} worked example${length === 1 ? '' : 's'}.`) + whole
    list.replaceChildren(...found.examples.map((one) => card(one, pack)))
  }
  const later = whenSettled(() => void show())
  await show()
}

function fillAudiences(control: HTMLSelectElement, audiences: readonly string[], first: string) {
  const chosen = control.value || (control.length === 1 ? first : '')
  control.replaceChildren(
    element('option', { value: '' }, 'Everybody'),
    ...audiences.map((one) => element('option', { value: one }, one)),
  )
  control.value = audiences.includes(chosen) ? chosen : ''
}

function card(one: ExampleSummary, pack: ReturnType<typeof createPack>): HTMLElement {
  const isIn = pack.has(one.id)
  const toggle = button(isIn ? 'In the pack: take out' : 'Add to a pack', () => {
    toggle.textContent = pack.toggle(one) ? 'In the pack: take out' : 'Add to a pack'
  })
  toggle.setAttribute('aria-describedby', `title-${one.id}`)
  return element(
    'li',
    { class: 'card' },
    element(
      'h2',
      { id: `title-${one.id}` },
      element('a', { href: `/examples?id=${encodeURIComponent(one.id)}` }, one.title),
    ),
    element('p', { class: `status-mark ${one.status}` }, STATUSES[one.status]),
    element('p', {}, one.learningPoint),
    element(
      'p',
      { class: 'hint' },
      [
        `${one.minutes} minutes`,
        one.kind,
        one.audience.length > 0 && `for ${one.audience.join(', ')}`,
        one.categories.map(CATEGORY_NAMES).join(', ').toLowerCase(),
        one.guides.map(guideName).join(', '),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    toggle,
  )
}
