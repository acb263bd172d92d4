/** What the routes of worked examples share. */
import { openToLocal } from '../../access.ts'
import type { Analyser } from '../../check.ts'
import { ProblemError } from '../../errors.ts'
import type { Authority } from '../../examples/citations.ts'
import { StaleExampleError } from '../../store/examples.ts'
import { createAuthority } from '../../training/authority.ts'
import { createLibrary, type Library } from '../../training/library.ts'
import { createShelf, type Shelf } from '../../training/shelf.ts'
import type { HouseRoutesDeps } from '../house.ts'
import { problem } from '../route.ts'
import { needStore } from '../store-problem.ts'

export interface ExampleDeps {
  readonly analyser: Analyser
  readonly access: HouseRoutesDeps['access']
  readonly authority: () => Authority
  readonly library: Library
  readonly shelf: Shelf
  /** `2026-03-31`. */
  readonly today: () => string
}

export function createExampleDeps(
  analyser: Analyser,
  house: Pick<HouseRoutesDeps, 'store' | 'access'> | undefined,
  today = () => new Date().toISOString().slice(0, 10),
): ExampleDeps {
  const authority = createAuthority(analyser)
  const library = createLibrary({ store: house?.store, authority, today })
  const store = () => needStore(house?.store)
  const shelf = createShelf({ analyser, library, authority, store, today })
  return {
    analyser,
    access: house?.access ?? openToLocal('127.0.0.1'),
    authority,
    library,
    shelf,
    today,
  }
}

/** Does a step, and says which version is current where somebody else was faster. */
export async function orStale<T>(step: Promise<T>): Promise<T> {
  try {
    return await step
  } catch (error) {
    if (!(error instanceof StaleExampleError)) throw error
    throw new ProblemError(
      'changed-meanwhile',
      `Somebody else was faster: version ${error.current} is the current one. Nothing was overwritten. Open it and look what has changed.`,
      [{ path: 'version', message: `${error.current} is the current one` }],
    )
  }
}

export const refusals = {
  403: problem('The caller does not have the scope "examples"'),
  404: problem('There is no such worked example'),
  409: problem('It has changed meanwhile, or there is something to mend first'),
  503: problem('The store cannot be used'),
}
