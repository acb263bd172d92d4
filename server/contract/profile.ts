/** What a profile is on the wire, and how far its guide is answered. */
import { z } from 'zod'
import { Source } from './flag.ts'
import { GUIDES } from './names.ts'

/** How long writing up may take after the event. */
export const Limit = z.union([
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ workingDays: z.int().positive() }),
  z.strictObject({ sameDay: z.literal(true) }),
])
export type Limit = z.infer<typeof Limit>

export const Limits = z.strictObject({
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
export type Limits = z.infer<typeof Limits>

const words = z.string().trim().min(1)

/** The headings of a note, in their order, and whether the guide insists on them. */
export const Sections = z.strictObject({
  headings: z.array(words).min(1),
  areRequired: z.boolean(),
})

/** The colours that can be read on a page, light or dark: no guide's other colour is drawn. */
export const COLOUR_NAMES = ['green', 'red', 'blue', 'purple', 'brown'] as const
export const ColourName = z.enum(COLOUR_NAMES)
export type ColourName = z.infer<typeof ColourName>

/** Colours that a guide asks for beside the words that carry the meaning. */
export const Colours = z.strictObject({
  childSeen: ColourName,
  childNotSeen: ColourName,
  /** A meeting, consent, or papers shared with the family. */
  event: ColourName,
  /** The child's exact words. */
  speech: ColourName,
})

export const ProfileInfo = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    addressChild: z.boolean(),
    source: Source,
    sections: Sections.optional(),
    template: z.string().optional().meta({ description: 'A blank note, with questions in [].' }),
    colours: Colours.optional(),
    limits: Limits,
    positions: z
      .record(z.string(), z.string())
      .meta({ description: 'What the guide says on each matter on which guides differ.' }),
  })
  .meta({ id: 'ProfileInfo' })
export type ProfileInfo = z.infer<typeof ProfileInfo>

/** One thing that a guide asks for, and who or what can tell whether a note does it. */
export const CoverageEntry = z.strictObject({
  id: z.string().meta({ description: 'Guide and number: "000-18".' }),
  guide: z.enum(GUIDES),
  asks: z.string(),
  answered: z.enum(['checks', 'checks-in-part', 'reader', 'unseen']).meta({
    description:
      'By checks alone; by checks, which leave something; by a reader, the model where one is named; or not to be seen in a note.',
  }),
  checks: z.array(
    z.strictObject({ rule: z.string(), title: z.string(), leaves: z.string().optional() }),
  ),
  reason: z.string().optional().meta({ description: 'Why a note cannot show it.' }),
})
export type CoverageEntry = z.infer<typeof CoverageEntry>

export const Coverage = z
  .strictObject({ profile: z.string(), entries: z.array(CoverageEntry) })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof Coverage>
