/** A word is sent to every route there is, in every place a call has, and searched for afterwards. */
import { describe, expect, test } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import { traitsOf } from '../../server/errors.ts'
import type { ModelService } from '../../server/model/service.ts'
import type { Store } from '../../server/store/store.ts'
import { createMetrics } from '../../server/telemetry/metrics.ts'
import { watchModel } from '../../server/telemetry/model-state.ts'
import { analyser } from '../service.ts'
import { watchAll } from './watched.ts'

const CANARY = 'zanzibarquince'
/** As libraries write it: the words of a body, and what could be taken for a line of a stack. */
const broken = () =>
  Object.assign(new Error(`cannot read "${CANARY}"\n    at ${CANARY} (/${CANARY}.ts:1:1)`), {
    code: CANARY,
  })
const fail = async () => {
  throw broken()
}

const brokenStore: Store = {
  kind: 'postgres',
  folder: undefined,
  run: fail,
  transact: fail,
  connect: fail,
  isOpen: () => true,
  close: async () => {},
}
const brokenModel: ModelService = { rewrite: fail, read: fail }

function createBroken(breaksAt: 'store' | 'everywhere') {
  const written = watchAll()
  const told: string[] = []
  const app = createApp({
    analyser:
      breaksAt === 'store'
        ? analyser
        : {
            ...analyser,
            checkNote: () => {
              throw broken()
            },
          },
    model: brokenModel,
    house: {
      store: brokenStore,
      access: openToLocal('127.0.0.1'),
      refresh: fail,
      judgeProfile: () => ({ profile: { id: 'ours' }, faults: [] }),
    },
    allowedHosts: [],
    allowedOrigins: [],
    pages: 'dist/pages',
    report: (error) => told.push(JSON.stringify(traitsOf(error))),
    watch: written.watch,
  })
  return { app, told, ...written }
}

const note = {
  text: `Jordan saw Mrs Gill. The word is ${CANARY}.`,
  child: { name: 'Jordan Ellis' },
}
const BODIES: readonly string[] = [
  JSON.stringify(note),
  JSON.stringify({ ...note, start: 0, end: 10, by: 'model' }),
  JSON.stringify({ source: note.text, rewrite: `You saw ${CANARY}.` }),
  JSON.stringify({ name: CANARY, scopes: ['check'] }),
  JSON.stringify({ counts: [{ rule: `jargon/${CANARY}`, accepted: 1 }] }),
  JSON.stringify({ text: { [`The word ${CANARY}`]: CANARY } }),
  `{"text": "${CANARY}`,
  CANARY,
]
const HEADERS = {
  'content-type': 'application/json',
  'x-request-id': CANARY,
  traceparent: `00-${CANARY}-01`,
  'user-agent': CANARY,
  cookie: `fairhand-session=${CANARY}`,
}

describe.each(['store', 'everywhere'] as const)('where it breaks: %s', (breaksAt) => {
  test('no line, figure, span, report or error holds a word of what was sent', async () => {
    const { app, told, lines, everything } = createBroken(breaksAt)
    const calls = new Map<string, { method: string; path: string }>()
    for (const { method, path } of app.routes) {
      const url = path.replace(/:\w+(?:\{[^}]+\})?/g, CANARY).replace('*', CANARY)
      calls.set(`${method} ${url}`, { method: method === 'ALL' ? 'GET' : method, path: url })
    }
    const repeated: string[] = []
    for (const { method, path } of calls.values()) {
      const hasBody = method !== 'GET' && method !== 'DELETE'
      for (const body of hasBody ? BODIES : [undefined]) {
        const init = { method, headers: HEADERS, ...(body === undefined ? {} : { body }) }
        const response = await app.request(`${path}?word=${CANARY}&limit=${CANARY}`, init)
        const text = await response.text()
        const isError = response.status >= 400 || text.includes('event: failure')
        if (isError && text.includes(CANARY)) repeated.push(`${method} ${path}: ${text}`)
      }
    }
    expect(repeated).toEqual([])
    expect(calls.size).toBeGreaterThan(25)
    expect(lines().length).toBeGreaterThan(calls.size)
    expect(told.length).toBeGreaterThan(5)
    expect(told.join('\n')).not.toContain(CANARY)
    expect(await everything()).not.toContain(CANARY)
  })
})

test('how a question to the model ends is counted, and what it said is not', async () => {
  const metrics = createMetrics()
  const usage = { inputTokens: 40, cachedTokens: 0, outputTokens: 2 }
  const outcomes = [
    { kind: 'answer', value: CANARY, model: CANARY, usage },
    { kind: 'rate-limited', retryAfterMs: 1 },
    { kind: 'busy' },
  ] as const
  let at = 0
  const { model, state } = watchModel({ ask: async () => outcomes[at++] as never }, metrics)
  const states = [state()]
  for (const _ of outcomes) {
    await model.ask({} as never)
    states.push(state())
  }
  expect(states).toEqual(['named', 'answering', 'in-trouble', 'in-trouble'])
  const text = await metrics.render()
  expect(text).toContain('fairhand_model_questions_total{reason="answer"} 1')
  expect(text).toContain('fairhand_model_tokens_total{reason="input"} 40')
  expect(text).not.toContain(CANARY)
})

describe('what may be told of an error', () => {
  test('is its class and where, even where the message looks like a line of a stack', () => {
    const { error, code, at } = traitsOf(broken())
    expect({ error, code }).toEqual({ error: 'Error', code: undefined })
    expect(at.length).toBeGreaterThan(0)
    expect(at.join()).toContain('canary.test.ts')
    expect(at.join()).not.toContain(CANARY)
  })

  test('is the code of the system, and not one that somebody made up', () => {
    const ofSystem = Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' })
    expect(traitsOf(ofSystem).code).toBe('ECONNREFUSED')
    expect(traitsOf(CANARY)).toEqual({ error: 'not an Error', code: undefined, at: [] })
  })
})
