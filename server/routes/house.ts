/** The routes of a deployment's own guidance: terms, profiles, and what workers did with flags. */
import { type Access, openToLocal } from '../access.ts'
import type { BatchService } from '../batch/service.ts'
import type { Analyser } from '../check.ts'
import type { PromptChoices } from '../contract/evaluations.ts'
import type { Store } from '../store/store.ts'
import { countRoutes } from './counts.ts'
import type { HouseDeps } from './house-deps.ts'
import { houseProfileRoutes } from './house-profiles.ts'
import { houseTermRoutes } from './house-terms.ts'
import { createRouter } from './route.ts'
import { needStore } from './store-problem.ts'

/** What `createApp` is given for them; where it is given nothing they answer that there is no store. */
export interface HouseRoutesDeps {
  readonly store: Store
  readonly access: Access
  readonly batches?: BatchService
  readonly refresh: HouseDeps['refresh']
  readonly judgeProfile: HouseDeps['judgeProfile']
  /** Which versions of prompts are live. */
  readonly prompts?: LivePrompts
}

export interface LivePrompts {
  readonly current: () => PromptChoices
  readonly refresh: () => Promise<void>
}

export function houseRoutes(
  analyser: Analyser,
  given: HouseRoutesDeps | undefined,
  countFlags: HouseDeps['countFlags'] = () => {},
) {
  const deps: HouseDeps = {
    analyser,
    store: () => needStore(given?.store),
    access: given?.access ?? openToLocal('127.0.0.1'),
    refresh: given?.refresh ?? (async () => {}),
    judgeProfile: given?.judgeProfile ?? (() => ({ profile: undefined, faults: [] })),
    now: () => new Date(),
    countFlags,
  }
  return createRouter()
    .route('/', houseTermRoutes(deps))
    .route('/', houseProfileRoutes(deps))
    .route('/', countRoutes(deps))
}
