import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { expect, test } from 'vitest'
import { Fairhand } from '../../plugin/index.ts'
import { createService } from '../../plugin/service.ts'
import { flagKey } from '../../plugin/state/flag-state.ts'
import { answer, openEditor, show, toDoc } from './marked-editor.ts'

test('it can be imported and configured where there is no document', () => {
  expect(globalThis.document).toBeUndefined()
  const extension = Fairhand.configure({ service: createService() })
  const editor = new Editor({
    element: null,
    extensions: [StarterKit, extension],
    content: toDoc(''),
  })
  expect(editor.storage.fairhand.flags).toEqual([])
  editor.destroy()
})

test('two editors made from one configured extension share nothing', () => {
  const [one, other] = [openEditor('The IRO rang.'), openEditor('The IRO rang.')]
  answer(one, 'The [[IRO]] rang.')
  expect(show(other)).toBe('The IRO rang.')
  expect(one.storage.fairhand.memory).not.toBe(other.storage.fairhand.memory)
})

test('configured again after extending, it registers once', () => {
  const extension = Fairhand.extend({}).configure({ pause: 5 }).configure({ pause: 10 })
  const editor = new Editor({
    element: null,
    extensions: [StarterKit, extension],
    content: toDoc(''),
  })
  const { plugins } = editor.extensionManager
  expect(plugins.filter((plugin) => plugin.spec.key === flagKey)).toHaveLength(1)
})

test('flags never enter the note', () => {
  const editor = openEditor('The IRO rang.')
  const before = JSON.stringify(editor.getJSON())
  answer(editor, 'The [[IRO]] rang.')
  expect(JSON.stringify(editor.getJSON())).toBe(before)
})
