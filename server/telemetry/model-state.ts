/** Whether the model answers, told by how the last questions to it ended. */
import type { Model, ModelOutcome } from '../model/model.ts'
import type { Metrics } from './metrics.ts'

/** `named` until it was first asked; `in-trouble` where the last question did not reach an answer. */
export type ModelState = 'off' | 'named' | 'answering' | 'in-trouble'

export interface WatchedModel {
  readonly model: Model
  readonly state: () => ModelState
}

/** What says nothing about the model itself: who asked went away, or has had their share. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['stopped', 'busy', 'over-budget'])
/** It answered, if not as it should. */
const ANSWERED: ReadonlySet<string> = new Set([
  'answer',
  'refused',
  'truncated',
  'filtered',
  'malformed',
  'empty',
])

export function watchModel(model: Model, metrics: Metrics): WatchedModel {
  let state: ModelState = 'named'
  const note = (outcome: ModelOutcome<unknown>) => {
    const usage = 'usage' in outcome ? outcome.usage : undefined
    metrics.countModel(outcome.kind, {
      input: usage?.inputTokens ?? 0,
      output: usage?.outputTokens ?? 0,
    })
    if (!SAYS_NOTHING.has(outcome.kind)) {
      state = ANSWERED.has(outcome.kind) ? 'answering' : 'in-trouble'
    }
  }
  return {
    state: () => state,
    model: {
      async ask(request) {
        const outcome = await model.ask(request)
        note(outcome)
        return outcome
      },
    },
  }
}
