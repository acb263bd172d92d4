/** A gate: a figure that a run has to reach before anybody may call it good enough. */
import { z } from 'zod'

/** One requirement on one figure; at least one of the bounds is given. */
export const Gate = z
  .strictObject({
    /** A figure by its name: "precision", "precision.jargon", "clean-flagged". */
    metric: z.string().min(1),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    /** What the lower end of the 95 % interval has to reach. */
    lowerAtLeast: z.number().optional(),
    /** What the upper end of the 95 % interval may not pass. */
    upperAtMost: z.number().optional(),
    /** How much worse than the accepted run it may be, on the same cases. */
    noWorseBy: z.number().min(0).optional(),
  })
  .refine(
    ({ metric: _, ...bounds }) => Object.values(bounds).some((bound) => bound !== undefined),
    'a gate needs a bound: atLeast, atMost, lowerAtLeast, upperAtMost or noWorseBy',
  )
export type Gate = z.infer<typeof Gate>
