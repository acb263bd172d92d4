/** What people say of rewrites, and how a judge is held against it. */
import { z } from 'zod'

/** Under which somebody's labels or verdicts are kept. */
const ShortName = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'letters, digits and hyphens')

export const EvalVerdictInput = z
  .strictObject({ as: ShortName, verdict: z.enum(['faithful', 'unfaithful', 'cannot tell']) })
  .meta({ id: 'EvalVerdictInput' })
export type EvalVerdictInput = z.infer<typeof EvalVerdictInput>

export const EvalCalibrationWish = z
  .strictObject({
    set: z.string().min(1).max(200),
    /** Whose verdicts count as right; absent: the labels of the set. */
    as: ShortName.optional(),
    /** What it may cost at most, in the currency of the prices; absent: 5. */
    cap: z.coerce.number().min(0).max(1_000).optional(),
    /** Yes to what the estimate said. */
    isAgreed: z.boolean().default(false),
  })
  .meta({ id: 'EvalCalibrationWish' })
export type EvalCalibrationWish = z.infer<typeof EvalCalibrationWish>
