/** Worked examples: kept version by version. Whoever changes one says which version they have read. */

import type { ExampleQuery, WorkedExample } from '../contract.ts'
import type { Database } from './database.ts'
import { and, asc, eq, type SQL, sql } from './drizzle.ts'
import { exampleWords } from './schema/example.ts'
import { examples, exampleVersions } from './schema.ts'

/** `review-due` is never kept: it is worked out when an example is read. */
export type KeptStatus = 'draft' | 'in-review' | 'approved'

export interface KeptExample {
  readonly version: number
  /** Whose it is for the audit: an id, never a name. */
  readonly author: string
  readonly example: WorkedExample
}

/** Somebody else was faster: nothing was changed. */
export class StaleExampleError extends Error {
  override readonly name = 'StaleExampleError'
  readonly current: number
  constructor(current: number) {
    super(`Version ${current} is the current one.`)
    this.current = current
  }
}

const COLUMNS = {
  status: examples.status,
  version: examples.version,
  author: examples.author,
  body: examples.body,
}

/** By title. The status is not asked for here, since part of it is worked out. */
export async function findExamples(
  db: Database,
  { words, category, guide, audience }: Omit<ExampleQuery, 'status'> = {},
): Promise<KeptExample[]> {
  const wanted: (SQL | undefined)[] = [
    words ? sql`${exampleWords} @@ websearch_to_tsquery('english', ${words})` : undefined,
    category ? sql`${examples.category} @> array[${category}]::text[]` : undefined,
    guide ? sql`${examples.guide} @> array[${guide}]::text[]` : undefined,
    audience ? sql`${examples.body} -> 'audience' @> to_jsonb(${audience}::text)` : undefined,
  ]
  const rows = await db
    .select(COLUMNS)
    .from(examples)
    .where(and(...wanted))
    .orderBy(asc(examples.title), asc(examples.id))
  return rows.map(toKept)
}

/** As it stands now, or as it stood at a version. */
export async function readExample(
  db: Database,
  id: string,
  version?: number,
): Promise<(KeptExample & { readonly latest: number }) | undefined> {
  const [row] = await db.select(COLUMNS).from(examples).where(eq(examples.id, id))
  if (!row) return undefined
  if (version === undefined || version === row.version) {
    return { ...toKept(row), latest: row.version }
  }
  const [old] = await db
    .select()
    .from(exampleVersions)
    .where(and(eq(exampleVersions.exampleId, id), eq(exampleVersions.version, version)))
  if (!old) return undefined
  const example = old.body as unknown as WorkedExample
  return { version, author: row.author, example, latest: row.version }
}

const toKept = (row: {
  status: string
  version: number
  author: string
  body: unknown
}): KeptExample => ({
  version: row.version,
  author: row.author,
  example: { ...(row.body as WorkedExample), status: row.status as KeptStatus },
})

/** Adds an example as its first version. Throws `StaleExampleError` where its id is taken. In a transaction. */
export async function addExample(
  db: Database,
  example: WorkedExample,
  author: string,
): Promise<number> {
  const added = await db
    .insert(examples)
    .values({ ...valuesOf(example), author, version: 1 })
    .onConflictDoNothing()
    .returning({ id: examples.id })
  if (added.length === 0) throw new StaleExampleError(await versionOf(db, example.id))
  await keepVersion(db, example, 1, author)
  return 1
}

/** Puts an example in the place of the version that was read. Throws `StaleExampleError`. In a transaction. */
export async function replaceExample(
  db: Database,
  example: WorkedExample,
  read: number,
  writer: string,
): Promise<number> {
  const version = read + 1
  const changed = await db
    .update(examples)
    .set({ ...valuesOf(example), version, updatedAt: sql`now()` })
    .where(and(eq(examples.id, example.id), eq(examples.version, read)))
    .returning({ id: examples.id })
  if (changed.length === 0) throw new StaleExampleError(await versionOf(db, example.id))
  await keepVersion(db, example, version, writer)
  return version
}

/** Moves an example on without a new version. Throws `StaleExampleError`. In a transaction. */
export async function moveExample(
  db: Database,
  id: string,
  read: number,
  { from, to }: { from: KeptStatus; to: KeptStatus },
): Promise<void> {
  const moved = await db
    .update(examples)
    .set({ status: to, updatedAt: sql`now()` })
    .where(and(eq(examples.id, id), eq(examples.version, read), eq(examples.status, from)))
    .returning({ id: examples.id })
  if (moved.length === 0) throw new StaleExampleError(await versionOf(db, id))
}

async function versionOf(db: Database, id: string): Promise<number> {
  const [row] = await db
    .select({ version: examples.version })
    .from(examples)
    .where(eq(examples.id, id))
  return row?.version ?? 0
}

async function keepVersion(db: Database, body: WorkedExample, version: number, author: string) {
  await db.insert(exampleVersions).values({ exampleId: body.id, version, author, body })
}

/** The columns that an example is searched by. */
function valuesOf(example: WorkedExample) {
  const { id, title, status, changes, audience, provenance } = example
  const guides = changes.flatMap(({ sources }) =>
    sources.flatMap((source) => ('guide' in source ? [source.guide] : [])),
  )
  return {
    id,
    title,
    status,
    category: [...new Set(changes.flatMap(({ category }) => category ?? []))],
    guide: [...new Set(guides)],
    audience: audience.join('; '),
    approver: provenance.approver,
    reviewBy: provenance.reviewBy,
    body: example,
    cites: provenance.citations,
  }
}
