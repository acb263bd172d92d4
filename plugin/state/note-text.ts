/**
 * Turns the editor's document into the note's text and back: the one place where offsets in a note
 * (`start`/`end`) and positions in the editor (`from`/`to`) meet.
 *
 * Inside a block there is exactly one character for each document position: text as it is, a hard
 * break as a line break, any other inline node as U+FFFC. So `from = block.from + offset`, always.
 */
import type { Node } from '@tiptap/pm/model'

/** Stands for an inline node that is not text: a mention, a picture. */
export const OBJECT = '\uFFFC'

export interface Range {
  readonly from: number
  readonly to: number
}

export interface NoteBlock {
  readonly node: Node
  /** What the note's text shows before the block's own words: `# ` for a heading, `- ` for a list. */
  readonly prefix: string
  /** The block's own words. */
  readonly text: string
  /** The position before the first of the words. */
  readonly from: number
  /** The position after the last of the words. */
  readonly to: number
  /** The offset of the first of the words in the note's text. */
  readonly start: number
}

export interface NoteText {
  /** Blocks joined by line breaks; always well-formed Unicode. */
  readonly text: string
  readonly blocks: readonly NoteBlock[]
}

const texts = new WeakMap<Node, string>()

/** The words of one textblock. */
export function textOfBlock(block: Node): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  let text = ''
  block.forEach((child) => {
    if (child.isText) text += child.text
    else text += child.type.name === 'hardBreak' ? '\n' : OBJECT.repeat(child.nodeSize)
  })
  text = text.toWellFormed()
  texts.set(block, text)
  return text
}

/** What a block is remembered by: its exact words, and whether they are a heading. */
export const keyOfBlock = (block: Node): string =>
  block.type.name === 'heading' ? `# ${textOfBlock(block)}` : textOfBlock(block)

export function readNoteText(doc: Node): NoteText {
  const blocks: NoteBlock[] = []
  let text = ''
  doc.descendants((node, pos, parent, index) => {
    if (!node.isTextblock) return true
    if (node.type.spec.code) return false
    if (blocks.length > 0) text += '\n'
    const prefix = prefixOf(node, parent, index, doc, pos)
    const words = textOfBlock(node)
    const from = pos + 1
    const start = text.length + prefix.length
    blocks.push({ node, prefix, text: words, from, to: from + words.length, start })
    text += prefix + words
    return false
  })
  return { text, blocks }
}

/** The positions of a span of the note, where it lies within the words of one block. */
export function rangeOfSpan(note: NoteText, start: number, end: number): Range | undefined {
  const block = blockOfSpan(note, start, end)
  return block && { from: block.from + start - block.start, to: block.from + end - block.start }
}

/** The block that holds the whole of a span of the note. */
export function blockOfSpan(note: NoteText, start: number, end: number): NoteBlock | undefined {
  let low = 0
  let high = note.blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = note.blocks[middle] as NoteBlock
    if (start < block.start) high = middle - 1
    else if (start > block.start + block.text.length) low = middle + 1
    else return end <= block.start + block.text.length && start < end ? block : undefined
  }
  return undefined
}

/** The words between two positions of one block; `undefined` where they are not in one block. */
export function wordsBetween(doc: Node, from: number, to: number): string | undefined {
  if (from < 0 || to > doc.content.size || from > to) return undefined
  const $from = doc.resolve(from)
  if (!$from.parent.isTextblock || to > $from.end()) return undefined
  return textOfBlock($from.parent).slice(from - $from.start(), to - $from.start())
}

function prefixOf(node: Node, parent: Node | null, index: number, doc: Node, pos: number): string {
  if (node.type.name === 'heading') return '# '
  if (parent?.type.name !== 'listItem' || index > 0) return ''
  const $item = doc.resolve(pos)
  const list = $item.node(-1)
  if (list.type.name !== 'orderedList') return '- '
  const first = Number(list.attrs.start ?? 1)
  return `${first + $item.index(-1)}. `
}
