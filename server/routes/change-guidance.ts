/** How a deployment's own guidance is changed: kept and noted in one, and in force when that is answered. */
import type { Stored } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import type { HouseDeps } from './house-deps.ts'
import { problem } from './route.ts'

export interface GuidanceChange {
  readonly of: 'term' | 'profile'
  readonly does: 'save' | 'delete'
  readonly id: string
  readonly actor: string
  /** Gives `false` where there is nothing of this id. */
  readonly change: (tx: Database) => Promise<unknown>
}

/** Throws the problem that there is nothing of this id; then nothing was changed. */
export async function changeGuidance(
  { store, refresh, analyser }: Pick<HouseDeps, 'store' | 'refresh' | 'analyser'>,
  { of, does, id, actor, change }: GuidanceChange,
): Promise<Stored> {
  await store().transact(async (tx) => {
    if ((await change(tx)) === false) {
      throw new ProblemError('not-found', `There is no house ${of} of that id.`)
    }
    await appendAudit(tx, { actor, action: `${of}.${does}`, subject: id })
  })
  await refresh()
  return { id, rulesVersion: analyser.rulesVersion }
}

/** What whoever changes it may be refused for. */
export const refusals = {
  403: problem('The caller does not have the role of a lead'),
  503: problem('The store cannot be used'),
}
