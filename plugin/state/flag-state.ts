/** The plugin's state: what is flagged where, and how each transaction changes that. */
import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Category } from '../../server/contract.ts'
import { type Attention, readAttention } from './attention.ts'
import {
  type Drawing,
  type DrawnBlock,
  drawBlock,
  flagOf,
  type Look,
  type Redrawing,
  redrawSet,
} from './decorate.ts'
import type { DismissalScope } from './dismissals.ts'
import { eachTouchedBlock, followTransaction } from './mapping.ts'
import type { Memory } from './memory.ts'
import { keyOfBlock, type Range, textOfBlock } from './note-text.ts'
import type { KnownFlag, PlacedFlag, PlacedSuggestion } from './placed-flag.ts'
import { inOrder } from './placed-flag.ts'
import { readDrawn, slotsIn } from './read-flags.ts'

export interface FlagState extends Look, Attention {
  /** Flags, those of hidden categories too, and slots. */
  readonly decorations: DecorationSet
  /** The flags that are shown, in reading order; read from what is drawn where they are asked for. */
  readonly flags: readonly PlacedFlag[]
  /** Grows with every change of what is drawn, but for its positions. */
  readonly revision: number
  /** The words that a template put in, while there is a slot in them to fill. */
  readonly template: Range | null
}

/** What a transaction may tell the state. */
export interface FlagMeta extends Partial<Attention> {
  /** An answer came, or dismissals changed: every block is drawn anew from memory. */
  readonly redraw?: true
  readonly shown?: ReadonlySet<Category>
  /** Dismissed flags come back: those of these words, or all. */
  readonly restored?: Look['restored']
  readonly accepted?: Accepted
  /** What the worker did with a flag, for the host's trail. */
  readonly dealtWith?: DealtWith
}

export type DealtWith = { readonly flag: PlacedFlag } & (
  | { readonly suggestion: PlacedSuggestion }
  | { readonly scope: DismissalScope }
)

/** What accepting a suggestion left in the note; ranges are those of the new document. */
export interface Accepted {
  /** Words that stay as they were, and whose flag has been dealt with. */
  readonly settled?: Range
  /** What a template put in. */
  readonly template?: Range
  readonly tokens: readonly string[]
}

export const flagKey = new PluginKey<FlagState>('fairhand')

export const metaOf = (tr: Transaction): FlagMeta => tr.getMeta(flagKey) ?? {}
export const addMeta = (tr: Transaction, meta: FlagMeta): Transaction =>
  tr.setMeta(flagKey, { ...metaOf(tr), ...meta })

export function startState(doc: Node, drawing: Drawing, shown: ReadonlySet<Category>): FlagState {
  const look = { shown, tokens: new Set<string>() }
  const decorations = redraw(DecorationSet.empty, doc, drawing, look)
  return withFlags({
    ...look,
    decorations,
    revision: 0,
    template: null,
    current: null,
    card: null,
    returnTo: null,
  })
}

const withFlags = (state: Omit<FlagState, 'flags'>): FlagState => ({
  ...state,
  get flags() {
    return readDrawn(state.decorations).flags
  },
})

export function applyToState(
  tr: Transaction,
  before: FlagState,
  state: EditorState,
  drawing: Drawing,
): FlagState {
  const meta = metaOf(tr)
  if (!tr.docChanged && !tr.selectionSet && !tr.getMeta(flagKey)) return before
  const look = {
    shown: meta.shown ?? before.shown,
    tokens: meta.accepted ? new Set([...before.tokens, ...meta.accepted.tokens]) : before.tokens,
  }
  const { decorations, isRedrawn, template } = draw(tr, before, meta, drawing, look)
  const revision = before.revision + Number(isRedrawn)
  const attention = readAttention(tr, before, decorations, meta, state.selection)
  return withFlags({ ...look, decorations, revision, template, ...attention })
}

/** Moves what is drawn through a transaction, then draws anew what it touched. */
function draw(
  tr: Transaction,
  before: FlagState,
  meta: FlagMeta,
  drawing: Drawing,
  look: Look,
): Pick<FlagState, 'decorations' | 'template'> & { readonly isRedrawn: boolean } {
  let { decorations, template } = before
  let isRedrawn = false
  if (tr.docChanged) {
    const { mapping, changed } = followTransaction(tr)
    const onRemove = () => {
      isRedrawn = true
    }
    decorations = decorations.map(mapping, tr.doc, { onRemove })
    const moved = decorations
    eachTouchedBlock(tr.doc, changed, (block, pos) => {
      const drawn = decorations.find(pos, pos + block.nodeSize)
      const redrawing = settleBlock({ block, pos, drawn }, drawing, look)
      decorations = redrawSet(decorations, tr.doc, redrawing)
    })
    isRedrawn ||= decorations !== moved
    template &&= { from: mapping.map(template.from, -1), to: mapping.map(template.to, 1) }
  }
  const moved = decorations
  if (meta.redraw || meta.shown || meta.restored !== undefined) {
    const drawn = meta.restored === undefined ? look : { ...look, restored: meta.restored }
    decorations = redraw(decorations, tr.doc, drawing, drawn)
  }
  if (meta.accepted) {
    decorations = removeFlagAt(decorations, meta.accepted.settled)
    template = meta.accepted.template ?? template
  }
  if (template && !slotsIn(decorations, template)[0]) template = null
  return { decorations, isRedrawn: isRedrawn || decorations !== moved, template }
}

/** A block carries what its words are remembered to carry; if they are new, what still fits them. */
function settleBlock(drawn: DrawnBlock, drawing: Drawing, look: Look): Redrawing {
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
function redraw(set: DecorationSet, doc: Node, drawing: Drawing, look: Look): DecorationSet {
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

function removeFlagAt(set: DecorationSet, range: Range | undefined): DecorationSet {
  if (!range) return set
  return set.remove(
    set.find(range.from, range.to).filter((one) => {
      return one.from === range.from && one.to === range.to && flagOf(one)
    }),
  )
}
