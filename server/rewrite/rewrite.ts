/** The pipeline of a rewrite on request: by the model where one is handed in, else by rules. */
import type { Flag, NoteInput, RewriteDone, RewriteInput, Verdict } from '../contract.ts'
import { type Note, readNote } from '../note/note.ts'
import { readCast } from '../note/people.ts'
import { overlaps, type Span } from '../note/span.ts'
import { questions } from './questions.ts'
import { rewriteToChild, severalIn } from './to-child.ts'
import { unsettledIn } from './unsettled.ts'

/** The model behind its port, as `main` hands it in. Never throws. */
export type RewriteByModel = (request: {
  readonly input: NoteInput
  readonly span: Span
  readonly voice: string
  readonly signal: AbortSignal
  readonly onProgress?: (characters: number) => void
  readonly onAdmitted?: () => void
}) => Promise<
  | {
      readonly kind: 'rewritten'
      readonly text: string
      readonly questions: string[]
      readonly verdict: Verdict
    }
  | { readonly kind: 'rejected'; readonly verdict: Verdict }
  /** `spentForMs`: the day's budget is spent, and the next begins in so long. */
  | { readonly kind: 'failed'; readonly line: string; readonly spentForMs?: number }
>

/** The model alone was asked for, and has no budget left today. */
export class BudgetSpentError extends Error {
  override readonly name = 'BudgetSpentError'
  /** How long until the next day begins, in milliseconds. */
  readonly spentForMs: number
  constructor(spentForMs: number) {
    super('The budget of the day is spent.')
    this.spentForMs = spentForMs
  }
}

export interface RewriteParts {
  /** The rules' flags: words that must be settled before rules may rewrite what holds them. */
  readonly flagsOf: (input: NoteInput) => readonly Flag[]
  readonly byModel: RewriteByModel | undefined
  /** The voice of the profile that applies. */
  readonly voiceOf: (input: NoteInput) => string
}

export interface RewriteWatch {
  readonly signal: AbortSignal
  readonly onProgress?: (characters: number) => void
  /** Told once the model may be asked; never where rules alone write. */
  readonly onAdmitted?: () => void
}

/** Throws `BudgetSpentError` where the model was asked for by name. */
export type Rewriter = (input: RewriteInput, watch: RewriteWatch) => Promise<RewriteDone>

const CHANGED = 'The model’s rewrite changed something, so it is not shown.'

/** Rewrites a passage to the child. Where the model does not answer, rules do, and one line says so. */
export const createRewriter =
  ({ flagsOf, byModel, voiceOf }: RewriteParts): Rewriter =>
  async ({ start, end, by, ...input }, watch) => {
    const span = wholeSentences(readNote(input.text), { start, end })
    const shared = input.about?.alsoOnRecordOf ?? []
    if (shared.length > 0) return decline(span, [questions.shared(shared)])
    const several = severalIn(input.child)
    if (several) return decline(span, [questions.several(several)])
    const fallBack = (note?: string): RewriteDone => {
      const done = rewriteByRules(input, span, flagsOf(input))
      return note ? { ...done, note } : done
    }
    if (!byModel || by === 'rules') return fallBack()
    const outcome = await byModel({ input, span, voice: voiceOf(input), ...watch })
    if (outcome.kind === 'failed') {
      const { line, spentForMs } = outcome
      if (by === 'model' && spentForMs !== undefined) throw new BudgetSpentError(spentForMs)
      return fallBack(line)
    }
    if (outcome.kind === 'rejected') return { ...fallBack(CHANGED), verdict: outcome.verdict }
    const { text, questions: asked, verdict } = outcome
    return { text, ...span, questions: asked, by: 'model', verdict }
  }

const decline = ({ start, end }: Span, asked: readonly string[]): RewriteDone => ({
  text: null,
  start,
  end,
  questions: [...asked],
  by: 'rules',
  verdict: null,
})

function rewriteByRules(input: NoteInput, span: Span, flags: readonly Flag[]): RewriteDone {
  const { child, people = [] } = input
  const addressing = { cast: readCast(child, people), child, people, alsoOnRecordOf: [] }
  const unsettled = unsettledIn(flags, span, 'passage')
  const note = readNote(input.text)
  const rewritten = rewriteToChild(note, span, addressing, unsettled)
  if (rewritten.text === null) return decline(span, rewritten.questions)
  return {
    text: rewritten.text,
    ...span,
    questions: [...rewritten.questions],
    by: 'rules',
    verdict: { verdict: 'accept', reasons: [] },
  }
}

/** A rewrite is of whole sentences: every one that the passage touches. */
function wholeSentences(note: Note, span: Span): Span {
  const touched = note.sentences.filter((one) => !one.isHeading && overlaps(one, span))
  return { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end }
}
