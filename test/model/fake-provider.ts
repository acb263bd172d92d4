/** A provider over real HTTP semantics, by msw: streams, errors and pauses as a test wants them. */
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'

export const BASE_URL = 'http://model.test/v1'

export const server = setupServer()

/** What one answer is: a status with headers, or the events of a stream. */
export type Script =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object }
  | {
      readonly events: readonly (object | string)[]
      readonly tear?: boolean
    }

export interface Seen {
  readonly path: string
  readonly body: Record<string, unknown>
}

/** Answers call after call from the script (the last one again and again); says what was sent. */
export function serve(...scripts: readonly [Script, ...Script[]]): Seen[] {
  const seen: Seen[] = []
  const answer = async ({ request }: { request: Request }) => {
    const script = scripts[Math.min(seen.length, scripts.length - 1)] as Script
    const body = (await request.clone().json()) as Record<string, unknown>
    seen.push({ path: new URL(request.url).pathname, body })
    if ('status' in script) {
      return HttpResponse.json(script.body ?? { error: { message: 'no' } }, {
        status: script.status,
        headers: script.headers ?? {},
      })
    }
    return new HttpResponse(streamOf(script), { headers: { 'content-type': 'text/event-stream' } })
  }
  server.use(http.post('http://model.test/*', answer), http.post('https://*/openai/*', answer))
  return seen
}

function streamOf(script: Extract<Script, { events: unknown }>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      for (const event of script.events) {
        const data = typeof event === 'string' ? event : JSON.stringify(event)
        const type =
          typeof event === 'object' && 'type' in event ? `event: ${String(event.type)}\n` : ''
        controller.enqueue(encoder.encode(`${type}data: ${data}\n\n`))
      }
      if (script.tear) controller.error(new Error('torn'))
      else controller.close()
    },
  })
}

const chunk = (delta: object, reason: string | null = null) => ({
  id: 'c1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'fake-1',
  choices: [{ index: 0, delta, finish_reason: reason }],
})

/** A chat stream that says a text in pieces of five characters and ends for a reason. */
export const chat = (text: string, reason: string | null = 'stop'): Script => ({
  events: [
    ...(text.match(/.{1,5}/gs) ?? []).map((content) => chunk({ content })),
    ...(reason === null ? [] : [chunk({}, reason)]),
    {
      ...chunk({}),
      choices: [],
      usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
    },
    '[DONE]',
  ],
})

export const chatRefusal = (): Script => ({
  events: [chunk({ refusal: 'I cannot.' }), chunk({}, 'stop'), '[DONE]'],
})

/** A Responses stream that says a text and ends completed, or incomplete for a reason. */
export const responses = (
  text: string,
  incomplete?: 'max_output_tokens' | 'content_filter',
): Script => {
  const response = {
    id: 'r1',
    model: 'fake-2',
    status: incomplete ? 'incomplete' : 'completed',
    incomplete_details: incomplete ? { reason: incomplete } : null,
    usage: {
      input_tokens: 50,
      input_tokens_details: { cached_tokens: 40 },
      output_tokens: 10,
      total_tokens: 60,
    },
    output: [],
  }
  return {
    events: [
      ...(text.match(/.{1,5}/gs) ?? []).map((delta) => ({
        type: 'response.output_text.delta',
        delta,
      })),
      { type: incomplete ? 'response.incomplete' : 'response.completed', response },
    ],
  }
}
