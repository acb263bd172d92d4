/** Who wrote of a worked example, and who approved or returned it. */

import type { Database } from './database.ts'
import { and, desc, eq, gt } from './drizzle.ts'
import { approvals, examples, exampleVersions } from './schema.ts'

export interface Decision {
  readonly exampleId: string
  readonly version: number
  readonly approver: string
  readonly decision: 'approved' | 'returned'
  readonly comment: string
}

export async function noteDecision(db: Database, decision: Decision): Promise<void> {
  await db.insert(approvals).values({ id: crypto.randomUUID(), ...decision })
}

/** Who has written of an example since it was last approved, by id. */
export async function writersOf(db: Database, id: string): Promise<Set<string>> {
  const [approved] = await db
    .select({ version: approvals.version })
    .from(approvals)
    .where(and(eq(approvals.exampleId, id), eq(approvals.decision, 'approved')))
    .orderBy(desc(approvals.version))
    .limit(1)
  const rows = await db
    .select({ author: exampleVersions.author })
    .from(exampleVersions)
    .where(
      and(eq(exampleVersions.exampleId, id), gt(exampleVersions.version, approved?.version ?? 0)),
    )
  const [own] = await db
    .select({ author: examples.author })
    .from(examples)
    .where(eq(examples.id, id))
  return new Set([...rows.map(({ author }) => author), ...(own ? [own.author] : [])])
}

/** The newest first. */
export const listVersions = (db: Database, id: string) =>
  db
    .select()
    .from(exampleVersions)
    .where(eq(exampleVersions.exampleId, id))
    .orderBy(desc(exampleVersions.version))

/** The newest first. */
export const listDecisions = (db: Database, id: string) =>
  db.select().from(approvals).where(eq(approvals.exampleId, id)).orderBy(desc(approvals.createdAt))
