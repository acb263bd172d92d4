/** Functions that run in the browser's page. Each stands alone: nothing from this file reaches it. */
import type { Editor } from '@tiptap/core'

interface EditorElement extends HTMLElement {
  editor: Editor
}

/** Each line a paragraph; `*` around words makes them bold. */
export function setNote(text: string): void {
  const dom = document.querySelector('.ProseMirror') as EditorElement
  const toText = (words: string, index: number) => ({
    type: 'text',
    text: words,
    ...(index % 2 === 1 ? { marks: [{ type: 'bold' }] } : {}),
  })
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line
      .split('*')
      .map(toText)
      .filter((one) => one.text !== ''),
  }))
  const doc = { type: 'doc', content }
  dom.editor.chain().setMeta('addToHistory', false).setContent(doc).run()
  // Most tests are not about the pause.
  dom.editor.commands.checkNote()
}

/** Checks without a pause: most tests are not about it. */
export function checkNow(): void {
  const dom = document.querySelector('.ProseMirror') as EditorElement
  dom.editor.commands.checkNote()
}

export function readStatus(): string {
  const dom = document.querySelector('.ProseMirror') as EditorElement
  return dom.editor.storage.fairhand.status
}

/** What is underlined: neighbouring spans of one flag (bold inside it splits them) are joined. */
export function readFlagged(): string[] {
  const words: string[] = []
  let last: { end: Node; rule: string } | undefined
  for (const span of document.querySelector('.ProseMirror')?.querySelectorAll('.fairhand-flag') ??
    []) {
    const text = span.textContent ?? ''
    const before = span.previousSibling ?? span.parentElement?.previousSibling
    const isMore =
      last &&
      before &&
      (before === last.end || before.contains(last.end)) &&
      span.className === last.rule
    if (isMore) words.push((words.pop() ?? '') + text)
    else words.push(text)
    last = { end: span, rule: span.className }
  }
  return words
}

export function readText(): string {
  const dom = document.querySelector('.ProseMirror') as EditorElement
  return dom.editor.getText({ blockSeparator: '\n' })
}

export function setCaret({ words, shift }: { words: string; shift: number }): void {
  const dom = document.querySelector('.ProseMirror') as EditorElement
  let at = -1
  dom.editor.state.doc.descendants((node, pos) => {
    const found = node.isTextblock
      ? node.textBetween(0, node.content.size, '', '\uFFFC').indexOf(words)
      : -1
    if (found >= 0 && at < 0) at = pos + 1 + found
  })
  if (at < 0) throw new Error(`The note does not hold: ${words}`)
  dom.focus()
  dom.editor.commands.setTextSelection(at + shift)
}

/** Writes before some words of an editor, as somebody else would: the caret stays where it is. */
export function insertText({
  before,
  words,
  within = '.ProseMirror',
}: {
  before: string
  words: string
  within?: string
}): void {
  const { editor } = document.querySelector(within) as EditorElement
  let at = -1
  editor.state.doc.descendants((node, pos) => {
    const found = node.isTextblock ? node.textContent.indexOf(before) : -1
    if (found >= 0) at = pos + 1 + found
  })
  for (const [step, sign] of [...words].entries()) {
    editor.view.dispatch(editor.state.tr.insertText(sign, at + step))
  }
}
