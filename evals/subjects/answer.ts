/** What a run keeps of an answer: enough to score it again without asking again. */
import { z } from 'zod'
import { Category } from '../../server/contract.ts'

/** A flag without its words: the case has them. */
export const KeptFlag = z.object({
  rule: z.string(),
  category: Category,
  start: z.int(),
  end: z.int(),
  foundBy: z.enum(['rules', 'model']),
})
export type KeptFlag = z.infer<typeof KeptFlag>

const Reasons = z.array(z.object({ code: z.string(), detail: z.string() }))

export const Answer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('flags'),
    flags: z.array(KeptFlag),
    /** Quotes of the model that do not stand in the note. */
    phantoms: z.int(),
    grade: z.number().nullable(),
  }),
  z.object({ kind: z.literal('verdict'), verdict: z.enum(['accept', 'reject']), reasons: Reasons }),
  z.object({
    kind: z.literal('rewrite'),
    /** Null where nothing was written: the questions say what would settle it. */
    text: z.string().nullable(),
    questions: z.array(z.string()),
    by: z.enum(['rules', 'model']),
    /** Why the guard threw a rewrite away. */
    rejected: Reasons,
  }),
  z.object({
    kind: z.literal('pair'),
    sides: z.array(
      z.object({
        flags: z.array(Category),
        text: z.string().nullable(),
        rejected: Reasons,
      }),
    ),
  }),
])
export type Answer = z.infer<typeof Answer>
export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>
