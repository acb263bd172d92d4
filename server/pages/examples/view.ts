/** One worked example as it is handed out, and what can be done with it. */
import { button, element } from '../../../plugin/element/element.ts'
import type { ExampleHistory, ExampleSheet } from '../../contract.ts'
import type { Block } from '../../examples/handouts/handout.ts'
import { type Field, selectField } from '../worker/field.ts'
import { drawBlocks } from './blocks.ts'
import { get } from './call.ts'
import { download } from './download.ts'
import { drawFindings } from './findings.ts'
import { createNotice, trying } from './notice.ts'
import { createSteps } from './steps.ts'
import { COPY_OPTIONS, FORMAT_OPTIONS, STATUSES } from './words.ts'

export async function showExample(
  place: HTMLElement,
  id: string,
  say: (words: string) => void,
): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const path = `/v1/examples/${encodeURIComponent(id)}`
  const at = asked.get('version')
  const query = at === null ? '' : `?version=${encodeURIComponent(at)}`
  const sheet = await get<ExampleSheet>(path + query)
  const past = await get<ExampleHistory>(`${path}/versions`)
  const { example, version, latest } = sheet
  document.title = `${example.title} – Fairhand`

  const copy = selectField('Copy', COPY_OPTIONS)
  copy.control.value = asked.get('copy') ?? 'answers'
  const reading = element('article', { class: 'reading', 'aria-label': example.title })
  const notice = createNotice()
  const show = () =>
    trying(notice, async () => {
      const wanted = `copy=${copy.control.value}&version=${version}`
      const { blocks } = await get<{ blocks: Block[] }>(`${path}/handout?${wanted}`)
      reading.replaceChildren(...drawBlocks(blocks))
    })
  copy.control.addEventListener('change', () => void show())

  place.replaceChildren(
    element('p', { class: 'back' }, element('a', { href: '/examples' }, 'All worked examples')),
    element(
      'p',
      { class: `status-mark ${example.status}` },
      STATUSES[example.status],
      version > 0 && ` · version ${version}`,
    ),
    ...(version < latest ? [earlier(id)] : []),
    element(
      'div',
      { class: 'columns' },
      element('div', { class: 'writing' }, reading),
      element(
        'aside',
        { class: 'beside', 'aria-label': 'What can be done with it' },
        exporting({ path, version, copy, notice, say }),
        notice,
        version === latest &&
          element(
            'section',
            {},
            element('h2', {}, 'Work on it'),
            element(
              'p',
              {},
              element(
                'a',
                { class: 'action', href: `/examples?edit=${encodeURIComponent(id)}` },
                version === 0 ? 'Edit a copy' : 'Edit',
              ),
            ),
            createSteps(sheet, path),
          ),
        element(
          'section',
          {},
          element('h2', {}, 'What was checked'),
          ...drawFindings(sheet.findings),
        ),
        ...drawPast(id, past),
      ),
    ),
  )
  await show()
}

const earlier = (id: string): HTMLElement =>
  element(
    'p',
    { class: 'notice' },
    'This is an earlier version. ',
    element('a', { href: `/examples?id=${encodeURIComponent(id)}` }, 'See how it stands now'),
    '.',
  )

interface Exporting {
  readonly path: string
  readonly version: number
  readonly copy: Field
  readonly notice: HTMLElement
  readonly say: (words: string) => void
}

function exporting({ path, version, copy, notice, say }: Exporting): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'hand-out' },
    element('h2', { id: 'hand-out' }, 'Hand it out'),
    copy.element,
    element(
      'div',
      { class: 'buttons' },
      ...FORMAT_OPTIONS.map(([format, name]) => {
        const make = button(name, async () => {
          make.disabled = true
          const query = `format=${format}&copy=${copy.control.value}&version=${version}`
          const said = await trying(notice, () => download(`${path}/export?${query}`))
          make.disabled = false
          if (said) say(said)
        })
        return make
      }),
    ),
  )
}

function drawPast(id: string, { versions, decisions }: ExampleHistory): HTMLElement[] {
  if (versions.length === 0) return []
  const day = (at: string) =>
    new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return [
    element(
      'section',
      {},
      element('h2', {}, 'Versions'),
      element(
        'ul',
        { class: 'past' },
        ...versions.map(({ version, by, what, at }) =>
          element(
            'li',
            {},
            element(
              'a',
              { href: `/examples?id=${encodeURIComponent(id)}&version=${version}` },
              `Version ${version}`,
            ),
            ` ${day(at)}, ${by}${what === '' ? '' : `: ${what}`}`,
          ),
        ),
      ),
      ...decisions
        .filter(({ decision }) => decision === 'returned')
        .map(({ version, by, comment, at }) =>
          element(
            'p',
            { class: 'notice' },
            `Version ${version} was given back by ${by}, ${day(at)}: ${comment}`,
          ),
        ),
    ),
  ]
}
