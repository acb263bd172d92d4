/** What is worked out about a worked example each time it is shown: its facts, and whoever it could tell of. */
import { z } from 'zod'

const offset = z.int().min(0)

/** The facts before and after, side by side, and what stands in the way of showing the example. */
export const FactsCheck = z
  .strictObject({
    holds: z.boolean(),
    facts: z.array(
      z.strictObject({
        kind: z.enum(['name', 'date', 'time', 'number', 'speech']),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    faults: z.array(z.strictObject({ code: z.string(), detail: z.string(), mend: z.string() })),
  })
  .meta({ id: 'FactsCheck' })
export type FactsCheck = z.infer<typeof FactsCheck>

/** A place in a text that could tell who somebody is. */
export const Identifier = z
  .strictObject({
    start: offset,
    end: offset,
    quote: z.string().min(1),
    kind: z.string(),
    label: z.string().meta({ description: '"a name", "a phone number".' }),
  })
  .meta({ id: 'Identifier' })
export type Identifier = z.infer<typeof Identifier>
