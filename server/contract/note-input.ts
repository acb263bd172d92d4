/** A note as it comes in, and what is known about it. */
import { z } from 'zod'

/** The longest note that is read, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 100_000
/** The longest passage that is rewritten or judged at once, in UTF-16 code units. */
export const MAX_PASSAGE_LENGTH = 10_000
/** The largest request body that is read, in bytes. */
export const MAX_BODY_BYTES = 1_048_576

const wellFormed = z.string().refine((text) => text.isWellFormed(), {
  error: 'holds half of a character (a lone surrogate): paste the note again as plain text',
})
const name = wellFormed.trim().min(1).max(200)
const names = z.array(name).max(20)
const time = z.iso.datetime({ offset: true, local: true }).or(z.iso.date())

export const Child = z.strictObject({
  name,
  knownAs: names.optional(),
  pronouns: z.string().trim().max(60).optional(),
  words: z
    .record(name, name)
    .optional()
    .meta({ description: 'What this child calls things: {"foster carer": "Auntie Dee"}.' }),
})
export type Child = z.infer<typeof Child>

export const Person = z.strictObject({ name, role: name, knownAs: names.optional() })
export type Person = z.infer<typeof Person>

export const Place = z.strictObject({
  name,
  kind: z.enum(['school', 'address', 'organisation', 'other']),
})
export type Place = z.infer<typeof Place>

export const About = z.strictObject({
  title: wellFormed.max(300).optional(),
  kind: z.string().max(100).optional(),
  eventAt: time.optional(),
  writtenAt: time.optional(),
  finalisedAt: time.optional(),
  decidedAt: time.optional().meta({ description: 'When a statutory decision was made.' }),
  previousAt: time
    .optional()
    .meta({ description: 'When the last record of this kind was made: supervision, a summary.' }),
  childSeen: z.boolean().optional(),
  seenAlone: z.boolean().optional(),
  announced: z.boolean().optional(),
  statutory: z.boolean().optional(),
  safeguarding: z.boolean().optional(),
  significant: z
    .boolean()
    .optional()
    .meta({ description: 'Whether it is kept as a case note for a highly significant event.' }),
  reportedTo: name.optional().meta({ description: 'To whom a safeguarding matter was reported.' }),
  author: name.optional(),
  authorRole: name.optional(),
  finalisedBy: name.optional(),
  venue: name.optional(),
  present: names.optional().meta({ description: 'Who was there, by name or by role.' }),
  alsoOnRecordOf: names.optional(),
  openReferrals: names
    .optional()
    .meta({ description: 'The children of this family who have an open referral.' }),
})
export type About = z.infer<typeof About>

/** A note and what is known about it. Never stored, never logged. */
export const NoteInput = z
  .strictObject({
    text: wellFormed.max(MAX_NOTE_LENGTH),
    profile: z.string().max(60).optional(),
    addressChild: z.boolean().optional(),
    child: Child.optional(),
    people: z.array(Person).max(100).optional(),
    places: z.array(Place).max(100).optional(),
    about: About.optional(),
  })
  .meta({ id: 'NoteInput' })
export type NoteInput = z.infer<typeof NoteInput>

/** A rewrite made anywhere, and the words it would replace: what the guard judges. */
export const RewriteCheckInput = z
  .strictObject({
    source: wellFormed.min(1).max(MAX_PASSAGE_LENGTH),
    rewrite: wellFormed.max(MAX_PASSAGE_LENGTH),
    child: Child.optional(),
    people: z.array(Person).max(100).optional(),
  })
  .meta({ id: 'RewriteCheckInput' })
export type RewriteCheckInput = z.infer<typeof RewriteCheckInput>
