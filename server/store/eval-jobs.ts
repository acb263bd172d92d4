/** Runs of evals that are waited for: what was asked for, and how far each is. */
import { z } from 'zod'
import { EvalProgress, EvalRunWish } from '../contract/evaluation.ts'
import type { Asker, PromptChoices } from '../contract/evaluations.ts'
import type { Database } from './database.ts'
import { asc, eq, sql } from './drizzle.ts'
import { Choice } from './prompt-choices.ts'
import { evalJobs } from './schema.ts'

/** Who asked, and with which versions of the prompts. */
const Asked = z.object({
  by: z.string(),
  choices: z.record(z.string(), Choice).optional(),
})

/** How long one that is over can still be asked for, in days. */
const KEPT_DAYS = 30

export type EvalJobWish = EvalRunWish & Asker & { readonly choices?: PromptChoices }

export interface EvalJob {
  readonly id: string
  readonly wish: EvalJobWish
  readonly progress: EvalProgress
  readonly isOver: boolean
  readonly isStopping: boolean
}

/** In the transaction that queues it. */
export async function addEvalJob(
  tx: Database,
  id: string,
  wish: EvalJobWish,
  progress: EvalProgress,
): Promise<void> {
  const old = sql`${evalJobs.isOver} and updated_at < now() - make_interval(days => ${KEPT_DAYS})`
  await tx.delete(evalJobs).where(old)
  await tx.insert(evalJobs).values({ id, wish: { ...wish }, progress: { ...progress } })
}

export async function findEvalJob(db: Database, id: string): Promise<EvalJob | undefined> {
  const [row] = await db.select().from(evalJobs).where(eq(evalJobs.id, id))
  if (!row) return undefined
  const { by, choices } = Asked.parse(row.wish)
  const wish = EvalRunWish.strip().parse(row.wish)
  return {
    ...{ id, isOver: row.isOver, isStopping: row.isStopping },
    wish: { ...wish, by, ...(choices ? { choices } : {}) },
    progress: EvalProgress.parse(row.progress),
  }
}

/** Keeps how far it is. Whether somebody has asked for its end; undefined where it was erased. */
export async function saveEvalProgress(
  db: Database,
  id: string,
  progress: EvalProgress,
): Promise<boolean | undefined> {
  const [row] = await db
    .update(evalJobs)
    .set({
      progress: { ...progress },
      isOver: progress.state !== 'running',
      updatedAt: sql`now()` as never,
    })
    .where(eq(evalJobs.id, id))
    .returning({ isStopping: evalJobs.isStopping })
  return row?.isStopping
}

export async function stopEvalJob(db: Database, id: string): Promise<void> {
  await db.update(evalJobs).set({ isStopping: true }).where(eq(evalJobs.id, id))
}

/** Whether any is not over yet. */
export async function hasEvalJobs(db: Database): Promise<boolean> {
  const rows = await db
    .select({ id: evalJobs.id })
    .from(evalJobs)
    .where(eq(evalJobs.isOver, false))
    .orderBy(asc(evalJobs.createdAt))
    .limit(1)
  return rows.length > 0
}
