import { createHash } from 'node:crypto'
import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { SavedDismissals } from '../../plugin/state/dismissals.ts'
import { sha256 } from '../../plugin/state/hash.ts'
import { answer, flagsOf, openEditor, placeCaret, show, type } from './marked-editor.ts'

const MARKED = 'He was [[manipulative]] on Monday.\nMum was [[manipulative]] too.'
const plain = (marked: string) => marked.replaceAll(/\[\[|\]\]/g, '')

function open(dismissals: SavedDismissals | null = null): Editor & { saved?: SavedDismissals } {
  const editor: Editor & { saved?: SavedDismissals } = openEditor(plain(MARKED), {
    dismissals,
    onDismissals: (saved) => {
      editor.saved = saved
    },
  })
  answer(editor, MARKED)
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
  placeCaret(editor, editor.state.doc.child(0).nodeSize - 2)
  type(editor, ' last')
  answer(editor, MARKED.replace('Monday.', 'Monday last.').replace('. last', ' last.'), {})
  expect(show(editor)).toContain('He was manipulative on')
  editor.commands.undo()
  expect(show(editor)).toBe(FIRST_GONE)
  editor.commands.redo()
  expect(show(editor)).toContain('He was manipulative on')
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

test('dismissed flags can be brought back', () => {
  const editor = open()
  dismiss(editor)
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
