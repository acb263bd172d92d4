import { expect, test } from 'vitest'
import type { ModelService } from '../../server/model/service.ts'
import { createService } from '../service.ts'
import { askEverything, CANARY } from './ask-everything.ts'

const CALLS = 20_000

/** It says what it should, or nothing, or breaks and repeats the note while it does. */
function createFakeModel(): ModelService {
  let asked = 0
  return {
    async rewrite({ input }) {
      asked++
      if (asked % 3 === 0) throw new Error(input.text)
      if (asked % 3 === 1) return { kind: 'failed', line: 'The model does not answer.' }
      const verdict = { verdict: 'accept' as const, reasons: [] }
      return { kind: 'rewritten', text: 'You were here.', questions: [], verdict }
    },
    async read({ input }) {
      asked++
      if (asked % 2 === 0) throw new Error(input.text)
      return { flags: [], checks: [], dropped: 0 }
    },
  }
}

test.each([
  ['no model', undefined, CALLS / 2],
  ['a model that fails in many ways', createFakeModel(), CALLS / 2],
])(
  'with %s, whatever is sent is answered, and errors repeat nothing',
  async (_, model, calls) => {
    const reported: unknown[] = []
    const app = createService({ model, report: (error) => reported.push(error) })
    const { routes, sent, statuses, faults } = await askEverything(app, { calls, seed: 20_260_514 })
    expect(faults.slice(0, 5)).toEqual([])
    expect(sent).toBeGreaterThanOrEqual(calls)
    expect(routes.filter(({ bodies }) => bodies).length).toBeGreaterThan(8)
    // neither is everything refused, nor everything taken
    for (const status of [200, 400, 503]) expect(statuses).toContain(status)
    expect(reported.map(String).join()).not.toContain(CANARY)
  },
  60_000,
)
