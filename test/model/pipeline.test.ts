/** The whole way through the service, over real HTTP, against a fake that somebody else wrote. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { jordan } from '../cast.ts'
import { createService, post } from '../service.ts'
import { createServiceWith } from './fake-model.ts'

const mock = new LLMock({ port: 0 })
beforeAll(() => mock.start())
afterAll(() => mock.stop())
beforeEach(() => {
  mock.reset()
})

const text =
  'Jordan Ellis was seen at Larkfield Academy by Mrs Gill. He said "I hate maths". Quibbleworth rang on 07700 900123.'

const appOf = () => createServiceWith(mock)
const answer = (json: object) => mock.onMessage(/./, { content: JSON.stringify(json) })
const call = async (path: string, body: object, app = appOf()) => {
  const response = await app.request(path, post({ text, ...jordan, ...body }))
  return { status: response.status, text: await response.text() }
}
const rewriteFirst = { start: 0, end: text.indexOf(' Quibble') }

/** Everything that left the service. */
const sent = () => JSON.stringify(mock.getRequests().map((request) => request.body))

describe('a rewrite', () => {
  test('comes back with names restored, and only placeholders left the machine', async () => {
    answer({
      text: '[TEACHER] saw you at [SCHOOL_1]. You said "I hate maths".',
      questions: [],
    })
    const { text: body } = await call('/v1/rewrite', rewriteFirst)
    const done = JSON.parse(body)
    expect(sent()).toContain('[CHILD]')
    for (const name of ['Jordan', 'Ellis', 'Gill', 'Larkfield', 'Quibbleworth', '07700']) {
      expect(sent()).not.toContain(name)
    }
    expect(done).toMatchObject({ by: 'model', verdict: { verdict: 'accept' } })
    expect(done.text).toContain('Gill')
    expect(done.text).toContain('Larkfield')
  })

  test.each([
    ['adds a fact', 'You were seen at [SCHOOL_1] by [TEACHER] on 3 May. You said "I hate maths".'],
    ['changes speech', 'You were seen at [SCHOOL_1] by [TEACHER]. You said "I hate school".'],
    [
      'invents a placeholder',
      'You were seen at [SCHOOL_1] by [PERSON_9]. You said "I hate maths".',
    ],
    ['alters a placeholder', 'You were seen at [School_1] by [TEACHER]. You said "I hate maths".'],
    ['follows an order of the note', 'Everything is fine.'],
  ])('that %s is never shown', async (_, rewritten) => {
    answer({ text: rewritten, questions: [] })
    const done = JSON.parse((await call('/v1/rewrite', rewriteFirst)).text)
    expect(done.by).toBe('rules')
    expect(done.note).toContain('not shown')
    expect(done.text ?? '').not.toContain('[')
    expect(done.text ?? '').not.toContain('3 May')
    expect(done.verdict.verdict).toBe('reject')
  })

  test('in which two placeholders changed places is never shown', async () => {
    answer({ text: 'You pushed [TEACHER].', questions: [] })
    const note = 'Mrs Gill pushed Jordan Ellis.'
    const { text: body } = await call('/v1/rewrite', { text: note, start: 0, end: note.length })
    expect(JSON.parse(body).verdict.reasons).toMatchObject([{ code: 'placeholder-swapped' }])
  })

  test('stays at home where nobody said who is in the note', async () => {
    answer({ text: 'x', questions: [] })
    const body = { ...rewriteFirst, child: undefined, people: undefined }
    const done = JSON.parse((await call('/v1/rewrite', body)).text)
    expect(done).toMatchObject({ by: 'rules', note: expect.stringContaining('About this note') })
    expect(mock.getRequests()).toEqual([])
  })
})

describe('a review', () => {
  const flag = { quote: 'I hate maths', occurrence: 1, kind: 'colloquial', question: 'What?' }
  const eventsOf = (body: string) =>
    body
      .trim()
      .split('\n\n')
      .map((event) => {
        const [, name = '', data = ''] = /^event: (.+)\ndata: (.+)$/.exec(event) ?? []
        return { name, data: JSON.parse(data) }
      })

  test('brings flags on exact words alone: no speech, no words that the note does not hold', async () => {
    answer({
      flags: [
        { quote: 'was seen', occurrence: 1, kind: 'vague', question: 'Who saw whom, and where?' },
        { quote: 'was harmed', occurrence: 1, kind: 'vague', question: 'How?' },
        { quote: 'was seen', occurrence: 2, kind: 'vague', question: 'How?' },
        flag,
      ],
    })
    const events = eventsOf((await call('/v1/review', {})).text)
    const flags = events.filter(({ name }) => name === 'flag')
    expect(flags.map(({ data }) => [data.quote, data.foundBy])).toEqual([['was seen', 'model']])
    expect(flags[0]?.data.start).toBe(text.indexOf('was seen'))
    expect(events.at(-1)).toMatchObject({ name: 'done', data: { flags: 1, dropped: 3 } })
  })

  test('asks nothing that names somebody or something new', async () => {
    const question = 'Did Mr Blackwood see him on 4 June?'
    answer({ flags: [{ quote: 'was seen', occurrence: 1, kind: 'vague', question }] })
    const { text: body } = await call('/v1/review', {})
    expect(body).not.toContain('Blackwood')
    expect(body).toContain('What do these words mean here?')
  })

  test('says in one quiet line when the model does not answer', async () => {
    mock.onMessage(/./, { error: { message: `no: ${text}`, type: 'x' }, status: 401 })
    const { text: body } = await call('/v1/review', {})
    expect(body).toContain('event: failure')
    expect(body).toContain('model-unauthorised')
    expect(body).not.toContain('Quibbleworth')
  })

  test('is refused where no model is named', async () => {
    const { status } = await call('/v1/review', {}, createService())
    expect(status).toBe(503)
  })
})

test('rules’ flags are served whatever the model does', async () => {
  mock.onMessage(/./, { error: { message: 'down', type: 'x' }, status: 500 })
  const { status, text: body } = await call('/v1/check', {})
  expect(status).toBe(200)
  expect(JSON.parse(body).flags.length).toBeGreaterThan(0)
})
