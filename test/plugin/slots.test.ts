import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { answer, flagsOf, openEditor, placeCaret, show, type } from './marked-editor.ts'

const MARKED = 'Sam [[disengaged]] at school.'
const ASK = {
  kind: 'ask',
  question: 'What happened?',
  template: 'came to [number] of [number of lessons] lessons',
} as const

function open(): Editor {
  const editor = openEditor(MARKED.replaceAll(/\[\[|\]\]/g, ''))
  answer(editor, MARKED, { suggestions: [ASK] })
  editor.commands.acceptSuggestion({ id: flagsOf(editor)[0]?.id ?? '', suggestion: 0 })
  return editor
}

const selected = ({ state }: Editor) =>
  state.doc.textBetween(state.selection.from, state.selection.to)

test('a template goes in with its first slot selected; typing fills it', () => {
  const editor = open()
  expect(selected(editor)).toBe('[number]')
  type(editor, '2')
  expect(show(editor)).toBe('Sam came to 2 of [number of lessons] lessons at school.')
  expect(editor.storage.fairhand.slots).toHaveLength(1)
})

test('gaps that are left are listed with their words, and a host can lead to the first', () => {
  const editor = open()
  const { slots } = editor.storage.fairhand
  expect(slots.map(({ text }) => text)).toEqual(['[number]', '[number of lessons]'])
  placeCaret(editor, 1)
  expect(editor.can().goToSlot(2)).toBe(false)
  expect(editor.commands.goToSlot(1)).toBe(true)
  expect(selected(editor)).toBe('[number of lessons]')
  type(editor, '5')
  expect(editor.commands.goToSlot()).toBe(true)
  type(editor, '2')
  expect([editor.storage.fairhand.slots, editor.commands.goToSlot()]).toEqual([[], false])
})

test('Tab goes from slot to slot, then behind the template, then lets go', () => {
  const editor = open()
  expect(editor.commands.goToNextSlot()).toBe(true)
  expect(selected(editor)).toBe('[number of lessons]')
  expect(editor.commands.goToPreviousSlot()).toBe(true)
  expect(selected(editor)).toBe('[number]')
  editor.commands.goToNextSlot()
  expect(editor.commands.goToNextSlot()).toBe(true)
  expect(selected(editor)).toBe('')
  expect(editor.commands.goToNextSlot()).toBe(false)
})

test('away from the template Tab is left alone', () => {
  const editor = open()
  placeCaret(editor, 2)
  expect(editor.commands.goToNextSlot()).toBe(false)
})

test('one undo takes the template out and brings the flag back', () => {
  const editor = open()
  editor.commands.undo()
  expect(show(editor)).toBe(MARKED)
  expect(editor.storage.fairhand.slots).toEqual([])
})

test('nothing is flagged within a slot', () => {
  const editor = open()
  answer(editor, 'Sam came to [number] of [number of [[lessons]]] [[lessons]] at school.')
  expect(show(editor)).toBe('Sam came to [number] of [number of lessons] [[lessons]] at school.')
})

test('what the worker puts in brackets is no slot', () => {
  const editor = openEditor('Seen by the duty worker [see letter].')
  expect(editor.storage.fairhand.slots).toEqual([])
})
