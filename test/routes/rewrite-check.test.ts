import { expect, test } from 'vitest'
import { Verdict } from '../../server/contract.ts'
import { jordan } from '../cast.ts'
import { createService, post } from '../service.ts'

const app = createService()
const judge = async (body: object) => app.request('/v1/rewrite/check', post({ ...jordan, ...body }))

test('a faithful rewrite is accepted', async () => {
  const response = await judge({ source: 'Jordan was upstairs.', rewrite: 'You were upstairs.' })
  expect(Verdict.parse(await response.json())).toEqual({ verdict: 'accept', reasons: [] })
})

test('a rewrite that adds a number is rejected, and the number is named', async () => {
  const response = await judge({
    source: 'Jordan was late.',
    rewrite: 'You were 20 minutes late.',
  })
  expect(Verdict.parse(await response.json())).toMatchObject({
    verdict: 'reject',
    reasons: expect.arrayContaining([
      { code: 'number-new', detail: expect.stringContaining('20') },
    ]),
  })
})

test.each([
  ['no source', { rewrite: 'x' }],
  ['an empty source', { source: '', rewrite: 'x' }],
  ['an unknown field', { source: 'x', rewrite: 'x', style: 'kind' }],
])('%s is refused', async (_, body) => {
  const response = await judge(body)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'invalid-note' })
})
