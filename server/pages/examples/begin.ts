/** How an example begins: a note that is typed or pasted, one of an eval set, or a Word file. */
import { button, element, uniqueId } from '../../../plugin/element/element.ts'
import type { ExampleSource, NoteInput, WordNoteRead } from '../../contract.ts'
import { selectField, textField } from '../worker/field.ts'
import { areaField } from './area-field.ts'
import { get, send } from './call.ts'
import { createNotice, tell, trying } from './notice.ts'
import { recallName, rememberName } from './own-name.ts'
import { GUIDE_OPTIONS } from './words.ts'

export interface Beginning {
  readonly title: string
  readonly by: string
  readonly note: NoteInput
  /** Undefined: all suggestions are put in. */
  readonly after: string | undefined
  readonly sourceCase: string | undefined
}

/** As much as the service takes. */
const LONGEST = 10_000
const LARGEST = 10 * 1024 * 1024

export function createBegin(onBegin: (beginning: Beginning) => Promise<unknown>): HTMLElement {
  const title = textField('Title', { maxlength: 500, hint: 'What people will learn from it' })
  const name = textField('Your name, as it stands on handouts')
  name.control.value = recallName()
  const guide = selectField('Guide', GUIDE_OPTIONS)
  guide.control.value = 'wandsworth'
  const child = textField('The child’s name', { hint: 'Where the note names them' })
  const note = areaField('The note', 'Type or paste it, or fill it from a case or a file below')
  note.control.rows = 12
  const cases = selectField('Start from an invented case', [['', 'None']])
  const file = element('input', { type: 'file', id: uniqueId(), accept: '.docx' })
  const toChild = element('input', { type: 'checkbox', id: uniqueId(), checked: true })
  const notice = createNotice()
  let picked: ExampleSource | undefined
  let read: WordNoteRead | undefined

  void get<{ cases: ExampleSource[] }>('/v1/examples/cases').then(
    ({ cases: found }) => {
      cases.control.append(
        ...found.map(({ id, title: called }) =>
          element('option', { value: id }, `${called} (${id})`),
        ),
      )
      cases.control.addEventListener('change', () => {
        picked = found.find(({ id }) => id === cases.control.value)
        if (picked) fill(picked)
      })
      // a case of a run leads here: /examples?new&case=<set>/<case>
      const asked = new URLSearchParams(location.search).get('case')
      if (found.some(({ id }) => id === asked)) {
        cases.control.value = asked ?? ''
        cases.control.dispatchEvent(new Event('change'))
      }
    },
    () => cases.element.remove(),
  )
  function fill({ note: of, title: called }: ExampleSource): void {
    read = undefined
    note.control.value = of.text
    child.control.value = of.child?.name ?? ''
    guide.control.value = of.profile ?? guide.control.value
    toChild.checked = of.addressChild ?? toChild.checked
    if (title.control.value === '') title.control.value = called
  }

  file.addEventListener('change', async () => {
    const chosen = file.files?.[0]
    if (!chosen) return
    if (chosen.size > LARGEST) {
      tell(notice, 'The file is larger than 10 MB. Take pictures out, or paste the words instead.')
      return
    }
    const inside = await toBase64(chosen)
    read = await trying(notice, () => send<WordNoteRead>('/v1/examples/word', { file: inside }))
    if (!read) return
    picked = undefined
    note.control.value = read.before
    tell(
      notice,
      read.isTracked
        ? 'Read, with its tracked changes: what was deleted belongs to the before, what was inserted to the after.'
        : 'Read. Nothing was tracked in it.',
      read.comments.map(({ text, words }) => `Comment on “${words}”: ${text}`),
    )
  })

  async function begin(isPutIn: boolean): Promise<void> {
    const [text, by] = [note.control.value.trim(), name.control.value.trim()]
    const lack = [
      text === '' && 'Write or paste a note.',
      text.length > LONGEST &&
        `The note has ${text.length.toLocaleString('en-GB')} characters, and an example holds 10,000. Take the part that teaches something.`,
      title.control.value.trim() === '' && 'Give it a title.',
      by === '' && 'Say who you are.',
    ].filter((one) => one !== false)
    if (lack.length > 0) return tell(notice, 'Before it can be drafted:', lack)
    rememberName(by)
    const isPicked = picked?.note.text.trim() === text
    const tracked = read?.isTracked && read.before.trim() === text ? read.after.trim() : undefined
    const called = child.control.value.trim()
    await trying(notice, () =>
      onBegin({
        ...{ title: title.control.value.trim(), by },
        note: {
          ...(isPicked ? picked?.note : {}),
          ...{ text, profile: guide.control.value, addressChild: toChild.checked },
          ...(called && !(isPicked && picked?.note.child) ? { child: { name: called } } : {}),
        },
        after: tracked ?? (isPutIn ? undefined : text),
        sourceCase: isPicked ? picked?.id : undefined,
      }),
    )
  }

  return element(
    'section',
    { class: 'step', 'aria-labelledby': 'begin-title' },
    element('h2', { id: 'begin-title' }, 'The note'),
    element(
      'div',
      { class: 'filters' },
      ...[title, name, guide, child].map((field) => field.element),
    ),
    element(
      'p',
      { class: 'address' },
      element('label', { for: toChild.id }, toChild, 'Write to the child'),
    ),
    note.element,
    element(
      'div',
      { class: 'filters' },
      cases.element,
      element(
        'div',
        { class: 'field' },
        element('label', { for: file.id }, 'Or read a Word file (.docx, 10 MB at most)'),
        file,
      ),
    ),
    element(
      'div',
      { class: 'buttons' },
      button('Draft it, flag by flag', () => void begin(false)),
      button('Draft it with all suggestions put in', () => void begin(true)),
    ),
    notice,
  )
}

const toBase64 = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(String(reader.result).split(',')[1] ?? ''))
    reader.addEventListener('error', () => fail(reader.error))
    reader.readAsDataURL(file)
  })
