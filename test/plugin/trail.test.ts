import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { FlagResolved } from '../../plugin/trail.ts'
import type { Suggestion } from '../../server/contract.ts'
import { answer, flagsOf, openEditor, placeCaret, positionOf, type } from './marked-editor.ts'

const REPLACE: Suggestion = { kind: 'replace', text: 'home' }
type Told = Editor & { told: FlagResolved[] }

function open(marked: string, suggestions: readonly Suggestion[] = [REPLACE]): Told {
  const told: FlagResolved[] = []
  const editor = openEditor(marked.replaceAll(/\[\[|\]\]/g, ''), {
    onFlagResolved: (resolved) => told.push(resolved),
  })
  answer(editor, marked, { suggestions })
  return Object.assign(editor, { told })
}
const outcomes = ({ told }: Told) => told.map(({ outcome }) => outcome)
const accept = (editor: Editor, nth = 0) =>
  editor.commands.acceptSuggestion({ id: flagsOf(editor)[nth]?.id ?? '', suggestion: 0 })

test('the host is told what was accepted, and nothing of the note’s words', () => {
  const editor = open('Her [[placement]] ended.')
  const events: FlagResolved[] = []
  editor.on('flagResolved', ({ resolved }) => events.push(resolved))
  accept(editor)
  expect(editor.told).toEqual([
    {
      ...{ id: 'jargon/placement#0', rule: 'jargon/placement', category: 'jargon' },
      ...{ foundBy: 'rules', outcome: 'accepted', suggestion: 'replace', scope: null },
      at: expect.any(Date),
    },
  ])
  expect(events).toEqual(editor.told)
  expect(JSON.stringify(editor.told)).not.toMatch(/home|ended|quote|text/)
})

test('undo and redo are told', () => {
  const editor = open('Her [[placement]] ended.')
  accept(editor)
  editor.commands.undo()
  editor.commands.redo()
  editor.commands.undo()
  expect(outcomes(editor)).toEqual(['accepted', 'undone', 'accepted', 'undone'])
  expect(editor.told.map(({ suggestion }) => suggestion)).toEqual(Array(4).fill('replace'))
})

test('undoing what was typed before or after is not told', () => {
  const editor = open('Her [[placement]] ended.')
  placeCaret(editor, positionOf(editor, 'ended'))
  type(editor, 'soon ')
  accept(editor)
  type(editor, 'x')
  editor.commands.undo()
  expect(outcomes(editor)).toEqual(['accepted'])
  editor.commands.undo()
  editor.commands.undo()
  expect(outcomes(editor)).toEqual(['accepted', 'undone'])
})

test.each<[string, Suggestion]>([
  ['an explanation', { kind: 'explain', text: 'where a child lives' }],
  ['a removal', { kind: 'remove' }],
  ['a template', { kind: 'ask', question: 'Where?', template: 'with [name]' }],
])('%s that is undone is told', (_, suggestion) => {
  const editor = open('Rain. Her [[placement]] ended.', [suggestion])
  accept(editor)
  editor.commands.undo()
  expect(editor.told.map((one) => [one.outcome, one.suggestion])).toEqual([
    ['accepted', suggestion.kind],
    ['undone', suggestion.kind],
  ])
})

test('of two blocks with the same words each is told once', () => {
  const editor = open('A [[placement]].\nA [[placement]].')
  accept(editor)
  accept(editor)
  editor.commands.undo()
  expect(outcomes(editor)).toEqual(['accepted', 'accepted', 'undone'])
  editor.commands.undo()
  editor.commands.redo()
  expect(outcomes(editor).slice(3)).toEqual(['undone', 'accepted'])
})

test('replacements that went in together are told each, and each is told as undone', () => {
  const editor = open('A [[placement]], a [[placement]].\nThe [[placement]].')
  const ids = flagsOf(editor).map(({ id }) => id)
  editor.commands.acceptReplacements({ rule: 'jargon/placement', ids })
  editor.commands.undo()
  expect(outcomes(editor)).toEqual([...Array(3).fill('accepted'), ...Array(3).fill('undone')])
  const accepted = editor.told.slice(0, 3).map(({ id }) => id)
  expect(accepted).toEqual(['jargon/placement#0', 'jargon/placement#1', 'jargon/placement#2'])
})

test('what is dismissed and what is brought back is told, with how far it reaches', () => {
  const editor = open('A [[placement]].\nThe [[placement]] and the [[unit]].')
  editor.commands.dismissFlag({ id: flagsOf(editor)[0]?.id ?? '', scope: 'note' })
  editor.commands.dismissFlag({ id: flagsOf(editor)[0]?.id ?? '' })
  editor.commands.restoreDismissed(editor.storage.fairhand.dismissed.at(-1)?.id)
  editor.commands.restoreDismissed()
  expect(editor.told.map(({ rule, outcome, scope }) => [rule, outcome, scope])).toEqual([
    ['jargon/placement', 'dismissed', 'note'],
    ['jargon/unit', 'dismissed', 'here'],
    ['jargon/unit', 'restored', null],
    ['jargon/placement', 'restored', null],
    ['jargon/placement', 'restored', null],
  ])
})

test('an undo that Yjs makes, as one step over the whole note, is told too', () => {
  const editor = open('Her [[placement]] ended.')
  const before = editor.state.doc
  accept(editor)
  const { tr, doc } = editor.state
  const undo = tr.replaceWith(0, doc.content.size, before.content)
  editor.view.dispatch(undo.setMeta('y-sync$', { isChangeOrigin: true, isUndoRedoOperation: true }))
  expect(outcomes(editor)).toEqual(['accepted', 'undone'])
})

test('the same words written by hand are no undo', () => {
  const editor = open('Her [[placement]] ended.')
  accept(editor)
  const from = positionOf(editor, 'home')
  editor.view.dispatch(editor.state.tr.insertText('placement', from, from + 4))
  expect(outcomes(editor)).toEqual(['accepted'])
})
