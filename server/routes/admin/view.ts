/** What the page of whoever runs the service shows. */
import { mayHoldKeys } from '../../access/openness.ts'
import type { KeyInfo } from '../../contract.ts'
import { type AuditRow, type AuditVerdict, readAudit, verifyAudit } from '../../store/audit.ts'
import { findBatches } from '../../store/batches.ts'
import { readUsed } from '../../store/counters.ts'
import { type FlagCount, readFlagCounts } from '../../store/flag-counts.ts'
import { listKeys } from '../../store/keys.ts'
import type { Store } from '../../store/store.ts'
import type { Readiness } from '../../telemetry/readiness.ts'

export interface AdminView {
  readonly rulesVersion: string
  readonly readiness: Readiness
  /** Tokens of the model a day; undefined where none is named. */
  readonly tokensPerDay: number | undefined
  /** What the store holds; undefined where there is none, or nothing was ever kept. */
  readonly kept: Kept | undefined
}

export interface Kept {
  readonly tokensUsed: number
  readonly batches: { readonly status: string; readonly count: number }[]
  /** Of the last 30 days; the rules dismissed most first. */
  readonly flags: readonly FlagCount[]
  readonly keys: readonly KeyInfo[]
  readonly audit: readonly AuditRow[]
  readonly verdict: AuditVerdict
}

export interface AdminDeps {
  readonly analyser: { readonly rulesVersion: string }
  readonly store: Store | undefined
  readonly readiness: () => Promise<Readiness>
  readonly tokensPerDay: number | undefined
  readonly now: () => Date
}

const DAY = 86_400
const UNDER_WAY = ['filling', 'running', 'checked'] as const
const LAST_ROWS = 20
const MOST_RULES = 50

/** Throws `StoreError`. A store that was never made is not made for this. */
export async function readAdminView(deps: AdminDeps): Promise<AdminView> {
  const { store, tokensPerDay } = deps
  const { rulesVersion } = deps.analyser
  const kept = store && mayHoldKeys(store) ? await readKept(store, deps.now()) : undefined
  return { rulesVersion, tokensPerDay, kept, readiness: await deps.readiness() }
}

async function readKept(store: Store, now: Date): Promise<Kept> {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10)
  const from = dayOf(new Date(now.getTime() - 30 * DAY * 1_000))
  return store.run(async (db) => {
    const batches = []
    for (const status of UNDER_WAY) {
      batches.push({ status, count: (await findBatches(db, status)).length })
    }
    const flags = await readFlagCounts(db, from, dayOf(now))
    return {
      batches,
      tokensUsed: await readUsed(db, { name: 'tokens', seconds: DAY }),
      flags: flags.toSorted((a, b) => b.dismissed - a.dismissed).slice(0, MOST_RULES),
      keys: await listKeys(db),
      audit: await readAudit(db, LAST_ROWS),
      verdict: await verifyAudit(db),
    }
  })
}
