/** The plugin's state: what is flagged where, and how each transaction changes that. */
import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import type { Category } from '../../server/contract.ts'
import { type Attention, readAttention } from './attention.ts'
import { type Drawing, type Look, redrawSet } from './decorate.ts'
import type { DismissalScope } from './dismissals.ts'
import { eachTouchedBlock, followTransaction } from './mapping.ts'
import type { Range } from './note-text.ts'
import type { PlacedFlag, PlacedSuggestion } from './placed-flag.ts'
import { readDrawn, slotsIn } from './read-flags.ts'
import { redraw, removeFlagAt, settleBlock } from './settle.ts'

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
  /** What the worker did with flags, for the host's trail. */
  readonly dealtWith?: readonly DealtWith[]
}

export type DealtWith = { readonly flag: PlacedFlag } & (
  | { readonly suggestion: PlacedSuggestion }
  | { readonly scope: DismissalScope }
  | { readonly isRestored: true }
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
