/** `POST /v1/rewrite`: progress is streamed, text only once the guard has accepted it. */
import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import {
  type Flag,
  type NoteInput,
  type RewriteDone,
  RewriteDone as RewriteDoneSchema,
  RewriteInput,
} from '../contract.ts'
import { ProblemError } from '../errors.ts'
import { BudgetSpentError, type Rewriter } from '../rewrite/rewrite.ts'
import { budgetSpent, createAdmission } from './admission.ts'
import type { Seats } from './model-seat.ts'
import { createRouter, json, problem } from './route.ts'

const route = createRoute({
  method: 'post',
  path: '/rewrite',
  summary: 'Write a passage to the child',
  description:
    'Server-Sent Events `progress`, `done`, `failure`; plain JSON of `done` for `Accept: application/json`.',
  request: { body: { content: { 'application/json': { schema: RewriteInput } }, required: true } },
  responses: {
    200: json(RewriteDoneSchema, 'The rewrite, or what would settle it'),
    400: problem('The request is not of the right shape, or the passage is not in the note'),
    413: problem('The note or the request is too long'),
    415: problem('The body is not application/json'),
    429: problem('The model was asked for, and the budget of the day is spent'),
    503: problem('The model was asked for, and none is named, or many are asking it'),
  },
})

export interface RewriteRoutesDeps {
  readonly rewrite: Rewriter
  readonly hasModel: boolean
  readonly seats: Seats
  /** What rules find in a note. */
  readonly flagsOf: (input: NoteInput) => readonly Flag[]
}

export const rewriteRoutes = ({ rewrite, hasModel, seats, flagsOf }: RewriteRoutesDeps) =>
  createRouter().openapi(route, async (context) => {
    const input = context.req.valid('json')
    refuse(input, hasModel)
    // who leaves the choice to us is served by rules where the model is busy
    const { start: _, end: __, by, ...note } = input
    const seat = by === 'model' ? seats.take(1, () => flagsOf(note)) : undefined
    const left = new AbortController()
    const admission = createAdmission()
    let onProgress = (_characters: number): void => {}
    const rewriting = rewrite(input, {
      signal: AbortSignal.any([context.req.raw.signal, left.signal]),
      onProgress: (characters) => onProgress(characters),
      onAdmitted: admission.admit,
    })
    const ended = await admission.orEndOf(rewriting)
    if (ended?.status === 'rejected' && ended.reason instanceof BudgetSpentError) {
      seat?.leave()
      throw budgetSpent(ended.reason.spentForMs, flagsOf(note))
    }
    if (!/text\/event-stream/.test(context.req.header('accept') ?? '')) {
      try {
        return context.json(await rewriting, 200)
      } finally {
        seat?.leave()
      }
    }
    const stream = streamSSE(context, async (events) => {
      events.onAbort(() => left.abort())
      const send = (event: string, data: object) =>
        events.aborted ? undefined : events.writeSSE({ event, data: JSON.stringify(data) })
      let told = 0
      onProgress = (characters) => {
        if (characters - told < 40) return
        told = characters
        void send('progress', { characters })
      }
      try {
        const done: RewriteDone = await rewriting
        await send('done', done)
      } catch {
        // the message could hold words of the note: it goes nowhere
        await send('failure', { code: 'internal', detail: 'Something went wrong in the service.' })
      } finally {
        seat?.leave()
      }
    })
    return stream as never
  })

function refuse(input: RewriteInput, hasModel: boolean): void {
  if (input.by === 'model' && !hasModel) {
    throw new ProblemError('model-off', 'No model is named. Leave "by" out, or ask for "rules".')
  }
  if (input.start >= input.end || input.end > input.text.length) {
    throw new ProblemError('invalid-note', 'start and end must be a passage of the text.', [
      { path: 'end', message: 'must be greater than start and within the text' },
    ])
  }
}
