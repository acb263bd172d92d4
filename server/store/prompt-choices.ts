/** Which version of each prompt is live, where somebody chose one; who chose it and why is in the audit. */
import { z } from 'zod'
import type { PromptChanged, PromptChoices } from '../contract/evaluations.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { desc, inArray, like } from './drizzle.ts'
import { audit, settings } from './schema.ts'
import { saveSetting } from './settings.ts'
import { raiseStamp, readStamp } from './stamps.ts'

const STAMP = 'prompts'
const PREFIX = 'prompt:'
const ACTIONS = ['prompt.live', 'prompt.back']

/** A choice as it is kept. */
export const Choice = z.object({ version: z.int(), hash: z.string() })

/** Rises with every choice. */
export const readChoicesVersion = (db: Database): Promise<number> => readStamp(db, STAMP)

export async function readPromptChoices(
  db: Database,
): Promise<{ readonly version: number; readonly choices: PromptChoices }> {
  // the version first: a choice in between is then read again, never missed
  const version = await readChoicesVersion(db)
  const rows = await db
    .select()
    .from(settings)
    .where(like(settings.name, `${PREFIX}%`))
  const choices = rows.map(
    ({ name, value }) => [name.slice(PREFIX.length), Choice.parse(value)] as const,
  )
  return { version, choices: Object.fromEntries(choices) }
}

export interface PromptChange extends Omit<PromptChanged, 'at'> {
  /** The runs that show that it passes its gates. */
  readonly runs: readonly string[]
}

/** Makes a version live, and notes who did so and why. In a transaction. */
export async function choosePrompt(db: Database, change: PromptChange): Promise<void> {
  const { name, version, hash, isBack, why, by, runs } = change
  await saveSetting(db, `${PREFIX}${name}`, { version, hash }, by)
  await raiseStamp(db, STAMP)
  const action = isBack ? 'prompt.back' : 'prompt.live'
  const details = { version, hash, why, ...(runs.length > 0 ? { runs: runs.join(', ') } : {}) }
  await appendAudit(db, { actor: by, action, subject: name, details })
}

const Details = z.object({ ...Choice.shape, why: z.string() })

/** What was made live, the newest first. */
export async function listPromptChanges(db: Database, limit = 200): Promise<PromptChanged[]> {
  const rows = await db
    .select()
    .from(audit)
    .where(inArray(audit.action, ACTIONS))
    .orderBy(desc(audit.seq))
    .limit(limit)
  return rows.map(({ subject, action, actor, at, details }) => ({
    ...Details.parse(details),
    ...{ name: subject, isBack: action === 'prompt.back', by: actor, at: at.toISOString() },
  }))
}
