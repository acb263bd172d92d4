/** A passage written to the child by the model: placeholders out, prompt, placeholders back, guard. */
import { z } from 'zod'
import type { NoteInput, Verdict } from '../contract.ts'
import { quoteOf, type Span } from '../note/span.ts'
import { comparePlaceholders, guardRewrite } from '../rewrite/guard.ts'
import { buildRequest, EgressError } from './egress.ts'
import type { Failed, Model } from './model.ts'
import { holdsOrder } from './orders.ts'
import type { Prompt } from './prompt.ts'
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts'

export const RewriteAnswer = z.strictObject({
  text: z.string(),
  questions: z.array(z.string()),
})

export interface ModelRewriteRequest {
  readonly input: NoteInput
  /** The passage to rewrite, in the note's offsets. */
  readonly span: Span
  /** How the profile wants a rewrite to sound. */
  readonly voice: string
  readonly signal: AbortSignal
  readonly onProgress?: (characters: number) => void
  readonly onAdmitted?: () => void
}

export type ModelRewrite =
  | {
      readonly kind: 'rewritten'
      readonly text: string
      readonly questions: string[]
      readonly verdict: Verdict
    }
  /** The guard, or a placeholder lost, altered or invented: nothing of it may be shown. */
  | { readonly kind: 'rejected'; readonly verdict: Verdict }
  | Failed

const TIMEOUT_MS = 30_000
const AROUND = 300

export async function rewriteByModel(
  request: ModelRewriteRequest,
  model: Model,
  prompt: Prompt,
): Promise<ModelRewrite> {
  const { input, span } = request
  const source = quoteOf(input.text, span)
  const pseudonyms = createPseudonyms(input.text, input)
  try {
    const outcome = await model.ask(
      buildRequest(outboundOf(request, prompt, pseudonyms), pseudonyms),
    )
    if (outcome.kind !== 'answer') {
      return { kind: 'failed', reason: outcome.kind, retryAfterMs: outcome.retryAfterMs }
    }
    return judge(source, outcome.value, input, pseudonyms)
  } catch (error) {
    if (error instanceof EgressError) return { kind: 'failed', reason: 'identifier-left' }
    throw error
  }
}

function outboundOf(request: ModelRewriteRequest, prompt: Prompt, pseudonyms: Pseudonyms) {
  const { input, span, voice, signal, onProgress, onAdmitted } = request
  const { mask } = pseudonyms
  const passage = mask(quoteOf(input.text, span))
  const words = Object.entries(input.child?.words ?? {}).map(([from, to]) => `${from}: ${to}`)
  return {
    prompt,
    inputs: {
      voice,
      legend: pseudonyms.legend || 'nobody is known by name',
      words: mask(words.join('; ')) || 'not known',
      before: mask(tail(input.text.slice(0, span.start))) || '(nothing)',
      passage,
      after: mask(head(input.text.slice(span.end))) || '(nothing)',
    },
    schema: RewriteAnswer,
    // a rewrite may be three times as long; a token is about four characters
    maxOutputTokens: 300 + passage.length,
    timeoutMs: TIMEOUT_MS,
    signal,
    onProgress,
    onAdmitted,
  }
}

/** The end of what stands before, from the beginning of a word. */
const tail = (text: string): string =>
  text
    .slice(-AROUND)
    .replace(/^\S*\s/, '')
    .trim()
const head = (text: string): string =>
  text
    .slice(0, AROUND)
    .replace(/\s\S*$/, '')
    .trim()

function judge(
  source: string,
  answer: z.infer<typeof RewriteAnswer>,
  input: NoteInput,
  pseudonyms: Pseudonyms,
): ModelRewrite {
  const text = pseudonyms.restore(answer.text)
  const questions = answer.questions.map((question) => pseudonyms.restore(question))
  if (text === undefined || questions.includes(undefined)) {
    return rejectedFor('placeholder', 'A name’s placeholder was altered or invented.')
  }
  // "your mum" may stand for a placeholder, so who is left out is for the guard to say, with names
  const turned = comparePlaceholders(pseudonyms.mask(source), answer.text).filter(
    ({ code }) => code !== 'placeholder-lost',
  )
  if (turned.length > 0) {
    return { kind: 'rejected', verdict: { verdict: 'reject', reasons: turned } }
  }
  const { child, people } = input
  const verdict = guardRewrite({ source, rewrite: text, child, people })
  if (verdict.verdict === 'reject') return { kind: 'rejected', verdict }
  if (holdsOrder(source)) {
    return rejectedFor('order-in-note', 'The passage holds what reads like an order to a machine.')
  }
  // only what the rewrite itself asks: its slots have passed the guard, a list beside it has not
  const slots = [...text.matchAll(/\[([^\][]+)\]/g)].map(([, slot]) => slot as string)
  const asked = slots.filter((slot) => slot.endsWith('?'))
  return { kind: 'rewritten', text, questions: asked, verdict }
}

const rejectedFor = (code: string, detail: string): ModelRewrite => ({
  kind: 'rejected',
  verdict: { verdict: 'reject', reasons: [{ code, detail }] },
})
