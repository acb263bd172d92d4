/** The model that a deployment has named, with its limits; loaded by none that names no model. */
import { readFile } from 'node:fs/promises'
import { currentCaller } from './access/caller.ts'
import type { ModelConfig } from './config.ts'
import type { PromptChoices } from './contract/evaluations.ts'
import type { Counting } from './limits/counting.ts'
import { createSharedBudget } from './limits/shared-budget.ts'
import { createSharedPlaces } from './limits/shared-places.ts'
import { createModel } from './model/ask.ts'
import { ASK_LIMITS } from './model/limits.ts'
import { createProvider } from './model/openai.ts'
import { chosenAmong, loadVersions } from './model/prompt.ts'
import { loadVocabulary } from './model/pseudonyms/vocabulary.ts'
import { createModelService } from './model/service.ts'
import type { Store } from './store/store.ts'
import type { Metrics } from './telemetry/metrics.ts'
import { watchModel } from './telemetry/model-state.ts'

interface ModelDeps {
  readonly counting: Counting
  readonly metrics: Metrics
  /** Which version of a prompt is live, by its name; what is not named is as it was released. */
  readonly choices: () => PromptChoices
  readonly store: Store
  readonly report: (error: unknown) => void
}

export function startModel(config: ModelConfig, deps: ModelDeps) {
  const { counting, metrics, choices, store, report } = deps
  const { tokenFile, tokensPerDay, allowsUnknownPeople, ...settings } = config
  const token = tokenFile && (async () => (await readFile(tokenFile, 'utf8')).trim())
  loadVocabulary()
  const provider = createProvider({ ...settings, ...(token ? { token } : {}) })
  const budget = createSharedBudget({ counting, tokensPerDay, currentCaller })
  const holdPlace = createSharedPlaces({ store, most: ASK_LIMITS.concurrent, report })
  const asking = createModel(provider, budget, ASK_LIMITS, holdPlace)
  const { model, state } = watchModel(asking, metrics)
  const versions = loadVersions()
  const prompts = {
    get(name: string) {
      const known = versions.get(name)
      return known && chosenAmong(known, choices()[name])
    },
  }
  return {
    service: createModelService({ model, prompts, allowsUnknownPeople }),
    state,
  }
}
