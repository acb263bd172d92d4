/** Which runs of eval sets were accepted: who decided so, and why. No words of any note. */
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { desc } from './drizzle.ts'
import { evalDecisions } from './schema.ts'

export interface EvalDecision {
  readonly set: string
  readonly run: string
  /** Rules, or the model's name. */
  readonly what: string
  /** What the run's figures said then. */
  readonly verdict: string
  readonly why: string
  readonly by: string
}

/** Notes an acceptance, and in the audit that it was made. Inside a transaction. */
export async function noteEvalDecision(db: Database, decision: EvalDecision): Promise<void> {
  const { set, run, what, verdict, why, by } = decision
  const details = { what, verdict }
  await db.insert(evalDecisions).values({
    ...{ id: crypto.randomUUID(), set, run, decision: 'accepted' },
    ...{ reason: why, decidedBy: by, details },
  })
  await appendAudit(db, { actor: by, action: 'run.accept', subject: run, details: { set, why } })
}

/** The newest first. */
export const listEvalDecisions = (db: Database, limit = 200) =>
  db.select().from(evalDecisions).orderBy(desc(evalDecisions.createdAt)).limit(limit)
