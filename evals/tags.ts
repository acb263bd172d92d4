/** Words by which cases can be picked: what somebody wrote on them, and what their labels say. */
import type { AnyCase } from './set.ts'

/**
 * A case's own tags; of a note its labels' categories, or "clean"; of a passage what it holds; of a
 * rewrite its verdict, its kind of damage and the case it was made from; of a pair what was swapped; and
 * its guide and its story.
 */
export function tagsOf(one: AnyCase): string[] {
  const found = [...(one.tags ?? [])]
  if ('labels' in one) {
    const kinds = one.labels.flatMap(({ category, also = [] }) => [category, ...also])
    found.push(...(kinds.length > 0 ? kinds : ['clean']))
  } else if ('verdict' in one) found.push(one.verdict, one.reason, ...(one.of ? [one.of] : []))
  else if ('swap' in one) found.push(one.swap)
  else found.push(...(one.flags ?? []))
  if ('profile' in one && one.profile) found.push(one.profile)
  if ('family' in one && one.family) found.push(one.family)
  return [...new Set(found)]
}
