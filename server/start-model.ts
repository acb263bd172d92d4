/** The model that a deployment has named, with its limits; loaded by none that names no model. */
import { readFile } from 'node:fs/promises'
import { currentCaller } from './access/caller.ts'
import type { ModelConfig } from './config.ts'
import type { Counting } from './limits/counting.ts'
import { createSharedBudget } from './limits/shared-budget.ts'
import { createModel } from './model/ask.ts'
import { createProvider } from './model/openai.ts'
import { loadPrompts } from './model/prompt.ts'
import { createModelService } from './model/service.ts'
import type { Metrics } from './telemetry/metrics.ts'
import { watchModel } from './telemetry/model-state.ts'

export function startModel(config: ModelConfig, counting: Counting, metrics: Metrics) {
  const { tokenFile, tokensPerDay, allowsUnknownPeople, ...settings } = config
  const token = tokenFile && (async () => (await readFile(tokenFile, 'utf8')).trim())
  const provider = createProvider({ ...settings, ...(token ? { token } : {}) })
  const budget = createSharedBudget({ counting, tokensPerDay, currentCaller })
  const { model, state } = watchModel(createModel(provider, budget), metrics)
  return {
    service: createModelService({ model, prompts: loadPrompts(), allowsUnknownPeople }),
    state,
  }
}
