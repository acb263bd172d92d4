/** "About this note": what is known besides its words. It makes flags fit, and is never kept. */

import { element } from '../../../plugin/element/element.ts'
import type { NoteContext } from '../../../plugin/index.ts'
import type { ProfileInfo } from '../../contract.ts'
import { fillFields, readFields } from './about-fields.ts'
import { selectField, textField } from './field.ts'
import { createRows } from './rows.ts'

const YES_NO = [
  ['', 'Not said'],
  ['yes', 'Yes'],
  ['no', 'No'],
] as const
const KINDS = ['Home visit', 'Phone call', 'Meeting', 'Visit to school', 'E-mail', 'Video call']

export interface AboutForm {
  readonly read: () => NoteContext
  readonly fill: (context: NoteContext) => void
  readonly profile: () => ProfileInfo | undefined
  readonly setProfiles: (profiles: readonly ProfileInfo[], chosen: string) => void
}

export type AboutFields = ReturnType<typeof createFields>

function createFields(onChange: () => void) {
  return {
    name: textField('Name'),
    knownAs: textField('Also called', { hint: 'Separate names with commas' }),
    pronouns: textField('Pronouns', { offers: ['she/her', 'he/him', 'they/them'], maxlength: 60 }),
    words: createRows({ noun: 'word', labels: ['We would write', 'The child says'], onChange }),
    people: createRows({
      noun: 'person',
      labels: ['Name', 'Who they are', 'Also called'],
      onChange,
    }),
    profile: selectField('Guide to follow', []),
    kind: textField('What it was', { offers: KINDS, maxlength: 100 }),
    eventAt: textField('When it happened', { type: 'datetime-local' }),
    writtenAt: textField('When this was written', { type: 'datetime-local' }),
    childSeen: selectField('Was the child seen?', YES_NO),
    seenAlone: selectField('Seen alone?', YES_NO),
    alsoOnRecordOf: textField('Other children on whose record this note stands', {
      hint: 'Separate names with commas',
    }),
  }
}

/** `onChange` is called whenever anything is filled in. */
export function createAboutForm(
  form: HTMLElement,
  summary: HTMLElement,
  onChange: () => void,
): AboutForm {
  let profiles: readonly ProfileInfo[] = []
  const fields = createFields(changed)
  const group = (legend: string, ...children: HTMLElement[]) =>
    element('fieldset', {}, element('legend', {}, legend), ...children)
  form.append(
    group('The child', fields.name.element, fields.knownAs.element, fields.pronouns.element),
    group('What the child calls things', fields.words.element),
    group('Other people in the note', fields.people.element),
    group(
      'The note',
      ...[fields.profile, fields.kind, fields.eventAt, fields.writtenAt].map((one) => one.element),
      ...[fields.childSeen, fields.seenAlone, fields.alsoOnRecordOf].map((one) => one.element),
    ),
  )
  fields.alsoOnRecordOf.element.classList.add('field-last')
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => event.preventDefault())

  function changed(): void {
    const { child, people } = readFields(fields)
    const others = people?.length ?? 0
    const parts = [
      child?.name,
      others > 0 && `${others} other ${others === 1 ? 'person' : 'people'}`,
    ]
    summary.textContent = parts.filter(Boolean).join(', ') || 'Say who the child is'
    onChange()
  }
  summary.textContent = 'Say who the child is'

  return {
    read: () => readFields(fields),
    fill(context) {
      fillFields(fields, context)
      changed()
    },
    profile: () => profiles.find(({ id }) => id === fields.profile.control.value),
    setProfiles(known, chosen) {
      profiles = known
      fields.profile.control.replaceChildren(
        ...known.map(({ id, name }) => element('option', { value: id }, name)),
      )
      fields.profile.control.value = chosen
    },
  }
}
