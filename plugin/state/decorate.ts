/** Draws flags and slots over the editor's text. Decorations alone: nothing enters the note. */
import type { Node } from '@tiptap/pm/model'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import type { Category } from '../../server/contract.ts'
import { familyOf } from '../categories.ts'
import type { Dismissals } from './dismissals.ts'
import type { Memory } from './memory.ts'
import { textOfBlock } from './note-text.ts'
import type { KnownFlag } from './placed-flag.ts'
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
  /** Dismissed flags that are to come back: those of these words, or all. */
  readonly restored?: 'all' | string
}

/** Flags that are not shown are followed through edits all the same. */
export type Standing = 'shown' | 'hidden' | 'dismissed'

type Spec = { flag: KnownFlag; standing: Standing } | { slot: string }
const specOf = (decoration: Decoration): Spec => decoration.spec

export function flagOf(decoration: Decoration): KnownFlag | undefined {
  const spec = specOf(decoration)
  return 'flag' in spec ? spec.flag : undefined
}

export function standingOf(decoration: Decoration): Standing | undefined {
  const spec = specOf(decoration)
  return 'flag' in spec ? spec.standing : undefined
}

/** The words of a slot, with their brackets. */
export function slotOf(decoration: Decoration): string | undefined {
  const spec = specOf(decoration)
  return 'slot' in spec ? spec.slot : undefined
}

/** A textblock, where it stands, and what is drawn over it so far. */
export interface DrawnBlock {
  readonly block: Node
  readonly pos: number
  readonly drawn: readonly Decoration[]
}

/** What is to be drawn and what is to go, so that a set shows what it should. */
export interface Redrawing {
  readonly fresh: readonly Decoration[]
  readonly stale: readonly Decoration[]
}

/** Redraws a set; where nothing is fresh or stale it is the same set. */
export function redrawSet(
  set: DecorationSet,
  doc: Node,
  { fresh, stale }: Redrawing,
): DecorationSet {
  const kept = stale.length > 0 ? set.remove([...stale]) : set
  return fresh.length > 0 ? kept.add(doc, [...fresh]) : kept
}

/**
 * Draws one block with these flags. Nothing that stays as it was is drawn again, so that
 * underlines never blink.
 */
export function drawBlock(
  { block, pos, drawn }: DrawnBlock,
  flags: readonly KnownFlag[],
  drawing: Drawing,
  look: Look,
): Redrawing {
  const text = textOfBlock(block)
  const slots = findSlots(text, look.tokens)
  const wanted = slots.map(({ start, end, text: slot }) =>
    Decoration.inline(pos + 1 + start, pos + 1 + end, { class: 'fairhand-slot' }, { slot }),
  )
  for (const flag of flags) {
    const { at, quote } = flag
    const end = at + quote.length
    if (text.slice(at, end) !== quote) continue
    if (slots.some((slot) => slot.start < end && at < slot.end)) continue
    const from = pos + 1 + at
    const to = pos + 1 + end
    const isDismissed =
      drawing.dismissals.has({ ...flag, block: text }) || isHeldDismissed(flag, from, drawn, look)
    const isShown = look.shown.has(flag.category)
    const standing = isDismissed ? 'dismissed' : isShown ? 'shown' : 'hidden'
    wanted.push(drawFlag(flag, from, to, standing, drawing))
  }
  const fresh = wanted.filter((one) => !drawn.some((other) => isSame(one, other)))
  const stale = drawn.filter((one) => !wanted.some((other) => isSame(one, other)))
  return { fresh, stale }
}

/** A dismissal holds while its words stand, whatever is written around them. */
function isHeldDismissed(
  { rule, quote }: KnownFlag,
  from: number,
  drawn: readonly Decoration[],
  { restored }: Look,
): boolean {
  if (restored === 'all' || restored === quote) return false
  return drawn.some(
    (one) => one.from === from && standingOf(one) === 'dismissed' && flagOf(one)?.rule === rule,
  )
}

function drawFlag(
  flag: KnownFlag,
  from: number,
  to: number,
  standing: Standing,
  drawing: Drawing,
): Decoration {
  const attributes: Record<string, string> = {}
  if (standing === 'shown') {
    // An element of its own: without it, flags within flags would share one and one line.
    attributes.nodeName = 'span'
    attributes.class = `fairhand-flag fairhand-${familyOf(flag.category)}`
    if (drawing.isExposed) {
      attributes.role = 'mark'
      attributes['aria-description'] = drawing.labelOf(flag.category)
    }
  }
  return Decoration.inline(from, to, attributes, { flag, standing } satisfies Spec)
}

/** Whether two decorations would look and read alike. */
function isSame(a: Decoration, b: Decoration): boolean {
  if (a.from !== b.from || a.to !== b.to) return false
  const one = specOf(a)
  const other = specOf(b)
  if ('slot' in one) return 'slot' in other && one.slot === other.slot
  return 'flag' in other && one.standing === other.standing && isSameFlag(one.flag, other.flag)
}

const isSameFlag = (a: KnownFlag, b: KnownFlag): boolean =>
  a === b || (a.id === b.id && JSON.stringify({ ...a, at: b.at }) === JSON.stringify(b))
