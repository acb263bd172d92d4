/** The checks that only a reader can answer: each with the words that it rests on, or "not found". */
import { z } from 'zod'
import type { Check, NoteInput, Source } from '../contract.ts'
import { buildRequest, EgressError } from './egress.ts'
import { locateQuote } from './locate.ts'
import type { Failed, Model } from './model.ts'
import type { Prompt } from './prompt.ts'
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts'

export const NoteChecksAnswer = z.strictObject({
  answers: z.array(
    z.strictObject({
      id: z.string(),
      answer: z.enum(['yes', 'no', 'cannot tell']),
      quote: z.string().nullable(),
    }),
  ),
})
type Answer = z.infer<typeof NoteChecksAnswer>['answers'][number]

/** One thing that a guide asks for and that needs a reader. */
export interface ReaderQuestion {
  /** The entry's id: "002-12". */
  readonly id: string
  readonly asks: string
  readonly sources: readonly [Source, ...Source[]]
}

export interface NoteChecksRequest {
  readonly input: NoteInput
  readonly questions: readonly ReaderQuestion[]
  readonly signal: AbortSignal
  readonly onAdmitted?: (() => void) | undefined
}

export type NoteChecks = { readonly kind: 'read'; readonly checks: readonly Check[] } | Failed

const TIMEOUT_MS = 15_000
const TOKENS_PER_ANSWER = 80

export async function checkByModel(
  { input, questions, signal, onAdmitted }: NoteChecksRequest,
  model: Model,
  prompt: Prompt,
): Promise<NoteChecks> {
  const pseudonyms = createPseudonyms(input.text, input)
  try {
    const outcome = await model.ask(
      buildRequest(
        {
          prompt,
          inputs: {
            legend: pseudonyms.legend || 'nobody is known by name',
            note: pseudonyms.mask(input.text),
            questions: questions.map(({ id, asks }) => `${id}: ${asks}`).join('\n'),
          },
          schema: NoteChecksAnswer,
          maxOutputTokens: 200 + questions.length * TOKENS_PER_ANSWER,
          timeoutMs: TIMEOUT_MS,
          signal,
          onAdmitted,
        },
        pseudonyms,
      ),
    )
    if (outcome.kind !== 'answer') {
      return { kind: 'failed', reason: outcome.kind, retryAfterMs: outcome.retryAfterMs }
    }
    const answers = new Map(outcome.value.answers.map((answer) => [answer.id, answer]))
    const checks = questions.map((question) =>
      toCheck(question, answers.get(question.id), input.text, pseudonyms),
    )
    return { kind: 'read', checks }
  } catch (error) {
    if (error instanceof EgressError) return { kind: 'failed', reason: 'identifier-left' }
    throw error
  }
}

/** "Yes" counts only with words that do stand in the note; without them it is a question. */
function toCheck(
  { id, asks, sources }: ReaderQuestion,
  answer: Answer | undefined,
  text: string,
  pseudonyms: Pseudonyms,
): Check {
  const words = answer?.quote ? pseudonyms.restore(answer.quote) : undefined
  const span = words ? locateQuote(text, words, 1) : undefined
  const base = { id: `review-${id}`, rule: `review/${id}`, title: asks, sources: [...sources] }
  if (answer?.answer === 'yes' && span) {
    return { ...base, status: 'met', message: 'The note says so here.', ...span }
  }
  if (answer?.answer === 'no')
    return { ...base, status: 'missing', message: 'Not found in this note.' }
  return { ...base, status: 'ask', message: 'This could not be told from the note.' }
}
