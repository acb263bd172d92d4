/** The page of rules and terms: what each says and why, on whose authority, and where it is taught. */
import { element } from '../../../plugin/element/element.ts'
import type { ExampleList, ExampleSummary, RuleInfo, TermInfo } from '../../contract.ts'
import { get } from '../examples/call.ts'
import { createNotice, trying } from '../examples/notice.ts'
import { CATEGORY_OPTIONS } from '../examples/words.ts'
import { byId } from '../worker/by-id.ts'
import { selectField, textField } from '../worker/field.ts'
import { whenSettled } from '../worker/when-settled.ts'
import { drawEntry, type Entry } from './entry.ts'

const place = byId('place')
const notice = createNotice()
const words = textField('Search', { type: 'search' })
const category = selectField('Kind', [['', 'Any'], ...CATEGORY_OPTIONS])
const count = element('p', { class: 'count', role: 'status' })
const list = element('ul', { class: 'entries' })
const form = element(
  'form',
  { class: 'filters', role: 'search', 'aria-label': 'Rules and terms' },
  words.element,
  category.element,
)
form.addEventListener('submit', (event) => event.preventDefault())
place.append(form, notice, count, list)

/** As many as are read at once; the search narrows the rest. */
const MOST_SHOWN = 60

const asked = new URLSearchParams(location.search)
words.control.value = asked.get('words') ?? ''
category.control.value = asked.get('category') ?? ''

await trying(notice, async () => {
  const [{ rules }, { terms }, { examples }] = await Promise.all([
    get<{ rules: RuleInfo[] }>('/v1/rules'),
    get<{ terms: TermInfo[] }>('/v1/terms'),
    // where they cannot be read, rules stand without them
    get<ExampleList>('/v1/examples').catch(() => ({ examples: [] as ExampleSummary[] })),
  ])
  const entries: Entry[] = [
    ...rules.map((rule) => ({ kind: 'rule' as const, name: nameOf(rule.id), ...rule })),
    ...terms.map((term) => ({ kind: 'term' as const, name: term.phrase, ...term })),
  ]
  const texts = new Map(entries.map((one) => [one, JSON.stringify(one).toLowerCase()]))
  const taught = (id: string) => examples.filter((one) => one.rules.includes(id))

  function show(): void {
    const query = new URLSearchParams()
    if (words.control.value.trim() !== '') query.set('words', words.control.value.trim())
    if (category.control.value !== '') query.set('category', category.control.value)
    history.replaceState(
      null,
      '',
      `${query.size > 0 ? `?${query}` : location.pathname}${location.hash}`,
    )
    const sought = words.control.value.toLowerCase().split(/\s+/).filter(Boolean)
    const found = entries.filter(
      (one) =>
        (category.control.value === '' || one.category === category.control.value) &&
        sought.every((word) => texts.get(one)?.includes(word)),
    )
    // whose name it is comes first
    const rank = (one: Entry) => (one.name.toLowerCase() === sought.join(' ') ? 0 : 1)
    found.sort((a, b) => rank(a) - rank(b))
    const more =
      found.length > MOST_SHOWN
        ? ` The first ${MOST_SHOWN} are shown: search for a word to see others.`
        : ''
    count.textContent = `${found.length.toLocaleString('en-GB')} rules and terms.${more}`
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((one) => drawEntry(one, taught(one.id))))
  }

  /** A link to one of them shows it, whatever was searched for. */
  function goToHash(): void {
    const id = decodeURIComponent(location.hash.slice(1))
    const entry = entries.find((one) => one.id === id)
    if (!entry) return
    document.getElementById(id)?.remove()
    const drawn = drawEntry(entry, taught(id), true)
    list.prepend(drawn)
    drawn.scrollIntoView()
    drawn.querySelector<HTMLElement>('summary')?.focus()
  }

  const later = whenSettled(show)
  for (const { control } of [words, category]) control.addEventListener('input', () => later.run())
  addEventListener('hashchange', goToHash)
  show()
  goToHash()
})

/** "vague/undescribed-behaviour": "undescribed behaviour". */
function nameOf(id: string): string {
  const name = id.split('/')[1] ?? id
  return name.replaceAll('-', ' ')
}
