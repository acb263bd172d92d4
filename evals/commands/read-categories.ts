/** The categories, or for the guard the kinds of damage, that were asked for. */
import { CATEGORIES, Category } from '../../server/contract.ts'
import type { EvalSet } from '../set.ts'
import { UsageError } from '../usage.ts'

/** Throws `UsageError` where there is none of that name. */
export function readCategories(set: EvalSet, name: string | undefined): readonly string[] {
  if (set.kind === 'guard') {
    const kinds = [...new Set(set.cases.map(({ reason }) => reason))].sort()
    if (name === undefined) return kinds
    if (kinds.includes(name)) return [name]
    throw new UsageError(`No kind "${name}" in this set. Kinds are: ${kinds.join(', ')}.`)
  }
  if (name === undefined) return CATEGORIES
  const category = Category.safeParse(name)
  if (category.success) return [category.data]
  throw new UsageError(`No category "${name}". Categories are: ${CATEGORIES.join(', ')}.`)
}
