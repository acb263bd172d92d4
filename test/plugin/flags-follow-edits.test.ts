import { expect, test } from 'vitest'
import { answer, openEditor, placeCaret, positionOf, show, toDoc, type } from './marked-editor.ts'

const NOTE = 'Dean was [[non-compliant]] today.\nThe [[placement]] is fine.'
const open = () => {
  const editor = openEditor(NOTE.replaceAll(/\[\[|\]\]/g, ''))
  answer(editor, NOTE)
  return editor
}

test('flags are drawn where the answer says', () => {
  expect(show(open())).toBe(NOTE)
})

test('typing before a flag moves it, on every keystroke', () => {
  const editor = open()
  placeCaret(editor, 1)
  for (const character of 'On Monday morning. ') {
    type(editor, character)
    expect(show(editor)).toContain(' was [[non-compliant]] today.')
  }
})

test.each(['start', 'end'] as const)('typing at the %s of a flag does not stretch it', (edge) => {
  const editor = open()
  const from = positionOf(editor, 'placement')
  placeCaret(editor, edge === 'start' ? from : from + 'placement'.length)
  type(editor, ' old ')
  expect(show(editor)).toContain('[[placement]]')
})

test('typing inside a flag drops it; taking the letter out brings it back without an answer', () => {
  const editor = open()
  placeCaret(editor, positionOf(editor, '-compliant'))
  type(editor, 'x')
  expect(show(editor)).toBe('Dean was nonx-compliant today.\nThe [[placement]] is fine.')
  editor.commands.deleteRange({
    from: editor.state.selection.from - 1,
    to: editor.state.selection.from,
  })
  expect(show(editor)).toBe(NOTE)
})

test('a flag split over two blocks is dropped, and comes back when they are joined', () => {
  const editor = open()
  placeCaret(editor, positionOf(editor, 'compliant'))
  editor.commands.splitBlock()
  expect(show(editor)).toBe('Dean was non-\ncompliant today.\nThe [[placement]] is fine.')
  editor.commands.joinBackward()
  expect(show(editor)).toBe(NOTE)
})

test('a flag survives bold over part of it and a list around it', () => {
  const editor = open()
  const from = positionOf(editor, 'non-compliant')
  editor
    .chain()
    .setTextSelection({ from, to: from + 3 })
    .setBold()
    .run()
  expect(show(editor)).toBe(NOTE)
  editor.commands.toggleBulletList()
  expect(show(editor)).toBe(`- ${NOTE}`)
})

test('undo and redo restore flags', () => {
  const editor = open()
  const from = positionOf(editor, 'non-compliant')
  editor.commands.deleteRange({ from: from - 4, to: from + 20 })
  expect(show(editor)).toBe('Dean \nThe [[placement]] is fine.')
  editor.commands.undo()
  expect(show(editor)).toBe(NOTE)
  editor.commands.redo()
  expect(show(editor)).toBe('Dean \nThe [[placement]] is fine.')
})

test('a paragraph that is moved keeps its flags', () => {
  const editor = open()
  const first = editor.state.doc.child(0)
  const tr = editor.state.tr.delete(0, first.nodeSize)
  editor.view.dispatch(tr.insert(tr.doc.content.size, first))
  expect(show(editor)).toBe('The [[placement]] is fine.\nDean was [[non-compliant]] today.')
})

test('a paragraph that is cut and pasted, or copied, carries its flags at once', () => {
  const editor = open()
  const first = editor.state.doc.child(0)
  const copied = editor.state.doc.slice(0, first.nodeSize)
  editor.view.dispatch(editor.state.tr.delete(0, first.nodeSize))
  expect(show(editor)).toBe('The [[placement]] is fine.')
  for (const times of [1, 2]) {
    const { tr } = editor.state
    editor.view.dispatch(tr.replace(tr.doc.content.size, tr.doc.content.size, copied))
    expect(show(editor).match(/\[\[non-compliant\]\]/g)).toHaveLength(times)
  }
  const ids = editor.storage.fairhand.flags.map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
})

test('the same content set again keeps its flags', () => {
  const editor = open()
  editor.commands.setContent(toDoc('Something else.'))
  expect(show(editor)).toBe('Something else.')
  editor.commands.setContent(toDoc(NOTE.replaceAll(/\[\[|\]\]/g, '')))
  expect(show(editor)).toBe(NOTE)
})

test.each([
  ['above', (text: string) => `Added above.\n${text}`],
  ['within a flagged block', (text: string) => text.replace('is fine', 'is not fine')],
  ['below', (text: string) => `${text}\nAdded below.`],
])(
  'a step that replaces the whole document, as Yjs sends for a change %s, keeps flags',
  (_, change) => {
    const editor = open()
    const doc = editor.schema.nodeFromJSON(toDoc(change(NOTE.replaceAll(/\[\[|\]\]/g, ''))))
    editor.storage.fairhand.memory.forgetBlocks()
    editor.view.dispatch(editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content))
    expect(show(editor)).toBe(change(NOTE))
  },
)

test('an answer whose words are not where it says is not drawn', () => {
  const editor = openEditor('A plain note.')
  answer(editor, 'A [[plain]] note.')
  placeCaret(editor, 1)
  type(editor, 'x')
  expect(show(editor)).toBe('xA [[plain]] note.')
  editor.commands.setContent(toDoc('B plane note.'))
  expect(show(editor)).toBe('B plane note.')
})
