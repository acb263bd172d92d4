/** More invented families, for tests in which it matters who could be meant by a pronoun. */
import type { NoteInput } from '../server/contract.ts'

export type Family = Pick<NoteInput, 'child' | 'people'>

/** A girl among women: "she" could be her mum, her foster carer or her sister. */
export const amy = {
  child: { name: 'Amy Lowther', knownAs: ['Amy', 'AL'], pronouns: 'she/her' },
  people: [
    { name: 'Kerry Lowther', role: 'mum' },
    { name: 'Sandra Pope', role: 'foster carer' },
    { name: 'Ella Lowther', role: 'sister' },
    { name: 'Mr Dale', role: 'teacher' },
  ],
} satisfies Family

/** A boy among men: "he" could be his dad or his brother. */
export const ben = {
  child: { name: 'Benedict Osei', knownAs: ['Ben', 'BO'], pronouns: 'he/him' },
  people: [
    { name: 'Ama Osei', role: 'mum' },
    { name: 'Kofi Osei', role: 'dad' },
    { name: 'Luke Osei', role: 'brother' },
    { name: 'Mrs Field', role: 'teacher' },
  ],
} satisfies Family

/** An only child. */
export const leah = {
  child: { name: 'Leah Banks', knownAs: ['Leah', 'LB'], pronouns: 'she/her' },
  people: [
    { name: 'Tina Banks', role: 'mum' },
    { name: 'Rose Banks', role: 'nan' },
  ],
} satisfies Family

/** "They" could be one or many. */
export const kit = {
  child: { name: 'Kit Marlow', knownAs: ['Kit'], pronouns: 'they/them' },
  people: [
    { name: 'Jane Marlow', role: 'mum' },
    { name: 'Tom Marlow', role: 'dad' },
  ],
} satisfies Family

/** Names that are words. */
export const will = {
  child: { name: 'Will Hart', knownAs: ['Will'], pronouns: 'he/him' },
  people: [{ name: 'Grace Hart', role: 'mum' }],
} satisfies Family
export const may = { child: { name: 'May Ling', pronouns: 'she/her' } } satisfies Family
export const hope = {
  child: { name: 'Hope Sanders', pronouns: 'she/her' },
  people: [{ name: 'Mark Sanders', role: 'dad' }],
} satisfies Family

/** Father and son have one name. */
export const ryan = {
  child: { name: 'Ryan Cole', knownAs: ['Ryan'], pronouns: 'he/him' },
  people: [
    { name: 'Ryan Cole', role: 'dad' },
    { name: 'Lisa Cole', role: 'mum' },
  ],
} satisfies Family

/** Pronouns not known. */
export const charlie = { child: { name: 'Charlie Fenn' } } satisfies Family

/** Not born yet. */
export const unborn = {
  child: { name: 'Baby Khan', knownAs: ['Baby', 'unborn'], pronouns: 'they/them' },
  people: [
    { name: 'Sana Khan', role: 'mum' },
    { name: 'Imran Khan', role: 'dad' },
  ],
} satisfies Family

/** Nobody is known. */
export const nobody = {} satisfies Family
