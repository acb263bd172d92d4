/** The fields of "About this note": what the contract can take, in the words of a worker. */
import type { About, Place } from '../../contract.ts'
import {
  type Field,
  namesField,
  type Options,
  selectField,
  textField,
  timeField,
  yesNoField,
} from './field.ts'
import { createRows } from './rows.ts'

const KINDS = ['Home visit', 'Phone call', 'Meeting', 'Visit to school', 'E-mail', 'Video call']
const PLACES: readonly (readonly [Place['kind'], string])[] = [
  ['school', 'A school'],
  ['address', 'An address'],
  ['organisation', 'An organisation'],
  ['other', 'Something else'],
]

/** The fields of `about`, by the name that the contract has for each. */
export type AboutControls = Record<keyof About, Field>
export type AboutFields = ReturnType<typeof createFields>

export function createFields(onChange: () => void) {
  return {
    profile: selectField('Guide to follow', []),
    name: textField('Name'),
    knownAs: namesField('Also called'),
    pronouns: textField('Pronouns', { offers: ['she/her', 'he/him', 'they/them'], maxlength: 60 }),
    words: createRows({ noun: 'word', fields: ['We would write', 'The child says'], onChange }),
    people: createRows({
      noun: 'person',
      fields: ['Name', 'Who they are', 'Also called'],
      onChange,
    }),
    places: createRows({
      noun: 'place',
      fields: ['Name', ['What it is', PLACES satisfies Options]],
      onChange,
    }),
    about: {
      title: textField('Title of the note', { maxlength: 300 }),
      kind: textField('What it was', { offers: KINDS, maxlength: 100 }),
      eventAt: timeField('When it happened'),
      venue: textField('Where it happened'),
      present: namesField('Who was there'),
      childSeen: yesNoField('Was the child seen?'),
      seenAlone: yesNoField('Seen alone?'),
      announced: yesNoField('Was the visit announced?'),
      statutory: yesNoField('Was it a statutory visit?'),
      author: textField('Who wrote this note'),
      authorRole: textField('Their role', { offers: ['social worker', 'family support worker'] }),
      writtenAt: timeField('When this was written'),
      finalisedAt: timeField('When this was finalised'),
      finalisedBy: textField('Who finalised it'),
      safeguarding: yesNoField('Is it about safeguarding?'),
      reportedTo: textField('To whom it was reported'),
      significant: yesNoField('Is it kept as a significant event?'),
      decidedAt: timeField('When a statutory decision was made'),
      previousAt: timeField('When the last one was', 'The last supervision or summary'),
      alsoOnRecordOf: namesField('Other children on whose record this note stands'),
      openReferrals: namesField('Children of this family with an open referral'),
    } satisfies AboutControls,
  }
}

/** How the fields stand in the form, under which heads. */
export const groupsOf = ({ about, ...fields }: AboutFields) => {
  const all = (...names: (keyof About)[]) => names.map((name) => about[name].element)
  return [
    ['The child', fields.name.element, fields.knownAs.element, fields.pronouns.element],
    ['What the child calls things', fields.words.element],
    ['Other people in the note', fields.people.element],
    ['Places in the note', fields.places.element],
    ['What happened', ...all('title', 'kind', 'eventAt', 'venue', 'present')],
    ['The child in it', ...all('childSeen', 'seenAlone', 'announced', 'statutory')],
    ['Writing it up', ...all('author', 'authorRole', 'writtenAt', 'finalisedAt', 'finalisedBy')],
    [
      'Safeguarding and decisions',
      ...all('safeguarding', 'reportedTo', 'significant', 'decidedAt', 'previousAt'),
    ],
    ['Other children', ...all('alsoOnRecordOf', 'openReferrals')],
  ] as const satisfies readonly (readonly [string, ...HTMLElement[]])[]
}
