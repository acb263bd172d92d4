/** The invented people whom tests are about; rule examples are about Jordan’s family. */
import type { NoteInput } from '../server/contract.ts'

export const jordan = {
  child: { name: 'Jordan Ellis', knownAs: ['Jordan', 'JE'], pronouns: 'he/him' },
  people: [
    { name: 'Lisa Ellis', role: 'mum' },
    { name: 'Dean Ellis', role: 'dad' },
    { name: 'Tyler Ellis', role: 'brother' },
    { name: 'Mrs Gill', role: 'teacher' },
  ],
} satisfies Pick<NoteInput, 'child' | 'people'>

/** A child in foster care, with a school and an address. */
export const kai = {
  child: { name: 'Kai Thompson-Reid', knownAs: ['KTR'] },
  people: [
    { name: 'Sarah Reid', role: 'mum' },
    { name: 'Denise Obi', role: 'foster carer' },
    { name: 'Mrs Gill', role: 'teacher' },
    { name: 'Mr Pike', role: 'teacher' },
    { name: 'Róisín Daly', role: 'social worker at Moorside' },
  ],
  places: [
    { name: 'Oakfield Primary School', kind: 'school' },
    { name: '14 Ashgrove Road, Skelby', kind: 'address' },
  ],
} satisfies Pick<NoteInput, 'child' | 'people' | 'places'>
