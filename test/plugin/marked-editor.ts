/**
 * Editors for tests, without a DOM: `[[…]]` marks flagged words, `|` the caret. The editor is a
 * real one of TipTap's; only the view is missing, so plugins are put into its state by hand.
 */
import { Editor, type JSONContent, Node } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { Fairhand } from '../../plugin/fairhand.ts'
import type { FairhandOptions } from '../../plugin/options.ts'
import { addMeta, flagKey } from '../../plugin/state/flag-state.ts'
import { readNoteText } from '../../plugin/state/note-text.ts'
import { Templates } from '../../plugin/templates/templates.ts'
import type { Category, Flag, Suggestion } from '../../server/contract.ts'
import { mark, readMarked } from '../marked.ts'

export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  renderHTML: () => ['span', { 'data-mention': '' }],
})

/** An editor that holds these blocks, with its plugins at work. */
export function openEditor(
  content: JSONContent | string,
  options: Partial<FairhandOptions> = {},
): Editor {
  const editor = new Editor({
    element: null,
    extensions: [
      StarterKit.configure({ link: false }),
      Mention,
      Fairhand.configure(options),
      Templates,
    ],
    content: typeof content === 'string' ? toDoc(content) : content,
  })
  const plugins = editor.extensionManager.plugins
  editor.view.updateState(editor.state.reconfigure({ plugins }))
  return editor
}

/** Blocks of plain text, one a line. */
export const toDoc = (text: string): JSONContent => ({
  type: 'doc',
  content: text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  })),
})

interface Answered {
  readonly category?: Category
  /** Of every flag, or of each by its words. */
  readonly suggestions?: readonly Suggestion[] | ((quote: string) => readonly Suggestion[])
}

/** Draws the service's answer: each `[[…]]` of the marked note is flagged. */
export function answer(
  editor: Editor,
  marked: string,
  { category = 'jargon', suggestions = [] }: Answered = {},
): void {
  const { text, spans } = readMarked(marked)
  const note = readNoteText(editor.state.doc)
  if (note.text !== text) throw new Error(`The note reads otherwise: ${note.text}`)
  const flags = spans.map(({ start, end }, index): Flag => {
    const quote = text.slice(start, end)
    const id = `${category}/${quote}#${index}`
    return {
      ...{ id, rule: `${category}/${quote.toLowerCase()}`, category, start, end, quote },
      ...{
        message: `“${quote}”`,
        why: 'A reason.',
        sources: [{ reason: 'Ours.' }],
        foundBy: 'rules',
      },
      suggestions: [...(typeof suggestions === 'function' ? suggestions(quote) : suggestions)],
    }
  })
  editor.storage.fairhand.memory.learn(note, flags)
  editor.view.dispatch(addMeta(editor.state.tr, { redraw: true }))
}

/** The note with what is flagged now in marks: the inverse of `answer`. */
export function show(editor: Editor): string {
  const note = readNoteText(editor.state.doc)
  const spans = flagsOf(editor).flatMap(({ from, to }) => {
    const block = note.blocks.find((one) => one.from <= from && to <= one.to)
    return block
      ? [{ start: block.start + from - block.from, end: block.start + to - block.from }]
      : []
  })
  return mark(note.text, spans)
}

export const flagsOf = (editor: Editor) => flagKey.getState(editor.state)?.flags ?? []

/** The position before the first (or the nth) of some words. */
export function positionOf(editor: Editor, words: string, nth = 0): number {
  const note = readNoteText(editor.state.doc)
  let offset = -1
  for (let i = 0; i <= nth; i++) offset = note.text.indexOf(words, offset + 1)
  const block = note.blocks.find(
    (one) => one.start <= offset && offset <= one.start + one.text.length,
  )
  if (offset < 0 || !block) throw new Error(`The note does not hold: ${words}`)
  return block.from + offset - block.start
}

/** Types at the caret, one transaction a character, as a keyboard does. */
export function type(editor: Editor, words: string): void {
  for (const character of words) editor.view.dispatch(editor.state.tr.insertText(character))
}

export const placeCaret = (editor: Editor, at: number): boolean =>
  editor.commands.setTextSelection(at)
