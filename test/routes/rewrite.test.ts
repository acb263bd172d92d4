import { describe, expect, test } from 'vitest'
import { RewriteDone } from '../../server/contract.ts'
import { jordan } from '../cast.ts'
import { createService, post } from '../service.ts'

const app = createService()
const text = 'Jordan was upstairs. He said "I hate maths". Dean is manipulative with him.'
const passage = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const rewrite = (body: object, headers: Record<string, string> = { accept: 'application/json' }) =>
  app.request('/v1/rewrite', post({ text, ...jordan, ...body }, headers))

test('a passage is written to the child, as plain JSON', async () => {
  const response = await rewrite(passage('Jordan was upstairs. He said "I hate maths".'))
  expect(RewriteDone.parse(await response.json())).toEqual({
    text: expect.stringMatching(/you were upstairs\. You said "I hate maths"\.$/i),
    ...passage('Jordan was upstairs. He said "I hate maths".'),
    questions: [],
    by: 'rules',
    verdict: { verdict: 'accept', reasons: [] },
  })
})

test('or as events, progress first and text last', async () => {
  const response = await rewrite(passage('Jordan was upstairs.'), { accept: 'text/event-stream' })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events = (await response.text()).trim().split('\n\n')
  expect(events.at(-1)).toMatch(/^event: done\ndata: \{"text":"[^"]*you were upstairs\."/i)
})

test('words that judge come first: the rewrite is declined with the question', async () => {
  const done = await (await rewrite(passage('Dean is manipulative with him.'))).json()
  expect(done).toMatchObject({ text: null, by: 'rules', verdict: null })
  expect(done.questions.length).toBeGreaterThan(0)
})

test('a note on another child’s record is never written to "you"', async () => {
  const about = { alsoOnRecordOf: ['Tyler Ellis'] }
  const done = await (await rewrite({ ...passage('Jordan was upstairs.'), about })).json()
  expect(done).toMatchObject({ text: null, questions: [expect.stringContaining('Tyler')] })
})

describe('what cannot be rewritten is refused', () => {
  test.each([
    ['a passage outside the text', { start: 5, end: 500 }, 400, 'invalid-note'],
    ['an end before its start', { start: 9, end: 3 }, 400, 'invalid-note'],
    ['no passage', {}, 400, 'invalid-note'],
    ['a model where none is named', { start: 0, end: 5, by: 'model' }, 503, 'model-off'],
  ])('%s', async (_, body, status, code) => {
    const response = await rewrite(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })
})
