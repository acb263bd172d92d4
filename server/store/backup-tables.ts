/** Which tables a backup holds, in an order in which they can be written back. */

import { getTableName, type PgTable } from './drizzle.ts'
import * as schema from './schema.ts'

/** What others refer to comes first. */
const BACKED_UP: readonly PgTable[] = [
  schema.keys,
  schema.settings,
  schema.stamps,
  schema.terms,
  schema.profiles,
  schema.examples,
  schema.exampleVersions,
  schema.approvals,
  schema.evalLabels,
  schema.evalDecisions,
  schema.flagCounts,
  schema.batches,
  schema.batchNotes,
  schema.audit,
  schema.auditHead,
]

/** What is over by itself within a day; of runs of evals, which are files, only what is under way. */
const LEFT_OUT: readonly PgTable[] = [
  schema.sessions,
  schema.counters,
  schema.idempotency,
  schema.leases,
  schema.evalJobs,
]

export const backedUpTables = BACKED_UP.map(getTableName)
export const leftOutTables = LEFT_OUT.map(getTableName)
