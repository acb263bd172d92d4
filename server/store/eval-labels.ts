/**
 * Labels that people gave to notes of eval sets, where several machines share one store: places and kinds
 * alone, no words of any note.
 */
import { z } from 'zod'
import { EvalLabels } from '../contract/evaluation.ts'
import type { Database } from './database.ts'
import { asc, eq, sql } from './drizzle.ts'
import { evalLabels } from './schema.ts'

export interface KeptLabels {
  readonly set: string
  readonly case: string
  /** Whose they are. */
  readonly as: string
  readonly labels: EvalLabels['labels']
}

/** What somebody says of a note now takes the place of what they said before. */
export async function keepEvalLabels(db: Database, kept: KeptLabels): Promise<void> {
  const labels = z.array(Place).parse(kept.labels)
  await db
    .insert(evalLabels)
    .values({ set: kept.set, caseId: kept.case, labeller: kept.as, labels })
    .onConflictDoUpdate({
      target: [evalLabels.set, evalLabels.caseId, evalLabels.labeller],
      set: { labels, updatedAt: sql`now()` },
    })
}

/** All labels of a set, person by person and case by case. */
export async function listEvalLabels(db: Database, set: string): Promise<KeptLabels[]> {
  const rows = await db
    .select()
    .from(evalLabels)
    .where(eq(evalLabels.set, set))
    .orderBy(asc(evalLabels.labeller), asc(evalLabels.caseId))
  return rows.map(({ caseId, labeller, labels }) => ({
    ...{ set, case: caseId, as: labeller },
    labels: z.array(Place).parse(labels),
  }))
}

/** Whatever else comes with a label stays out: the words would be words of a note. */
const Place = z.object(EvalLabels.shape.labels.element.shape)
