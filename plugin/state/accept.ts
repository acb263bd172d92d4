/** Puts a suggestion into the note: one step, marks kept, nothing done if the words have changed. */
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { type Accepted, addMeta } from './flag-state.ts'
import { OBJECT, type Range, wordsBetween } from './note-text.ts'
import type { PlacedFlag, PlacedSuggestion } from './placed-flag.ts'
import { findSlots } from './slots.ts'

/** What accepting would do: words at a range give way to others. */
export interface Edit extends Range {
  readonly text: string
  /** Flagged words that stay as they are. */
  readonly keeps?: Range
  /** The position of the letter whose marks the new words take; else the first that goes. */
  readonly marksAt?: number
}

/**
 * What accepting a suggestion would change. `undefined` where its words are no longer there, or
 * where it is a question without a template, which only the worker can answer.
 */
export function planEdit(
  doc: Node,
  flag: PlacedFlag,
  suggestion: PlacedSuggestion,
): Edit | undefined {
  const { from, to, quote } = flag
  if (wordsBetween(doc, from, to) !== quote) return undefined
  // A mention within the words would be lost.
  if (quote.includes(OBJECT) && suggestion.kind !== 'explain') return undefined
  switch (suggestion.kind) {
    case 'replace':
      return { from, to, text: suggestion.text }
    case 'ask':
      return suggestion.template === undefined ? undefined : { from, to, text: suggestion.template }
    case 'explain':
      return { from: to, to, text: ` (${suggestion.text})`, keeps: { from, to } }
    case 'remove':
      return planRemoval(doc, from, to)
    case 'rewrite': {
      const start = from + suggestion.offset
      const end = start + suggestion.was.length
      const isThere =
        wordsBetween(doc, start, end) === suggestion.was && !suggestion.was.includes(OBJECT)
      return isThere ? { from: start, to: end, text: suggestion.text } : undefined
    }
  }
}

/** A flag whose words can be replaced as they are, and what that would change. */
export interface Replacement {
  readonly flag: PlacedFlag
  readonly suggestion: PlacedSuggestion & { readonly kind: 'replace' }
  readonly edit: Edit
}

/**
 * The flags of one rule whose first plain replacement can go in, in reading order. Nothing else is
 * ever put in for several flags at once: what asks, explains, removes or rewrites is for one.
 */
export function planReplacements(
  doc: Node,
  flags: readonly PlacedFlag[],
  rule: string,
): Replacement[] {
  let end = 0
  return flags.flatMap((flag): Replacement[] => {
    const suggestion = flag.suggestions.find(({ kind }) => kind === 'replace')
    if (flag.rule !== rule || suggestion?.kind !== 'replace') return []
    const edit = planEdit(doc, flag, suggestion)
    if (!edit || edit.from < end) return []
    end = edit.to
    return [{ flag, suggestion, edit }]
  })
}

/** Takes words out with the space or comma that they leave behind. */
function planRemoval(doc: Node, from: number, to: number): Edit {
  const $from = doc.resolve(from)
  const before = wordsBetween(doc, $from.start(), from) ?? ''
  const after = wordsBetween(doc, to, $from.end()) ?? ''
  const opens = /(?:^|[.?!:]["”’)]?\s+|\n)$/.test(before)
  if (opens) {
    const [skipped = '', first = ''] = /^,?[^\S\n]*(\p{Ll}?)/u.exec(after) ?? []
    const end = to + skipped.length
    return { from, to: end, text: first.toUpperCase(), marksAt: end - first.length }
  }
  if (/\s$/.test(before) && /^(?:\s|[.,;:?!]|$)/.test(after))
    return { from: from - 1, to, text: '' }
  return { from, to, text: '' }
}

/** Applies an edit. The caret goes behind it if it was within it, or into the first slot. */
export function applyEdit(tr: Transaction, edit: Edit, hasTemplate: boolean): Transaction {
  const { selection } = tr
  const $letter = tr.doc.resolve(edit.marksAt ?? edit.from)
  const marks = edit.keeps ? $letter.marks() : ($letter.nodeAfter?.marks ?? $letter.marks())
  const caretWithin =
    selection.from >= (edit.keeps?.from ?? edit.from) &&
    selection.to <= Math.max(edit.to, edit.from)
  if (edit.text === '') tr.delete(edit.from, edit.to)
  else tr.replaceWith(edit.from, edit.to, toNodes(tr.doc, edit.text, marks))
  const end = edit.from + edit.text.length
  const slots = hasTemplate ? findSlots(edit.text) : []
  const [first] = slots
  if (first) {
    const anchor = edit.from + first.start
    const slot = TextSelection.create(tr.doc, anchor, edit.from + first.end)
    tr.setSelection(slot).scrollIntoView()
  } else if (caretWithin) tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView()
  const accepted: Accepted = {
    ...(edit.keeps ? { settled: edit.keeps } : {}),
    ...(first ? { template: { from: edit.from, to: end } } : {}),
    tokens: slots.map((slot) => slot.text),
  }
  return addMeta(tr, { accepted, current: null, card: null, returnTo: null })
}

/** A line break in the new words is a hard break where the editor has one, else a space. */
function toNodes(doc: Node, text: string, marks: Node['marks']): Node[] {
  const { hardBreak } = doc.type.schema.nodes
  return text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : [doc.type.schema.text(line, marks)]
    if (index === 0) return words
    return [hardBreak ? hardBreak.create() : doc.type.schema.text(' ', marks), ...words]
  })
}
