/** Goes from flag to flag, and from slot to slot. */
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { addMeta, type FlagState } from './flag-state.ts'
import type { Range } from './note-text.ts'
import type { PlacedFlag } from './placed-flag.ts'
import { slotsIn } from './read-flags.ts'

export type Direction = 'next' | 'previous'

/**
 * The flag after or before the one that the worker went to, or else the caret's; round at the ends.
 */
export function flagBeside(
  { flags, current, card, returnTo }: FlagState,
  caret: number,
  direction: Direction,
): PlacedFlag | undefined {
  const isUnderWay = card !== null || returnTo !== null
  const here = isUnderWay ? flags.findIndex((flag) => flag.id === current) : -1
  if (here !== -1) return flags.at((here + (direction === 'next' ? 1 : -1)) % flags.length)
  return direction === 'next'
    ? (flags.find((flag) => flag.from >= caret) ?? flags[0])
    : (flags.findLast((flag) => flag.from < caret) ?? flags.at(-1))
}

/** Puts the caret before a flag's words and opens its card. */
export function goToFlag(
  tr: Transaction,
  before: FlagState,
  flag: PlacedFlag,
  takesFocus = false,
): Transaction {
  const returnTo = before.returnTo ?? tr.selection.from
  tr.setSelection(TextSelection.create(tr.doc, flag.from)).scrollIntoView()
  return addMeta(tr, { current: flag.id, card: { id: flag.id, takesFocus }, returnTo })
}

/** Closes the card; once it is closed, goes back to where the worker was before. */
export function leaveFlag(tr: Transaction, before: FlagState): Transaction {
  if (before.card) return addMeta(tr, { card: null })
  const { returnTo } = before
  if (returnTo === null) return tr
  tr.setSelection(TextSelection.near(tr.doc.resolve(returnTo))).scrollIntoView()
  return addMeta(tr, { returnTo: null })
}

/**
 * The next slot of the template that holds the selection; behind its last slot the template's end,
 * so that Tab never holds the worker in. `undefined` where there is nowhere to go.
 */
export function slotBeside(
  { template, decorations }: FlagState,
  { from, to }: Selection,
  direction: Direction,
): Range | undefined {
  if (!template || from < template.from || to > template.to) return undefined
  const slots = slotsIn(decorations, template)
  if (direction === 'previous') return slots.findLast((slot) => slot.to <= from)
  const end = { from: template.to, to: template.to }
  return slots.find((slot) => slot.from >= to) ?? (to < template.to ? end : undefined)
}

export const selectSlot = (tr: Transaction, { from, to }: Range): Transaction =>
  tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView()
