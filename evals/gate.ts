/** A gate: a figure that a run has to reach before anybody may call it good enough. */
import { z } from 'zod'

/** Where the level of a gate comes from. */
export const BASES = {
  goal: 'what the product sets out to reach, whatever it reaches now',
  floor: 'set once figures were known, below them, so that they cannot fall unseen',
} as const

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
    basis: z.enum(['goal', 'floor']).optional(),
    /** Why this level, for whoever reads the set. */
    because: z.string().min(1).optional(),
  })
  .refine(
    ({ metric: _, basis: __, because: ___, ...bounds }) =>
      Object.values(bounds).some((bound) => bound !== undefined),
    'a gate needs a bound: atLeast, atMost, lowerAtLeast, upperAtMost or noWorseBy',
  )
export type Gate = z.infer<typeof Gate>
