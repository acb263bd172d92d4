/** The pipeline of a rewrite on request: by the model where one is handed in, else by rules. */
import type { NoteInput, RewriteDone, RewriteInput, Verdict } from '../contract.ts'
import type { Span } from '../note/span.ts'

/** What rules make of a passage: text that the guard has accepted, or what would settle it. */
export type RewriteByRules = (
  input: NoteInput,
  span: Span,
) => {
  readonly text: string | null
  readonly questions: readonly string[]
  readonly verdict: Verdict | null
}

/** The model behind its port, as `main` hands it in. Never throws. */
export type RewriteByModel = (request: {
  readonly input: NoteInput
  readonly span: Span
  readonly voice: string
  readonly signal: AbortSignal
  readonly onProgress?: (characters: number) => void
}) => Promise<
  | {
      readonly kind: 'rewritten'
      readonly text: string
      readonly questions: string[]
      readonly verdict: Verdict
    }
  | { readonly kind: 'rejected'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly line: string }
>

export interface RewriteParts {
  readonly byRules: RewriteByRules
  readonly byModel: RewriteByModel | undefined
  /** The voice of the profile that applies. */
  readonly voiceOf: (input: NoteInput) => string
}

export interface RewriteWatch {
  readonly signal: AbortSignal
  readonly onProgress?: (characters: number) => void
}

const SHARED =
  'This note also stands on another child’s record, where “you” would be the wrong child. Should that child have a note of their own?'

export type Rewriter = (input: RewriteInput, watch: RewriteWatch) => Promise<RewriteDone>

/** Rewrites a passage to the child. Where the model does not answer, rules do, and one line says so. */
export const createRewriter =
  ({ byRules, byModel, voiceOf }: RewriteParts): Rewriter =>
  async ({ start, end, by, ...input }, watch) => {
    const span = { start, end }
    const usesModel = byModel !== undefined && by !== 'rules'
    if ((input.about?.alsoOnRecordOf?.length ?? 0) > 0) {
      return { text: null, questions: [SHARED], by: usesModel ? 'model' : 'rules', verdict: null }
    }
    const fallBack = (note?: string): RewriteDone => {
      const { text, questions, verdict } = byRules(input, span)
      return { text, questions: [...questions], by: 'rules', verdict, ...(note ? { note } : {}) }
    }
    if (!usesModel) return fallBack()
    const outcome = await byModel({ input, span, voice: voiceOf(input), ...watch })
    if (outcome.kind === 'rewritten') {
      const { text, questions, verdict } = outcome
      return { text, questions, by: 'model', verdict }
    }
    if (outcome.kind === 'failed') return fallBack(outcome.line)
    const done = fallBack('The model’s rewrite changed something, so it is not shown.')
    return done.text === null ? { ...done, by: 'model', verdict: outcome.verdict } : done
  }
