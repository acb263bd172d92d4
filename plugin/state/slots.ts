/** Slots: the gaps of a template, `[what was said]`, that only the worker can fill. */

export interface Slot {
  readonly start: number
  readonly end: number
  /** With its brackets. */
  readonly text: string
}

const SLOT = /\[[^[\]\n]{1,200}\]/g

/** Every slot of a template, or of a text those that are among the known ones. */
export function findSlots(text: string, known?: ReadonlySet<string>): Slot[] {
  if (!text.includes('[') || known?.size === 0) return []
  return [...text.matchAll(SLOT)]
    .filter((match) => !known || known.has(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
}
