/** A model under test, behind the recording `fetch`, with the service's own limits but no rest. */

import { readFileSync } from 'node:fs'
import type { ModelConfig } from '../../server/config.ts'
import { createModel } from '../../server/model/ask.ts'
import { ASK_LIMITS, type AskLimits } from '../../server/model/limits.ts'
import type { Model } from '../../server/model/model.ts'
import { createProvider } from '../../server/model/openai.ts'

export interface Connection {
  readonly config: ModelConfig
  /** The recording `fetch`. */
  readonly fetch: typeof fetch
  readonly retryMs?: number | undefined
}

/** A run's failures are its results: nothing is spared a call because others failed. */
const LIMITS: AskLimits = {
  ...ASK_LIMITS,
  failuresBeforeRest: 1_000_000,
  // a call that waits in a queue would be counted for whoever let it in: nobody waits
  concurrent: 1_000_000,
  longestRetryAfterMs: 60_000,
}

export function connect({ config, fetch, retryMs }: Connection): Model {
  const { provider, models, baseUrl, key, tokenFile, apiVersion, output } = config
  const token = tokenFile ? async () => readFileSync(tokenFile, 'utf8').trim() : undefined
  const unlimited = { reserve: () => ({ settle: () => {} }), untilNextDay: () => 0 }
  return createModel(
    createProvider({ provider, models, baseUrl, key, apiVersion, token, output, fetch }),
    unlimited,
    { ...LIMITS, ...(retryMs === undefined ? {} : { retryMs }) },
  )
}

/** Where a configured model is reached. */
export const originOf = ({ baseUrl }: Pick<ModelConfig, 'baseUrl'>): string =>
  new URL(baseUrl ?? 'https://api.openai.com/v1').origin
