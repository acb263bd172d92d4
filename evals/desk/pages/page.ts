/** What a page of the evals is asked with, what it is drawn from, and what it gives. */
import type { LivePrompts } from '../../../server/contract/evaluations.ts'
import type { Html } from '../../report/html/html.ts'
import type { Surroundings } from '../../surroundings.ts'
import type { CalibrationsUnderWay } from '../calibrations-under-way.ts'
import type { OpenedRuns } from '../opened-runs.ts'
import type { RunsUnderWay } from '../runs-under-way.ts'

export interface Asked {
  readonly query: Readonly<Record<string, string>>
  readonly by: string
  /** What the service knows of prompts; absent: each is as it was released. */
  readonly prompts?: LivePrompts
}

export interface PageDeps {
  readonly surroundings: Surroundings
  readonly opened: OpenedRuns
  readonly underWay: Pick<RunsUnderWay, 'list'>
  readonly calibrations: Pick<CalibrationsUnderWay, 'list'>
}

export interface Drawn {
  readonly title: string
  readonly main: readonly Html[]
}
