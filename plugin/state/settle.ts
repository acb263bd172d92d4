/** What each block carries: what its words are remembered to carry, or what still fits them. */
import type { Node } from '@tiptap/pm/model'
import type { Decoration, DecorationSet } from '@tiptap/pm/view'
import {
  type Drawing,
  type DrawnBlock,
  drawBlock,
  flagOf,
  type Look,
  type Redrawing,
  redrawSet,
} from './decorate.ts'
import type { Memory } from './memory.ts'
import { keyOfBlock, type Range, textOfBlock } from './note-text.ts'
import { inOrder, type KnownFlag } from './placed-flag.ts'

/** A block carries what its words are remembered to carry; if they are new, what still fits them. */
export function settleBlock(drawn: DrawnBlock, drawing: Drawing, look: Look): Redrawing {
  const key = keyOfBlock(drawn.block)
  const { memory } = drawing
  let flags = memory.flagsOf(key)
  if (!flags) {
    flags = flagsStillTrue(drawn, 'rules')
    if (flags.length > 0) memory.note(key, flags)
  }
  const found = memory.hasFound() ? settleFound(drawn, key, memory) : []
  return drawBlock(drawn, unite(flags, found), drawing, look)
}

/** What the model found stays while its words do, whatever rules say of the block since. */
function settleFound(drawn: DrawnBlock, key: string, memory: Memory): readonly KnownFlag[] {
  const known = memory.foundIn(key)
  if (known) return known
  const flags = flagsStillTrue(drawn, 'model')
  if (flags.length > 0) memory.noteFound(key, flags)
  return flags
}

/** Of the same words the rules' flag alone is drawn. */
const unite = (flags: readonly KnownFlag[], found: readonly KnownFlag[]): readonly KnownFlag[] => [
  ...flags,
  ...found.filter((one) => !flags.some(({ at, quote }) => at === one.at && quote === one.quote)),
]

function flagsStillTrue({ block, pos, drawn }: DrawnBlock, by: KnownFlag['foundBy']): KnownFlag[] {
  const text = textOfBlock(block)
  return drawn.flatMap((one) => {
    const flag = flagOf(one)
    const at = one.from - pos - 1
    return flag?.foundBy === by && text.slice(at, one.to - pos - 1) === flag.quote
      ? [{ ...flag, at }]
      : []
  })
}

/** Every block anew, in one go: a set that is changed block by block is copied for each. */
export function redraw(set: DecorationSet, doc: Node, drawing: Drawing, look: Look): DecorationSet {
  const all = set.find().sort(inOrder)
  const fresh: Decoration[] = []
  const stale: Decoration[] = []
  let next = 0
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    const end = pos + block.nodeSize
    const start = next
    while (next < all.length && (all[next] as Decoration).from < end) next++
    const redrawing = settleBlock({ block, pos, drawn: all.slice(start, next) }, drawing, look)
    fresh.push(...redrawing.fresh)
    stale.push(...redrawing.stale)
    return false
  })
  return redrawSet(set, doc, { fresh, stale })
}

export function removeFlagAt(set: DecorationSet, range: Range | undefined): DecorationSet {
  if (!range) return set
  return set.remove(
    set.find(range.from, range.to).filter((one) => {
      return one.from === range.from && one.to === range.to && flagOf(one)
    }),
  )
}
