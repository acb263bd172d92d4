/** A word of the note is sent through every path and every failure, and searched for afterwards. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { describeError } from '../../server/errors.ts'
import { post } from '../service.ts'
import { createServiceWith } from './fake-model.ts'

const mock = new LLMock({ port: 0 })
beforeAll(() => mock.start())
afterAll(() => mock.stop())

const CANARY = 'zanzibarquince'
const text = `Jordan saw Mrs Gill. The word is ${CANARY}.`
const child = { name: 'Jordan Ellis' }

let written = ''
beforeEach(() => {
  mock.reset()
  written = ''
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written += String(chunk)
      return true
    })
  }
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => {
      written += args.map(String).join(' ')
    })
  }
})
afterEach(() => vi.restoreAllMocks())

const PATHS = [
  ['/v1/check', { text, child }],
  ['/v1/review', { text, child }],
  ['/v1/rewrite', { text, child, start: 0, end: text.length }],
  ['/v1/rewrite/check', { source: text, rewrite: `You saw ${CANARY}.`, child }],
] as const

const ANSWERS: readonly (readonly [name: string, set: () => void])[] = [
  [
    'a good answer',
    () => mock.onMessage(/./, { content: '{"text":"You saw her.","questions":[]}' }),
  ],
  ['an answer of the wrong shape', () => mock.onMessage(/./, { content: `{"say":"${CANARY}"}` })],
  ['text that is not JSON', () => mock.onMessage(/./, { content: CANARY })],
  [
    'an error that repeats the note',
    () => mock.onMessage(/./, { error: { message: text, type: 'x' }, status: 400 }),
  ],
  [
    'a server error that repeats the note',
    () => mock.onMessage(/./, { error: { message: text, type: 'x' }, status: 500 }),
  ],
  [
    'a key refused',
    () => mock.onMessage(/./, { error: { message: text, type: 'x' }, status: 401 }),
  ],
]

test.each(ANSWERS)('nothing is logged or reported with %s', async (_, set) => {
  set()
  const reported: string[] = []
  const report = (error: unknown) => reported.push(describeError(error))
  const app = createServiceWith(mock, { report })
  for (const [path, body] of PATHS) await (await app.request(path, post(body))).text()
  expect(written).not.toContain(CANARY)
  expect(reported.join()).not.toContain(CANARY)
})

test.each([
  ['/v1/check', { text, child, colour: CANARY }],
  ['/v1/check', { text: 5, child: { name: CANARY } }],
  ['/v1/review', { text, profile: CANARY }],
  ['/v1/rewrite', { text, start: CANARY, end: 1 }],
  ['/v1/rewrite', { text, start: 0, end: 1, about: { eventAt: CANARY } }],
])('a refusal at %s does not repeat the note', async (path, body) => {
  const response = await createServiceWith(mock).request(path, post(body))
  expect(response.status).toBe(400)
  expect(await response.text()).not.toContain(CANARY)
  expect(written).not.toContain(CANARY)
})
