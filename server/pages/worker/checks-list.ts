/** The checks that the profile asks for: what the note as a whole has, lacks or leaves open. */
import type { Editor } from '@tiptap/core'
import { element } from '../../../plugin/element/element.ts'
import { sourceList } from '../../../plugin/element/sources.ts'
import { MESSAGES, readNoteText } from '../../../plugin/index.ts'
import { rangeOfSpan } from '../../../plugin/state/note-text.ts'
import type { Check } from '../../contract.ts'

const STATUS: Record<Check['status'], string> = {
  met: 'Yes',
  missing: 'Not found',
  ask: 'Please look',
  'not-applicable': 'Does not apply',
}

export function createChecksList(editor: Editor, place: HTMLElement): void {
  let shown = ''
  editor.on('fairhandChecked', ({ answer }) => {
    const checks = answer.checks.filter(({ status }) => status !== 'not-applicable')
    const key = JSON.stringify(checks)
    if (key === shown) return
    shown = key
    place.hidden = checks.length === 0
    place.replaceChildren(
      element('h2', {}, 'The note as a whole'),
      element('ul', { class: 'checks' }, ...checks.map((check) => checkItem(check, editor))),
    )
  })
}

function checkItem(check: Check, editor: Editor): HTMLElement {
  const { start, end } = check
  const hasPlace = start !== undefined && end !== undefined
  const title = hasPlace
    ? goToButton(check.title, editor, start, end)
    : element('strong', {}, check.title)
  return element(
    'li',
    { class: `check check-${check.status}` },
    element('span', { class: 'check-status' }, STATUS[check.status]),
    title,
    element('p', { class: 'check-message' }, check.message),
    element(
      'details',
      {},
      element('summary', {}, MESSAGES.sources),
      sourceList(check.sources, MESSAGES),
    ),
  )
}

function goToButton(title: string, editor: Editor, start: number, end: number): HTMLElement {
  const go = element('button', { type: 'button', class: 'link' }, title)
  go.addEventListener('click', () => {
    const range = rangeOfSpan(readNoteText(editor.state.doc), start, end)
    if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
  })
  return go
}
