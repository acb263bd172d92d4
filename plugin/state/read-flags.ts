/** Reads back what is drawn: flags with their positions now, counts, slots. */
import type { DecorationSet } from '@tiptap/pm/view'
import type { Category } from '../../server/contract.ts'
import { flagOf, isSlot, type Standing, standingOf } from './decorate.ts'
import type { Range } from './note-text.ts'
import { inOrder, type PlacedFlag } from './placed-flag.ts'

/** The flags of a set that stand so, in reading order, each with an id of its own. */
export function readFlags(set: DecorationSet, standing: Standing): PlacedFlag[] {
  const flags = set
    .find(undefined, undefined, (spec) => spec.standing === standing)
    .flatMap((one) => {
      const known = flagOf(one)
      if (!known) return []
      const { at: _, ...flag } = known
      return [{ ...flag, from: one.from, to: one.to }]
    })
  const seen = new Map<string, number>()
  return flags.sort(inOrder).map((flag) => {
    const count = (seen.get(flag.id) ?? 0) + 1
    seen.set(flag.id, count)
    return count === 1 ? flag : { ...flag, id: `${flag.id}~${count}` }
  })
}

/** How many flags of each category there are, hidden ones too, dismissed ones not. */
export function countByCategory(set: DecorationSet): Map<Category, number> {
  const counts = new Map<Category, number>()
  for (const one of set.find()) {
    const flag = flagOf(one)
    if (!flag || standingOf(one) === 'dismissed') continue
    counts.set(flag.category, (counts.get(flag.category) ?? 0) + 1)
  }
  return counts
}

/** The slots that lie within a range (or anywhere), in reading order. */
export function slotsIn(set: DecorationSet, range?: Range): Range[] {
  return set
    .find(range?.from, range?.to)
    .filter((one) => isSlot(one) && (!range || (one.from >= range.from && one.to <= range.to)))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from)
}
