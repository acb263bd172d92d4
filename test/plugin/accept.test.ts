import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import type { Suggestion } from '../../server/contract.ts'
import { answer, flagsOf, openEditor, placeCaret, positionOf, show, type } from './marked-editor.ts'

const accept = (editor: Editor, nth = 0) =>
  editor.commands.acceptSuggestion({ id: flagsOf(editor)[nth]?.id ?? '', suggestion: 0 })

function open(marked: string, suggestion: Suggestion): Editor {
  const editor = openEditor(marked.replaceAll(/\[\[|\]\]/g, ''))
  answer(editor, marked, { suggestions: [suggestion] })
  return editor
}

test.each<[string, string, Suggestion, string]>([
  [
    'replaces the words',
    'Her [[placement]] ended.',
    { kind: 'replace', text: 'home' },
    'Her home ended.',
  ],
  [
    'explains in brackets behind the words',
    'The [[IRO]] rang.',
    { kind: 'explain', text: 'the person who checks plans' },
    'The IRO (the person who checks plans) rang.',
  ],
  [
    'takes words out with their space',
    'He was [[basically]] late.',
    { kind: 'remove' },
    'He was late.',
  ],
  [
    'takes words out before a full stop',
    'He was late [[to be fair]].',
    { kind: 'remove' },
    'He was late.',
  ],
  [
    'takes out the first words and starts the sentence anew',
    'Rain. [[Basically]], he was late.',
    { kind: 'remove' },
    'Rain. He was late.',
  ],
  [
    'rewrites a passage longer than the flag',
    'Rain. Dad was [[drunk]]. Sun.',
    { kind: 'rewrite', start: 6, end: 20, text: 'What did you see?' },
    'Rain. What did you see? Sun.',
  ],
])('%s', (_, marked, suggestion, expected) => {
  const editor = open(marked, suggestion)
  expect(accept(editor)).toBe(true)
  expect(show(editor)).toBe(expected)
})

test('accepting is one undo step of its own; undo brings words and flag back', () => {
  const editor = open('Her [[placement]] ended.', { kind: 'replace', text: 'home' })
  placeCaret(editor, editor.state.doc.content.size - 1)
  type(editor, ' Before.')
  accept(editor)
  placeCaret(editor, editor.state.doc.content.size - 1)
  type(editor, ' After.')
  expect(show(editor)).toBe('Her home ended. Before. After.')
  editor.commands.undo()
  expect(show(editor)).toBe('Her home ended. Before.')
  editor.commands.undo()
  expect(show(editor)).toBe('Her [[placement]] ended. Before.')
  editor.commands.undo()
  expect(show(editor)).toBe('Her [[placement]] ended.')
  editor.commands.redo()
  editor.commands.redo()
  editor.commands.redo()
  expect(show(editor)).toBe('Her home ended. Before. After.')
})

test('where Yjs has the undo, it is told to begin a step before, and another once it is shown', () => {
  const editor = open('Her [[placement]] ended.', { kind: 'replace', text: 'home' })
  const seen: string[] = []
  const stopCapturing = () => seen.push(editor.getText())
  const undoManager = new Plugin({
    key: new PluginKey('y-undo'),
    state: { init: () => ({ undoManager: { stopCapturing } }), apply: (_, before) => before },
  })
  const plugins = [...editor.state.plugins, undoManager]
  editor.view.updateState(editor.state.reconfigure({ plugins }))
  accept(editor)
  expect([seen[0], seen.at(-1)]).toEqual(['Her placement ended.', 'Her home ended.'])
})

test('the new words keep the marks of the first flagged letter, and neighbours keep theirs', () => {
  const editor = open('A [[long placement]] ended.', { kind: 'replace', text: 'home' })
  const from = positionOf(editor, 'long')
  editor
    .chain()
    .setTextSelection({ from, to: from + 4 })
    .setBold()
    .run()
  accept(editor)
  expect(editor.state.doc.child(0).toJSON().content).toEqual([
    { type: 'text', text: 'A ' },
    { type: 'text', text: 'home', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' ended.' },
  ])
})

test('a mention, a hard break and an emoji before the flag stay where they are', () => {
  const content = [
    { type: 'text', text: '🙂 ' },
    { type: 'mention' },
    { type: 'hardBreak' },
    { type: 'text', text: 'Her placement ended.' },
  ]
  const editor = openEditor({ type: 'doc', content: [{ type: 'paragraph', content }] })
  answer(editor, '🙂 \uFFFC\nHer [[placement]] ended.', {
    suggestions: [{ kind: 'replace', text: 'home' }],
  })
  accept(editor)
  expect(show(editor)).toBe('🙂 \uFFFC\nHer home ended.')
  expect(editor.state.doc.child(0).child(1).type.name).toBe('mention')
})

test('a caret within the flag goes behind the new words; one elsewhere stays', () => {
  const editor = open('Her [[placement]] ended.', { kind: 'replace', text: 'home' })
  placeCaret(editor, positionOf(editor, 'cement'))
  accept(editor)
  expect(editor.state.selection.from).toBe(positionOf(editor, ' ended'))
  editor.commands.undo()
  placeCaret(editor, 2)
  accept(editor)
  expect(editor.state.selection.from).toBe(2)
})

test('a rewrite whose passage has changed is not put in', () => {
  const editor = open('Dad was [[drunk]] again.', {
    kind: 'rewrite',
    start: 0,
    end: 20,
    text: 'X.',
  })
  placeCaret(editor, 1)
  type(editor, 'x')
  expect(show(editor)).toBe('xDad was [[drunk]] again.')
  placeCaret(editor, positionOf(editor, 'again'))
  type(editor, 'y')
  expect(accept(editor)).toBe(false)
})

test('a note that cannot be changed is not changed', () => {
  const editor = open('Her [[placement]] ended.', { kind: 'replace', text: 'home' })
  editor.setEditable(false)
  expect(accept(editor)).toBe(false)
  expect(show(editor)).toBe('Her [[placement]] ended.')
})

test('asking whether a suggestion can be accepted changes nothing', () => {
  const editor = open('Her [[placement]] ended.', { kind: 'replace', text: 'home' })
  const id = flagsOf(editor)[0]?.id ?? ''
  expect(editor.can().acceptSuggestion({ id, suggestion: 0 })).toBe(true)
  expect(editor.can().acceptSuggestion({ id, suggestion: 1 })).toBe(false)
  expect(show(editor)).toBe('Her [[placement]] ended.')
})

test('the host is told what was accepted', () => {
  const editor = open('Her [[placement]] ended.', { kind: 'replace', text: 'home' })
  const told: string[] = []
  editor.on('fairhandAccepted', ({ flag, suggestion, at }) => {
    told.push(`${flag.quote} ${suggestion.kind} ${at instanceof Date}`)
  })
  accept(editor)
  expect(told).toEqual(['placement replace true'])
})

test('a mention after words that are taken out stays; one within words is never replaced', () => {
  const mention = { type: 'mention' }
  const content = [{ type: 'text', text: 'Basically ' }, mention, { type: 'text', text: ' left.' }]
  const editor = openEditor({ type: 'doc', content: [{ type: 'paragraph', content }] })
  answer(editor, '[[Basically]] \uFFFC left.', { suggestions: [{ kind: 'remove' }] })
  accept(editor)
  expect(show(editor)).toBe('\uFFFC left.')
  expect(editor.state.doc.child(0).child(0).type.name).toBe('mention')
  answer(editor, '[[\uFFFC left]].', { suggestions: [{ kind: 'replace', text: 'You left' }] })
  expect(accept(editor)).toBe(false)
})
