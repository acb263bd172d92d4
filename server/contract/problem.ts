/** How every error is answered. */
import { z } from 'zod'
import { Flag } from './flag.ts'

/** RFC 9457 problem details, with a stable `code`; never any of the note's words. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    /** What rules found all the same, where only the model could not be asked. */
    flags: z.array(Flag).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
