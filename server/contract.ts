/**
 * The vocabulary as zod schemas and types: all that crosses the wire. Imports zod alone.
 * Spans are `start`/`end` in a note's text, in UTF-16 code units, `end` exclusive.
 */
import { z } from 'zod'

/** The longest note that is read, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 100_000
/** The largest request body that is read, in bytes. */
export const MAX_BODY_BYTES = 1_048_576

export const CATEGORIES = [
  'jargon',
  'abbreviation',
  'vague',
  'opinion',
  'judgemental',
  'third-person',
  'colloquial',
] as const
export const Category = z.enum(CATEGORIES).meta({ id: 'Category' })
export type Category = z.infer<typeof Category>

/** The five published guides that the product implements. */
export const GUIDES = ['liquidlogic', 'case-notes', 'kent', 'newcastle', 'wandsworth'] as const
export type Guide = (typeof GUIDES)[number]

/** Where a flag or check gets its authority: a guide's own words, a publication, or our reason. */
export const Source = z
  .union([
    z.strictObject({ guide: z.enum(GUIDES), quote: z.string().min(1) }),
    z.strictObject({ title: z.string().min(1), url: z.url() }),
    z.strictObject({ reason: z.string().min(1) }),
  ])
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

const offset = z.int().min(0)

export const Suggestion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('replace'), text: z.string().min(1) }),
    z.strictObject({ kind: z.literal('remove') }),
    z.strictObject({ kind: z.literal('explain'), text: z.string().min(1) }),
    z.strictObject({
      kind: z.literal('ask'),
      question: z.string().min(1),
      template: z.string().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('rewrite'),
      start: offset,
      end: offset,
      text: z.string().min(1),
    }),
  ])
  .meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof Suggestion>

export const Flag = z
  .strictObject({
    id: z.string().meta({ description: 'Same rule, same words, same occurrence: same id.' }),
    rule: z.string().meta({ description: "The rule's path, for example jargon/placement." }),
    category: Category,
    also: z.array(Category).optional(),
    start: offset,
    end: offset,
    quote: z.string().meta({ description: 'The flagged words: text.slice(start, end), always.' }),
    message: z.string(),
    why: z.string().meta({ description: 'What it means for the child who reads this one day.' }),
    sources: z.array(Source).min(1),
    suggestions: z.array(Suggestion),
    foundBy: z.enum(['rules', 'model']),
  })
  .meta({ id: 'Flag' })
export type Flag = z.infer<typeof Flag>

export const Check = z
  .strictObject({
    id: z.string(),
    rule: z.string(),
    title: z.string(),
    status: z.enum(['met', 'missing', 'ask', 'not-applicable']),
    message: z.string(),
    sources: z.array(Source).min(1),
    start: offset.optional(),
    end: offset.optional(),
  })
  .meta({ id: 'Check' })
export type Check = z.infer<typeof Check>

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
  childSeen: z.boolean().optional(),
  seenAlone: z.boolean().optional(),
  announced: z.boolean().optional(),
  safeguarding: z.boolean().optional(),
  alsoOnRecordOf: names.optional(),
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

export const CheckResult = z
  .strictObject({
    flags: z.array(Flag),
    checks: z.array(Check),
    words: z.int().min(0),
    sentences: z.int().min(0),
    readability: z.strictObject({ fleschKincaidGrade: z.number().nullable() }),
    profile: z.string(),
    addressChild: z
      .boolean()
      .meta({ description: 'Whether writing to the child was asked for in this check.' }),
    rulesVersion: z.string(),
  })
  .meta({ id: 'CheckResult' })
export type CheckResult = z.infer<typeof CheckResult>

/** The guard's: whether a rewrite may be shown, and why not. */
export const Verdict = z
  .strictObject({
    verdict: z.enum(['accept', 'reject']),
    reasons: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

/** One rule as `GET /v1/rules` shows it; a term is a rule that is one row of the glossary. */
export const RuleInfo = z
  .strictObject({
    id: z.string(),
    category: Category,
    message: z.string(),
    why: z.string(),
    sources: z.array(Source).min(1),
    examples: z.strictObject({ flags: z.array(z.string()), passes: z.array(z.string()) }),
  })
  .meta({ id: 'RuleInfo' })
export type RuleInfo = z.infer<typeof RuleInfo>

export const TermInfo = z
  .strictObject({
    id: z.string(),
    category: Category,
    phrase: z.string(),
    forms: z.array(z.string()),
    why: z.string(),
    sources: z.array(Source).min(1),
    suggestions: z.array(Suggestion).min(1),
    expansion: z.string().optional(),
    keepWhen: z.string().optional(),
    contested: z.boolean(),
    hint: z.boolean(),
  })
  .meta({ id: 'TermInfo' })
export type TermInfo = z.infer<typeof TermInfo>

export const ProfileInfo = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    addressChild: z.boolean(),
    source: Source,
  })
  .meta({ id: 'ProfileInfo' })
export type ProfileInfo = z.infer<typeof ProfileInfo>

/** RFC 9457 problem details, with a stable `code`; never any of the note's words. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
