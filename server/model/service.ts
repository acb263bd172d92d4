/** What the rest of the service asks of the model, once a deployment has named one. */
import type { Check, Flag, ModelTrouble, NoteInput } from '../contract.ts'
import type { Failed, Model } from './model.ts'
import { checkByModel, type ReaderQuestion } from './note-checks.ts'
import { type Prompt, SERVICE_PROMPTS } from './prompt.ts'
import { reviewNote } from './review.ts'
import { type ModelRewrite, type ModelRewriteRequest, rewriteByModel } from './rewrite-by-model.ts'
import { describeTrouble, type Trouble } from './trouble.ts'

export interface ReadRequest {
  readonly input: NoteInput
  readonly flags: readonly Flag[]
  readonly addressChild: boolean
  readonly voice: string
  /** Whether the note's profile wants such a flag. */
  readonly wants: (flag: Pick<Flag, 'rule' | 'category' | 'quote'>) => boolean
  readonly questions: readonly ReaderQuestion[]
  readonly signal: AbortSignal
  /** Told once the day's budget has let the reading, or a part of it, through. */
  readonly onAdmitted?: (() => void) | undefined
}

export interface Read {
  readonly flags: readonly Flag[]
  readonly checks: readonly Check[]
  readonly dropped: number
  /** Where the reading, or a part of it, did not come. */
  readonly trouble?: ModelTrouble
}

interface FailedRewrite {
  readonly kind: 'failed'
  readonly line: string
  /** Where the day's budget is spent: how long until the next begins. */
  readonly spentForMs?: number
}

export interface ModelService {
  readonly rewrite: (
    request: ModelRewriteRequest,
  ) => Promise<Exclude<ModelRewrite, { kind: 'failed' }> | FailedRewrite>
  readonly read: (request: ReadRequest) => Promise<Read>
}

export interface ModelServiceOptions {
  readonly model: Model
  /** Asked for each call: another version may be made live while the service runs. */
  readonly prompts: { readonly get: (name: string) => Prompt | undefined }
  /** Whether a note may be sent when nobody said who is in it. */
  readonly allowsUnknownPeople: boolean
}

export function createModelService(options: ModelServiceOptions): ModelService {
  const { model, prompts, allowsUnknownPeople } = options
  const promptOf = (name: string): Prompt => {
    const prompt = prompts.get(name)
    if (!prompt) throw new Error(`No prompt is called ${name}.`)
    return prompt
  }
  // what is missing is missed at start
  for (const name of SERVICE_PROMPTS) promptOf(name)
  const mayLeave = ({ child, people }: NoteInput): boolean =>
    allowsUnknownPeople || child !== undefined || (people?.length ?? 0) > 0

  return {
    async rewrite(request) {
      if (!mayLeave(request.input)) return { kind: 'failed', line: lineOf('people-unknown') }
      const outcome = await rewriteByModel(request, model, promptOf('rewrite-to-child'))
      return outcome.kind === 'failed' ? toFailed(outcome) : outcome
    },
    async read({ questions, ...request }) {
      if (!mayLeave(request.input)) return troubled('people-unknown')
      const [review, answers] = await Promise.all([
        reviewNote(request, model, promptOf('review')),
        questions.length > 0
          ? checkByModel({ ...request, questions }, model, promptOf('note-checks'))
          : ({ kind: 'read', checks: [] } as const),
      ])
      const failed = [review, answers].find((part) => part.kind === 'failed')
      return {
        flags: review.kind === 'read' ? review.flags : [],
        dropped: review.kind === 'read' ? review.dropped : 0,
        checks: answers.kind === 'read' ? answers.checks : [],
        ...(failed?.kind === 'failed'
          ? { trouble: describeTrouble(failed.reason, failed.retryAfterMs) }
          : {}),
      }
    },
  }
}

function toFailed({ reason, retryAfterMs }: Failed): FailedRewrite {
  const line = lineOf(reason)
  const isSpent = reason === 'over-budget' && retryAfterMs !== undefined
  return { kind: 'failed', line, ...(isSpent ? { spentForMs: retryAfterMs } : {}) }
}

const lineOf = (trouble: Trouble): string => describeTrouble(trouble).detail
const troubled = (trouble: Trouble): Read => ({
  flags: [],
  checks: [],
  dropped: 0,
  trouble: describeTrouble(trouble),
})
