/** Puts a suggestion into the note: one step, marks kept, nothing done if the words have changed. */
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { type Accepted, addMeta } from './flag-state.ts'
import { type Range, wordsBetween } from './note-text.ts'
import type { PlacedFlag, PlacedSuggestion } from './placed-flag.ts'
import { findSlots } from './slots.ts'

/** What accepting would do: words at a range give way to others. */
export interface Edit extends Range {
  readonly text: string
  /** Where in the new text the flagged words stand unchanged, if they do. */
  readonly keeps?: Range
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
      const isThere = wordsBetween(doc, start, end) === suggestion.was
      return isThere ? { from: start, to: end, text: suggestion.text } : undefined
    }
  }
}

/** Takes words out with the space or comma that they leave behind. */
function planRemoval(doc: Node, from: number, to: number): Edit {
  const $from = doc.resolve(from)
  const before = wordsBetween(doc, $from.start(), from) ?? ''
  const after = wordsBetween(doc, to, $from.end()) ?? ''
  const opens = /(?:^|[.?!:]["”’)]?\s+|\n)$/.test(before)
  if (opens) {
    const rest = /^,?\s*(\S?)/.exec(after)
    const [skipped = '', first = ''] = rest ?? []
    return { from, to: to + skipped.length, text: first.toUpperCase() }
  }
  if (/\s$/.test(before) && /^(?:\s|[.,;:?!]|$)/.test(after))
    return { from: from - 1, to, text: '' }
  return { from, to, text: '' }
}

/** Applies an edit. The caret goes behind it if it was within it, or into the first slot. */
export function applyEdit(tr: Transaction, edit: Edit, hasTemplate: boolean): Transaction {
  const { selection } = tr
  const marks = tr.doc.resolve(edit.from).nodeAfter?.marks ?? tr.doc.resolve(edit.from).marks()
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
    tr.setSelection(TextSelection.create(tr.doc, anchor, edit.from + first.end))
  } else if (caretWithin) tr.setSelection(TextSelection.create(tr.doc, end))
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
