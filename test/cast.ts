/** The invented family that tests and rule examples are about. */
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
