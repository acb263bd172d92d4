import { createHash } from 'node:crypto'
import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { SavedDismissals } from '../../plugin/state/dismissals.ts'
import { sha256 } from '../../plugin/state/hash.ts'
import { answer, flagsOf, openEditor, placeCaret, positionOf, show, type } from './marked-editor.ts'

const MARKED = 'He was [[manipulative]] on Monday.\nMum was [[manipulative]] too.'
const plain = (marked: string) => marked.replaceAll(/\[\[|\]\]/g, '')

function open(
  dismissals: SavedDismissals | null = null,
  marked = MARKED,
): Editor & { saved?: SavedDismissals } {
  const editor: Editor & { saved?: SavedDismissals } = openEditor(plain(marked), {
    dismissals,
    onDismissals: (saved) => {
      editor.saved = saved
    },
  })
  answer(editor, marked)
  return editor
}

const dismiss = (editor: Editor, scope: 'here' | 'note' = 'here') =>
  editor.commands.dismissFlag({ id: flagsOf(editor)[0]?.id ?? '', scope })

const FIRST_GONE = 'He was manipulative on Monday.\nMum was [[manipulative]] too.'

test('a dismissed flag is gone, the same words elsewhere are still flagged', () => {
  const editor = open()
  dismiss(editor)
  expect(show(editor)).toBe(FIRST_GONE)
})

test('it stays away through an answer, an edit elsewhere in the sentence, undo and redo', () => {
  const editor = open()
  dismiss(editor)
  answer(editor, MARKED)
  expect(show(editor)).toBe(FIRST_GONE)
  placeCaret(editor, positionOf(editor, 'Monday'))
  type(editor, 'bright ')
  const edited = (text: string) => text.replace('Monday', 'bright Monday')
  expect(show(editor)).toBe(edited(FIRST_GONE))
  answer(editor, edited(MARKED))
  expect(show(editor)).toBe(edited(FIRST_GONE))
  editor.commands.undo()
  expect(show(editor)).toBe(FIRST_GONE)
  editor.commands.redo()
  expect(show(editor)).toBe(edited(FIRST_GONE))
  expect(show(open(editor.saved, edited(MARKED)))).toBe(edited(FIRST_GONE))
})

test('all alike can be dismissed at once', () => {
  const editor = open()
  dismiss(editor, 'note')
  expect(show(editor)).toBe(plain(MARKED))
})

test('what is saved holds no words, and holds in another editor', () => {
  const editor = open()
  dismiss(editor)
  const { saved } = editor
  expect(saved?.hashes).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(JSON.stringify(saved)).not.toMatch(/manip/i)
  expect(show(open(saved))).toBe(FIRST_GONE)
})

test('one dismissed flag can be brought back', () => {
  const editor = open()
  dismiss(editor)
  dismiss(editor)
  expect(editor.storage.fairhand.dismissed).toHaveLength(2)
  editor.commands.restoreDismissed(editor.storage.fairhand.dismissed[0]?.id)
  expect(show(editor)).toBe('He was [[manipulative]] on Monday.\nMum was manipulative too.')
})

test('all dismissed flags can be brought back', () => {
  const editor = open()
  dismiss(editor, 'note')
  editor.commands.restoreDismissed()
  expect(show(editor)).toBe(MARKED)
  expect(editor.saved?.hashes).toEqual([])
})

test.each(['', 'abc', 'é🙂', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(1000)])(
  'the hash of %j is SHA-256',
  (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  },
)
