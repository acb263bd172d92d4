/** How positions move through a transaction, and which blocks it touched. */
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { type Mappable, Mapping, StepMap } from '@tiptap/pm/transform'
import type { Range } from './note-text.ts'

export interface Passage {
  readonly mapping: Mapping
  /** The ranges of the new document in which anything changed. */
  readonly changed: readonly Range[]
}

/**
 * Follows a transaction. One that replaces the whole document (Yjs sends these for each remote
 * edit, `setContent` too) says nothing about where anything went; there the two documents are
 * compared, and only what differs between them counts as changed.
 */
export function followTransaction(tr: Transaction): Passage {
  const mapping = replacesAll(tr) ? new Mapping([compare(tr.before, tr.doc)]) : tr.mapping
  return { mapping, changed: readChanged(mapping) }
}

function replacesAll(tr: Transaction): boolean {
  return tr.mapping.maps.some((map, index) => {
    const size = (tr.docs[index] ?? tr.before).content.size
    let isWhole = false
    map.forEach((from, to) => {
      isWhole ||= from === 0 && to === size
    })
    return isWhole
  })
}

function compare(before: Node, after: Node): StepMap {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return StepMap.empty
  // The two ends may cross where the same letters stand on both sides of the difference.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start])
}

function readChanged(mapping: Mapping): Range[] {
  const ranges: Range[] = []
  mapping.maps.forEach((map, index) => {
    const later: Mappable = mapping.slice(index + 1)
    map.forEach((_from, _to, from, to) => {
      ranges.push({ from: later.map(from, -1), to: later.map(to, 1) })
    })
  })
  return ranges
}

/** Calls back once for each textblock that any of the ranges touches. */
export function eachTouchedBlock(
  doc: Node,
  ranges: readonly Range[],
  visit: (block: Node, pos: number) => void,
): void {
  const seen = new Set<number>()
  for (const { from, to } of ranges) {
    const start = Math.max(0, from - 1)
    const end = Math.min(doc.content.size, to + 1)
    doc.nodesBetween(start, end, (node, pos) => {
      if (!node.isTextblock) return true
      if (!seen.has(pos)) visit(node, pos)
      seen.add(pos)
      return false
    })
  }
}
