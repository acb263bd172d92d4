/** A profile: one authority's guidance as data. No rule's default encodes a single council's view. */
import { z } from 'zod'
import { Source } from '../contract.ts'

/** How long writing up may take after the event. */
export const Limit = z.union([
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ workingDays: z.int().positive() }),
  z.strictObject({ sameDay: z.literal(true) }),
])
export type Limit = z.infer<typeof Limit>

const words = z.string().trim().min(1)

/** The shape of a profile, of the product's own and of a deployment's files alike. */
export const Profile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  name: words,
  /** Where the guide says who the note is written to. */
  source: Source,
  /** Whether the guide asks for writing to the child. */
  addressChild: z.boolean(),
  /** Whether words that are only sometimes a problem are raised too. */
  hints: z.boolean().default(false),
  /** Rules and whole categories that this authority does not want raised: `vague/undated-time`, `colloquial`. */
  off: z.array(words).default([]),
  /** What its readers know without explanation: the names of its systems. */
  known: z.array(words).default([]),
  /** How a rewrite should sound, in a sentence or two. */
  voice: words,
  /** What the guide says on each matter that guides differ on, in our words. */
  positions: z.record(words, words).default({}),
  limits: z
    .strictObject({
      routine: Limit.optional(),
      safeguarding: Limit.optional(),
      statutoryDecision: Limit.optional(),
      /** Everything of a month is final by this day of the next. */
      monthlyCutOffDay: z.int().min(1).max(28).optional(),
      /** The longest time between two records of supervision. */
      supervisionWeeks: z.int().positive().optional(),
      /** The longest time between two summaries. */
      summaryMonths: z.int().positive().optional(),
    })
    .default({}),
  /** The headings of a note, in their order, and whether the guide insists on them. */
  sections: z.strictObject({ headings: z.array(words), areRequired: z.boolean() }).optional(),
  /** A blank note with the guide's headings and questions. */
  template: words.optional(),
  /** Colours that the guide asks for beside the words that carry the meaning. */
  colours: z
    .strictObject({ childSeen: words, childNotSeen: words, event: words, speech: words })
    .optional(),
  /** The guides whose entries its checks answer. */
  guide: z.enum(['liquidlogic', 'case-notes', 'kent', 'newcastle', 'wandsworth']).optional(),
})
export type Profile = z.infer<typeof Profile>
