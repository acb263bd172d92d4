/** The service with a model that somebody else's fake of the protocol stands in for, over HTTP. */
import type { LLMock } from '@copilotkit/aimock'
import { createModel } from '../../server/model/ask.ts'
import { type Budget, createBudget } from '../../server/model/budget.ts'
import { createProvider } from '../../server/model/openai.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { createModelService } from '../../server/model/service.ts'
import { createService, type ServiceOptions } from '../service.ts'

const AMPLE = createBudget(1_000_000, () => new Date())

export function createServiceWith(
  mock: LLMock,
  { budget = AMPLE, ...options }: ServiceOptions & { budget?: Budget } = {},
) {
  const provider = createProvider({
    provider: 'compatible',
    models: { fast: 'small', best: 'large' },
    baseUrl: `${mock.url}/v1`,
    key: 'k',
    output: 'schema',
  })
  const model = createModel(provider, budget)
  const prompts = loadPrompts()
  return createService({
    ...options,
    model: createModelService({ model, prompts, allowsUnknownPeople: false }),
  })
}
