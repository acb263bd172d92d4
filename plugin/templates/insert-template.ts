/** Puts a profile's headings and questions into the note; nothing that is written gives way. */
import type { RawCommands } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { addMeta } from '../state/flag-state.ts'
import { readNoteText } from '../state/note-text.ts'
import { findSlots } from '../state/slots.ts'
import { startUndoStep } from '../state/undo-step.ts'
import {
  opensWithHeading,
  readTemplate,
  type TemplateLine,
  type TemplateSection,
  type TemplateSource,
} from './read-template.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fairhandTemplates: {
      /**
       * Puts the headings and questions of a profile at the end of the note, or into an empty one,
       * as one step that can be undone. Sections whose heading stands in the note are left out.
       */
      insertTemplate: (profile: TemplateSource) => ReturnType
      /** Says which words in brackets are gaps to fill, where a host puts a kept note back. */
      restoreSlots: (tokens: readonly string[]) => ReturnType
    }
  }
}

/** Levels of headings: below those of a page. An editor with other levels shows its nearest. */
const LEVEL = { heading: 3, 'sub-heading': 4 } as const

export function createTemplateCommands(): Partial<RawCommands> {
  return {
    insertTemplate:
      (profile) =>
      ({ tr, state, dispatch, editor }) => {
        const sections = sectionsToAdd(tr.doc, readTemplate(profile))
        if (sections.length === 0 || !editor.isEditable) return false
        if (dispatch) insert(tr, state, sections)
        return true
      },
    restoreSlots:
      (tokens) =>
      ({ tr, dispatch }) => {
        if (dispatch) addMeta(tr, { redraw: true, accepted: { tokens } })
        return tokens.length > 0
      },
  }
}

/** What the note does not have yet; the lines before the first heading only where it has nothing. */
function sectionsToAdd(doc: Node, sections: readonly TemplateSection[]): TemplateSection[] {
  const written = readNoteText(doc).blocks.map(({ text }) => text)
  const isThere = (heading: string) => written.some((text) => opensWithHeading(text, heading))
  const known = sections.some(({ heading }) => heading !== undefined && isThere(heading))
  return sections.filter(({ heading }) => (heading === undefined ? !known : !isThere(heading)))
}

function insert(tr: Transaction, state: EditorState, sections: readonly TemplateSection[]): void {
  startUndoStep(state, tr)
  const from = startOfEmptyEnd(tr.doc)
  const nodes = sections.flatMap(({ heading, lines }) => [
    ...(heading === undefined ? [] : [toNode(state.schema, { kind: 'heading', text: heading })]),
    ...lines.map((line) => toNode(state.schema, line)),
  ])
  tr.replaceWith(from, tr.doc.content.size, nodes)
  const range = { from: from + 1, to: tr.doc.content.size - 1 }
  const slots = findTemplateSlots(tr.doc, from)
  const [first] = slots
  tr.setSelection(
    first
      ? TextSelection.create(tr.doc, first.from, first.to)
      : TextSelection.near(tr.doc.resolve(from + (nodes[0]?.nodeSize ?? 0) + 1)),
  ).scrollIntoView()
  const tokens = slots.map(({ text }) => text)
  addMeta(tr, { accepted: { ...(first ? { template: range } : {}), tokens } })
}

/** Where the blocks without a word begin that the note ends in: they give way to the template. */
function startOfEmptyEnd(doc: Node): number {
  let at = doc.content.size
  for (let index = doc.childCount - 1; index >= 0; index--) {
    const block = doc.child(index)
    if (!block.isTextblock || block.content.size > 0) break
    at -= block.nodeSize
  }
  return at
}

/** A heading is a real one where the editor has headings, else a line. */
function toNode(schema: Schema, line: TemplateLine): Node {
  const content = line.text === '' ? [] : [schema.text(line.text)]
  const { heading, paragraph } = schema.nodes
  if (line.kind !== 'line' && heading) return heading.create({ level: LEVEL[line.kind] }, content)
  if (!paragraph) throw new Error('An editor of notes needs paragraphs.')
  return paragraph.create(null, content)
}

function findTemplateSlots(doc: Node, after: number) {
  return readNoteText(doc)
    .blocks.filter(({ from }) => from > after)
    .flatMap((block) =>
      findSlots(block.text).map(({ start, end, text }) => ({
        from: block.from + start,
        to: block.from + end,
        text,
      })),
    )
}
