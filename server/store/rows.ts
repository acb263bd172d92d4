/** The rows of a query in plain SQL: both drivers answer alike, which their types do not say. */

import type { Database } from './database.ts'
import type { SQL } from './drizzle.ts'

export async function rowsOf<Row>(db: Database, query: SQL): Promise<readonly Row[]> {
  const result = (await db.execute(query)) as { readonly rows: readonly Row[] }
  return result.rows
}
