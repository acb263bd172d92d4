/** What a profile leaves out, the model does not bring back. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProfileFile } from '../../server/profiles/profile-file.ts'
import { jordan } from '../cast.ts'
import { analyserWith, post } from '../service.ts'
import { createServiceWith } from './fake-model.ts'

const mock = new LLMock({ port: 0 })
beforeAll(() => mock.start())
afterAll(() => mock.stop())

const quiet = ProfileFile.parse({
  id: 'quiet',
  name: 'A council that knows its systems',
  source: { reason: 'Made up for this test.' },
  voice: 'Plain.',
  addressChild: true,
  off: ['vague', 'review/opinion'],
  known: ['Tanglewood'],
})
const text = 'Jordan Ellis came in later. Tea was grand. It is all on Tanglewood and on the Zorb.'
const pointed = [
  ['later', 'vague'],
  ['Tea was grand', 'opinion'],
  ['grand', 'colloquial'],
  ['Tanglewood', 'jargon'],
  ['Zorb', 'jargon'],
].map(([quote, kind]) => ({ quote, kind, occurrence: 1, question: 'What is meant?' }))

test.each([
  ['quiet', ['grand', 'Zorb']],
  ['wandsworth', ['later', 'Tea was grand', 'grand', 'Tanglewood', 'Zorb']],
])('under the profile "%s" the model’s flags are on %j', async (profile, quotes) => {
  mock.onMessage(/./, { content: JSON.stringify({ flags: pointed }) })
  const app = createServiceWith(mock, { analyser: analyserWith([quiet]) })
  const response = await app.request('/v1/review', post({ text, ...jordan, profile }))
  const flags = [...(await response.text()).matchAll(/^event: flag\ndata: (.+)$/gm)]
  expect(flags.map(([, data = '']) => JSON.parse(data).quote)).toEqual(quotes)
})
