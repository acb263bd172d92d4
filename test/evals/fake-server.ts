/** A provider over real HTTP that speaks chat completions in a stream, and counts what it was asked. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import type { ModelConfig } from '../../server/config.ts'

export interface Asked {
  readonly model: string
  /** Instructions and input, as they came. */
  readonly text: string
  readonly nth: number
}

/** An answer as JSON, or a whole reply by hand. */
export type Reply =
  | { readonly json: unknown; readonly finish?: string }
  | { readonly text: string; readonly finish?: string }
  | { readonly refusal: string }
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | { readonly hang: true }

export interface FakeServer {
  readonly seen: Asked[]
  readonly config: ModelConfig
  /** What is answered from now on. */
  answer: (asked: Asked) => Reply
}

export const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }

export async function startServer(answer: (asked: Asked) => Reply): Promise<FakeServer> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      const { model, messages } = JSON.parse(body) as {
        model: string
        messages: { content: string }[]
      }
      const text = messages.map(({ content }) => content).join('\n')
      const asked = { model, text, nth: fake.seen.length + 1 }
      fake.seen.push(asked)
      send(response, fake.answer(asked), body.includes('"stream":true'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const fake: FakeServer = { seen: [], config: configOf(`http://127.0.0.1:${port}/v1`), answer }
  return fake
}

export const configOf = (baseUrl: string): ModelConfig => ({
  provider: 'compatible',
  baseUrl,
  key: 'k',
  tokenFile: undefined,
  models: { fast: 'fast-1', best: 'best-1' },
  apiVersion: undefined,
  output: 'schema',
  tokensPerDay: 1_000_000,
  allowsUnknownPeople: true,
})

function send(response: ServerResponse, reply: Reply, isStream: boolean): void {
  if ('hang' in reply) return
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(JSON.stringify(reply.body ?? { error: { message: 'no' } }))
    return
  }
  const content = 'json' in reply ? JSON.stringify(reply.json) : 'text' in reply ? reply.text : ''
  const finish = ('finish' in reply ? reply.finish : undefined) ?? 'stop'
  const base = { id: 'c1', created: 1, model: 'fake-1' }
  if (!isStream) {
    const message = { role: 'assistant', content, refusal: null }
    const choices = [{ index: 0, message, finish_reason: finish }]
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...base, object: 'chat.completion', choices, usage: USAGE }))
    return
  }
  const chunk = (delta: object, reason: string | null, more: object = {}) =>
    `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: reason }], ...more })}\n\n`
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if ('refusal' in reply) response.write(chunk({ refusal: reply.refusal }, null))
  for (const piece of content.match(/.{1,40}/gs) ?? []) {
    response.write(chunk({ content: piece }, null))
  }
  response.write(chunk({}, finish))
  response.write(chunk({}, null, { choices: [], usage: USAGE }))
  response.end('data: [DONE]\n\n')
}

/** What the note or passage in a prompt says: the words between its first pair of delimiters. */
export const noteIn = ({ text }: Asked): string =>
  /=====[0-9a-f]{12}=====\n([\s\S]*?)\n=====/.exec(text)?.[1] ?? ''

/** A review that points at each place of a word. */
export const pointAt = (note: string, word: string) => ({
  json: {
    flags: note.includes(word)
      ? [{ quote: word, occurrence: 1, kind: 'vague', question: 'What do you mean?' }]
      : [],
  },
})
