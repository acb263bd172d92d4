/** What the routes need that change a deployment's own guidance, or count what is done with it. */
import type { Access } from '../access.ts'
import type { Analyser } from '../check.ts'
import type { Fault } from '../errors.ts'
import type { Store } from '../store/store.ts'
import type { Metrics } from '../telemetry/metrics.ts'

export interface HouseDeps {
  readonly analyser: Analyser
  /** Throws the problem that says that there is no store. */
  readonly store: () => Store
  readonly access: Access
  /** Has the analyser take on what was stored. */
  readonly refresh: () => Promise<void>
  readonly judgeProfile: (body: unknown) => {
    readonly profile: { readonly id: string } | undefined
    readonly faults: readonly Fault[]
  }
  readonly now: () => Date
  /** Counts for whoever watches. */
  readonly countFlags: Metrics['countFlags']
}
