/** The service with a model that somebody else's fake of the protocol stands in for, over HTTP. */
import type { LLMock } from '@copilotkit/aimock'
import { createModel } from '../../server/model/ask.ts'
import { createBudget } from '../../server/model/budget.ts'
import { createProvider } from '../../server/model/openai.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { createModelService } from '../../server/model/service.ts'
import { createService, type ServiceOptions } from '../service.ts'

export function createServiceWith(mock: LLMock, options: ServiceOptions = {}) {
  const provider = createProvider({
    provider: 'compatible',
    models: { fast: 'small', best: 'large' },
    baseUrl: `${mock.url}/v1`,
    key: 'k',
    output: 'schema',
  })
  const model = createModel(
    provider,
    createBudget(1_000_000, () => new Date()),
  )
  const prompts = loadPrompts()
  return createService({
    ...options,
    model: createModelService({ model, prompts, allowsUnknownPeople: false }),
  })
}
