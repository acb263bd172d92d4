/** Reads back what is drawn: flags with their positions now, counts, slots. */
import type { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Category } from '../../server/contract.ts'
import { flagOf, slotOf, standingOf } from './decorate.ts'
import type { Range } from './note-text.ts'
import { inOrder, type PlacedFlag } from './placed-flag.ts'

/** A gap of a template that is still to be filled. */
export interface PlacedSlot extends Range {
  /** With its brackets. */
  readonly text: string
}

/** What a set draws, in reading order. */
export interface Drawn {
  /** The flags that are shown, each with an id of its own. */
  readonly flags: readonly PlacedFlag[]
  /** The flags that were dismissed and whose words still stand. */
  readonly dismissed: readonly PlacedFlag[]
  /** How many flags of each category there are, hidden ones too, dismissed ones not. */
  readonly counts: ReadonlyMap<Category, number>
  readonly slots: readonly PlacedSlot[]
}

const known = new WeakMap<DecorationSet, Drawn>()

/** Reads a set once, and only where somebody asks: a keystroke rarely needs what it draws. */
export function readDrawn(set: DecorationSet): Drawn {
  const before = known.get(set)
  if (before) return before
  const drawn = read(set.find().sort(inOrder))
  known.set(set, drawn)
  return drawn
}

/** Whether a shown flag touches a position; much cheaper than reading them all. */
export const isFlagAt = (set: DecorationSet, pos: number): boolean =>
  set.find(pos, pos, (spec) => spec.standing === 'shown').length > 0

function read(all: readonly Decoration[]): Drawn {
  const flags: PlacedFlag[] = []
  const dismissed: PlacedFlag[] = []
  const counts = new Map<Category, number>()
  const slots: PlacedSlot[] = []
  const seen = new Map<string, number>()
  for (const one of all) {
    const { from, to } = one
    const slot = slotOf(one)
    const known = flagOf(one)
    if (slot !== undefined) slots.push({ from, to, text: slot })
    if (!known) continue
    const { at: _, ...flag } = known
    const standing = standingOf(one)
    if (standing !== 'dismissed') counts.set(flag.category, (counts.get(flag.category) ?? 0) + 1)
    if (standing === 'hidden') continue
    // Blocks with equal words carry flags with equal ids.
    const key = `${standing} ${flag.id}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    const id = count === 1 ? flag.id : `${flag.id}~${count}`
    const list = standing === 'shown' ? flags : dismissed
    list.push({ ...flag, id, from, to })
  }
  return { flags, dismissed, counts, slots }
}

/** The slots that lie within a range, in reading order. */
export function slotsIn(set: DecorationSet, range: Range): PlacedSlot[] {
  const within = set.find(range.from, range.to).flatMap((one): PlacedSlot[] => {
    const text = slotOf(one)
    const { from, to } = one
    return text !== undefined && from >= range.from && to <= range.to ? [{ from, to, text }] : []
  })
  return within.sort(inOrder)
}
