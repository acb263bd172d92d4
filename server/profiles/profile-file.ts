/** The shape of a profile as a deployment writes its own; the product's own are held to it by a test. */
import { z } from 'zod'
import { Colours, GUIDES, Limits, Sections, Source } from '../contract.ts'

const words = z.string().trim().min(1)
const entry = z.string().regex(/^00[0-4]-\d{2}$/, 'must be the id of an entry, such as 000-18')

export const ProfileFile = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  name: words,
  /** Where the guide says who the note is written to. */
  source: Source,
  /** Whether the guide asks for writing to the child. */
  addressChild: z.boolean(),
  /** Whether words that are only sometimes a problem are raised too. */
  hints: z.boolean().default(false),
  /** What this authority does not want raised: rules, terms, checks, whole categories. */
  off: z.array(words).default([]),
  /** What its readers know without explanation: the names of its systems. */
  known: z.array(words).default([]),
  /** How a rewrite should sound, in a sentence or two. */
  voice: words,
  /** What the guide says on each matter that guides differ on, in our words. */
  positions: z.record(words, words).default({}),
  limits: Limits.default({}),
  sections: Sections.optional(),
  /** A blank note with the guide's headings and questions. */
  template: words.optional(),
  colours: Colours.optional(),
  /** The guide whose entries its checks answer; without one, only the entries below are asked for. */
  guide: z.enum(GUIDES).optional(),
  /** Entries of other guides that it asks for too. */
  alsoAsks: z.array(entry).default([]),
  /** Entries that are prompts: what is not there is asked for and never called missing. */
  prompts: z.array(entry).default([]),
})
