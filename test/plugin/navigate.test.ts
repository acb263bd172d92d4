import { expect, test } from 'vitest'
import { CATEGORY_ORDER } from '../../plugin/categories.ts'
import { flagKey } from '../../plugin/state/flag-state.ts'
import { answer, openEditor, placeCaret, positionOf, show, type } from './marked-editor.ts'

const MARKED = 'The [[MASH]] rang.\nA [[placement]] and an [[IRO]].'
const open = () => {
  const editor = openEditor(MARKED.replaceAll(/\[\[|\]\]/g, ''))
  answer(editor, MARKED)
  placeCaret(editor, 1)
  return editor
}
type Opened = ReturnType<typeof open>
const current = ({ storage }: Opened) =>
  storage.fairhand.flags.find(({ id }) => id === storage.fairhand.current)?.quote
const card = ({ state }: Opened) => flagKey.getState(state)?.card

test('goes from flag to flag, round at the end', () => {
  const editor = open()
  const met = [1, 2, 3, 4].map(() => {
    editor.commands.goToNextFlag()
    return current(editor)
  })
  expect(met).toEqual(['MASH', 'placement', 'IRO', 'MASH'])
  editor.commands.goToPreviousFlag()
  expect(current(editor)).toBe('IRO')
})

test('starts from the caret', () => {
  const editor = open()
  placeCaret(editor, positionOf(editor, 'and an'))
  editor.commands.goToNextFlag()
  expect(current(editor)).toBe('IRO')
  placeCaret(editor, positionOf(editor, 'and an'))
  editor.commands.goToPreviousFlag()
  expect(current(editor)).toBe('placement')
})

test('a step puts the caret before the words and opens the card without the focus', () => {
  const editor = open()
  editor.commands.goToNextFlag()
  expect(editor.state.selection.from).toBe(positionOf(editor, 'MASH'))
  expect(card(editor)).toMatchObject({ takesFocus: false })
})

test('the card closes when the worker moves away or changes the words', () => {
  const editor = open()
  editor.commands.goToNextFlag()
  placeCaret(editor, 1)
  expect(card(editor)).toBeNull()
  editor.commands.goToNextFlag()
  placeCaret(editor, positionOf(editor, 'ASH'))
  editor.commands.openFlagCard()
  type(editor, 'x')
  expect(card(editor)).toBeNull()
})

test('leaving first closes the card, then goes back to where the worker was', () => {
  const editor = open()
  placeCaret(editor, 3)
  editor.commands.goToNextFlag()
  editor.commands.goToNextFlag()
  expect(editor.commands.leaveFlag()).toBe(true)
  expect(card(editor)).toBeNull()
  expect(editor.commands.leaveFlag()).toBe(true)
  expect(editor.state.selection.from).toBe(3)
  expect(editor.commands.leaveFlag()).toBe(false)
})

test('with no flags there is nowhere to go', () => {
  const editor = openEditor('A note.')
  expect(editor.commands.goToNextFlag()).toBe(false)
  expect(editor.commands.openFlagCard()).toBe(false)
})

test('a category that is hidden is not drawn and not visited, but counted', () => {
  const editor = open()
  editor.commands.showCategories(CATEGORY_ORDER.filter((category) => category !== 'jargon'))
  expect(show(editor)).toBe(MARKED.replaceAll(/\[\[|\]\]/g, ''))
  expect(editor.storage.fairhand.counts.get('jargon')).toBe(3)
  editor.commands.showCategories(CATEGORY_ORDER)
  expect(show(editor)).toBe(MARKED)
})

test('with the caret before a flag that it touches, that flag comes first', () => {
  const editor = openEditor('Sam saw the IRO.')
  answer(editor, '[[Sam saw the IRO]].')
  placeCaret(editor, 1)
  editor.commands.goToNextFlag()
  expect(current(editor)).toBe('Sam saw the IRO')
  expect(card(editor)).not.toBeNull()
})
