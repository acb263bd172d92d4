/** Draws flags and slots over the editor's text. Decorations alone: nothing enters the note. */
import type { Node } from '@tiptap/pm/model'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import type { Category } from '../../server/contract.ts'
import { familyOf } from '../categories.ts'
import type { Dismissals } from './dismissals.ts'
import type { Memory } from './memory.ts'
import { textOfBlock } from './note-text.ts'
import { inOrder, type KnownFlag, type PlacedFlag } from './placed-flag.ts'
import { findSlots } from './slots.ts'

/** What decides how flags are drawn, besides the note. */
export interface Drawing {
  readonly memory: Memory
  readonly dismissals: Dismissals
  /** The name of a category, for readers of the screen. */
  readonly labelOf: (category: Category) => string
  /** Whether flagged words are exposed as marks to assistive technology. */
  readonly isExposed: boolean
}

/** What the worker has chosen or done that changes what is drawn. */
export interface Look {
  readonly shown: ReadonlySet<Category>
  /** The slots of the templates put in so far, with their brackets. */
  readonly tokens: ReadonlySet<string>
}

type Spec = { flag: KnownFlag; isShown: boolean } | { slot: string }
const specOf = (decoration: Decoration): Spec => decoration.spec

export function flagOf(decoration: Decoration): KnownFlag | undefined {
  const spec = specOf(decoration)
  return 'flag' in spec ? spec.flag : undefined
}

export const isSlot = (decoration: Decoration): boolean => 'slot' in specOf(decoration)

/**
 * Draws one block with these flags. Nothing that stays as
 * it was is drawn again, so that underlines never blink.
 */
export function drawBlock(
  set: DecorationSet,
  doc: Node,
  { block, pos }: { readonly block: Node; readonly pos: number },
  flags: readonly KnownFlag[],
  drawing: Drawing,
  look: Look,
): DecorationSet {
  const text = textOfBlock(block)
  const slots = findSlots(text, look.tokens)
  const drawn = set.find(pos, pos + block.nodeSize)
  const wanted = slots.map(({ start, end, text: slot }) =>
    Decoration.inline(pos + 1 + start, pos + 1 + end, { class: 'fairhand-slot' }, { slot }),
  )
  for (const flag of flags) {
    const { at, quote } = flag
    const end = at + quote.length
    if (text.slice(at, end) !== quote) continue
    if (slots.some((slot) => slot.start < end && at < slot.end)) continue
    if (drawing.dismissals.has({ ...flag, block: text })) continue
    wanted.push(drawFlag(flag, pos + 1 + at, pos + 1 + end, drawing, look))
  }
  const fresh = wanted.filter((one) => !drawn.some((other) => isSame(one, other)))
  const stale = drawn.filter((one) => !wanted.some((other) => isSame(one, other)))
  const kept = stale.length > 0 ? set.remove(stale) : set
  return fresh.length > 0 ? kept.add(doc, fresh) : kept
}

function drawFlag(
  flag: KnownFlag,
  from: number,
  to: number,
  drawing: Drawing,
  look: Look,
): Decoration {
  const isShown = look.shown.has(flag.category)
  const attributes: Record<string, string> = {}
  if (isShown) {
    attributes.class = `fairhand-flag fairhand-${familyOf(flag.category)}`
    if (drawing.isExposed) {
      attributes.role = 'mark'
      attributes['aria-description'] = drawing.labelOf(flag.category)
    }
  }
  return Decoration.inline(from, to, attributes, { flag, isShown } satisfies Spec)
}

/** Whether two decorations would look and read alike. */
function isSame(a: Decoration, b: Decoration): boolean {
  if (a.from !== b.from || a.to !== b.to) return false
  const one = specOf(a)
  const other = specOf(b)
  if ('slot' in one) return 'slot' in other && one.slot === other.slot
  return 'flag' in other && one.isShown === other.isShown && isSameFlag(one.flag, other.flag)
}

const isSameFlag = (a: KnownFlag, b: KnownFlag): boolean =>
  a === b || (a.id === b.id && JSON.stringify({ ...a, at: b.at }) === JSON.stringify(b))

/** The flags of a set that are shown, in reading order, each with an id of its own. */
export function readShown(set: DecorationSet): PlacedFlag[] {
  const flags = set
    .find(undefined, undefined, (spec) => spec.isShown === true)
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

/** How many flags of each category there are, hidden ones too. */
export function countByCategory(set: DecorationSet): Map<Category, number> {
  const counts = new Map<Category, number>()
  for (const one of set.find()) {
    const flag = flagOf(one)
    if (flag) counts.set(flag.category, (counts.get(flag.category) ?? 0) + 1)
  }
  return counts
}
