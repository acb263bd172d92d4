/** `POST /v1/review`: the model reads the note through; events `flag`, `check`, `done`, `failure`. */
import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Analyser } from '../check.ts'
import { NoteInput, type ReviewEvent } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import type { ModelService } from '../model/service.ts'
import { BUDGET_SPENT } from '../model/trouble.ts'
import { budgetSpent, createAdmission } from './admission.ts'
import type { CheckInTurns } from './check-in-turns.ts'
import type { Seats } from './model-seat.ts'
import { createRouter, problem } from './route.ts'

const route = createRoute({
  method: 'post',
  path: '/review',
  summary: 'Have the model read a note through',
  description:
    'Server-Sent Events: `flag` (found by the model, none that rules found), `check`, `done`, `failure`.',
  request: { body: { content: { 'application/json': { schema: NoteInput } }, required: true } },
  responses: {
    200: { content: { 'text/event-stream': {} }, description: 'The events' },
    400: problem('The request is not of the right shape'),
    413: problem('The note or the request is too long'),
    415: problem('The body is not application/json'),
    429: problem('The budget of the day is spent; with the flags of the rules'),
    503: problem('No model is named, or many are asking it; then with the flags of the rules'),
  },
})

export interface ReviewRoutesDeps {
  readonly analyser: Analyser
  readonly check: CheckInTurns
  readonly model: ModelService | undefined
  readonly seats: Seats
}

export const reviewRoutes = ({ analyser, check, model, seats }: ReviewRoutesDeps) =>
  createRouter().openapi(route, async (context) => {
    if (!model) {
      throw new ProblemError('model-off', 'No model is named. POST /v1/check works without one.')
    }
    const input = context.req.valid('json')
    const { flags, addressChild } = await check(input, context.req.raw.signal)
    const { voice } = analyser.profileOf(input)
    const questions = analyser.readerQuestions(input)
    const seat = seats.take(questions.length > 0 ? 2 : 1, () => flags)
    const left = new AbortController()
    const admission = createAdmission()
    const reading = model.read({
      input,
      flags,
      addressChild,
      voice,
      wants: analyser.wants(input),
      questions,
      signal: AbortSignal.any([context.req.raw.signal, left.signal]),
      onAdmitted: admission.admit,
    })
    const ended = await admission.orEndOf(reading)
    const trouble = ended?.status === 'fulfilled' ? ended.value.trouble : undefined
    if (trouble?.code === BUDGET_SPENT) {
      seat.leave()
      throw budgetSpent(trouble.retryAfterMs, flags)
    }
    const stream = streamSSE(context, async (events) => {
      events.onAbort(() => left.abort())
      const send = async ({ event, data }: ReviewEvent) => {
        if (!events.aborted) await events.writeSSE({ event, data: JSON.stringify(data) })
      }
      try {
        const read = await reading
        for (const data of read.flags) await send({ event: 'flag', data })
        for (const data of read.checks) await send({ event: 'check', data })
        if (read.trouble) await send({ event: 'failure', data: read.trouble })
        const { dropped } = read
        const counts = { flags: read.flags.length, checks: read.checks.length, dropped }
        await send({ event: 'done', data: counts })
      } catch {
        // the message could hold words of the note: it goes nowhere
        const data = { code: 'internal', detail: 'Something went wrong in the service.' }
        await send({ event: 'failure', data })
      } finally {
        seat.leave()
      }
    })
    return stream as never
  })
