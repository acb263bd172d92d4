import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { flagKey } from '../../plugin/state/flag-state.ts'
import type { Suggestion } from '../../server/contract.ts'
import { answer, flagsOf, openEditor, placeCaret, positionOf, show, type } from './marked-editor.ts'

const MARKED = 'A [[placement]], a [[unit]].\nThis [[placement]] and that [[placement]].'
const RULE = 'jargon/placement'
const REPLACE: Suggestion = { kind: 'replace', text: 'home' }

function open(suggestions: readonly Suggestion[] = [REPLACE], marked = MARKED): Editor {
  const editor = openEditor(marked.replaceAll(/\[\[|\]\]/g, ''))
  answer(editor, marked, {
    suggestions: (quote) => (quote === 'placement' ? suggestions : [REPLACE]),
  })
  return editor
}
const idsOf = (editor: Editor) => flagsOf(editor).map(({ id }) => id)
const acceptAll = (editor: Editor, ids = idsOf(editor), rule = RULE) =>
  editor.commands.acceptReplacements({ rule, ids })

test('the chosen replacements of one rule go in; another rule’s flags stay', () => {
  const editor = open()
  expect(acceptAll(editor)).toBe(true)
  expect(show(editor)).toBe('A home, a [[unit]].\nThis home and that home.')
})

test('what the worker did not choose stays', () => {
  const editor = open()
  const [first, , , last] = idsOf(editor)
  acceptAll(editor, [first ?? '', last ?? ''])
  expect(show(editor)).toBe('A home, a [[unit]].\nThis [[placement]] and that home.')
})

test('all go in as one step: one undo brings words and flags back, what was typed stays', () => {
  const editor = open()
  placeCaret(editor, positionOf(editor, '.', 1))
  type(editor, ' now')
  acceptAll(editor)
  type(editor, '!')
  editor.commands.undo()
  editor.commands.undo()
  expect(show(editor)).toBe(MARKED.replace(/\.$/, ' now.'))
  editor.commands.redo()
  expect(show(editor)).toBe('A home, a [[unit]].\nThis home and that home now.')
})

test.each<[string, Suggestion]>([
  ['asks', { kind: 'ask', question: 'Where?', template: 'with [name]' }],
  ['explains', { kind: 'explain', text: 'where a child lives' }],
  ['takes words out', { kind: 'remove' }],
  ['rewrites', { kind: 'rewrite', start: 0, end: 1, text: 'B' }],
])('a suggestion that %s is never put in for several flags at once', (_, suggestion) => {
  const editor = open([suggestion])
  expect(acceptAll(editor)).toBe(false)
  expect(editor.can().previewReplacements(idsOf(editor)[0] ?? '')).toBe(false)
  expect(show(editor)).toBe(MARKED)
})

test('of several suggestions the first plain replacement is the one that goes in', () => {
  const editor = open([{ kind: 'explain', text: 'x' }, REPLACE, { kind: 'replace', text: 'y' }])
  acceptAll(editor)
  expect(show(editor)).toContain('A home, a')
})

test('flags that are hidden or dismissed are not touched', () => {
  const editor = open()
  editor.commands.dismissFlag({ id: idsOf(editor)[0] ?? '' })
  acceptAll(editor)
  expect(show(editor)).toBe('A placement, a [[unit]].\nThis home and that home.')
  const other = open()
  const ids = idsOf(other)
  other.commands.showCategories(['vague'])
  expect(acceptAll(other, ids)).toBe(false)
})

test('marks stay, and so does the caret where it stands elsewhere', () => {
  const editor = open()
  const from = positionOf(editor, 'placement', 1)
  editor
    .chain()
    .setTextSelection({ from, to: from + 9 })
    .setBold()
    .run()
  placeCaret(editor, 2)
  acceptAll(editor)
  const bold = editor.state.doc.child(1).child(1)
  expect([bold.text, bold.marks.map(({ type: { name } }) => name)]).toEqual(['home', ['bold']])
  expect(editor.state.selection.from).toBe(2)
})

test('nothing goes in where the note cannot be changed, nor when only asked whether it could', () => {
  const editor = open()
  expect(editor.can().acceptReplacements({ rule: RULE, ids: idsOf(editor) })).toBe(true)
  expect(show(editor)).toBe(MARKED)
  editor.setEditable(false)
  expect(acceptAll(editor)).toBe(false)
  expect(editor.commands.previewReplacements(idsOf(editor)[0] ?? '')).toBe(false)
})

test('the preview opens in the card and changes nothing', () => {
  const editor = open()
  const [first] = idsOf(editor)
  editor.commands.previewReplacements(first ?? '')
  const card = flagKey.getState(editor.state)?.card
  expect(card).toEqual({ id: first, takesFocus: true, isPreview: true })
  expect(show(editor)).toBe(MARKED)
})
