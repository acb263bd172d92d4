import { describe, expect, test } from 'vitest'
import { readNoteText } from '../../plugin/state/note-text.ts'
import type { TemplateSource } from '../../plugin/templates/read-template.ts'
import { profiles } from '../../server/profiles/index.ts'
import { toProfileInfo } from '../../server/profiles/profile.ts'
import { analyser } from '../service.ts'
import { openEditor, positionOf } from './marked-editor.ts'

const small: TemplateSource = {
  sections: { headings: ['Reason', 'Actions'], areRequired: false },
  template:
    'Date: [the day]\n\nReason\nIn short\n[Why did you meet?]\n\nActions\n[Who does what?]\n',
}
const textOf = (editor: ReturnType<typeof openEditor>) => readNoteText(editor.state.doc).text
const WHOLE = [
  'Date: [the day]',
  '# Reason',
  '# In short',
  '[Why did you meet?]',
  '# Actions',
  '[Who does what?]',
].join('\n')

describe('a template goes', () => {
  test('into an empty note, with headings that are headings', () => {
    const editor = openEditor('')
    expect(editor.commands.insertTemplate(small)).toBe(true)
    expect(textOf(editor)).toBe(WHOLE)
    const headings = editor.getJSON().content?.filter(({ type }) => type === 'heading')
    expect(headings?.map(({ attrs }) => attrs?.level)).toEqual([3, 4, 3])
  })

  test.each([
    ['behind what is written', 'We met.', `We met.\n${WHOLE}`],
    [
      'in place of empty lines at the end alone',
      'We met.\n\nThen tea.\n\n',
      `We met.\n\nThen tea.\n${WHOLE}`,
    ],
  ])('%s', (_, before, after) => {
    const editor = openEditor(before)
    editor.commands.insertTemplate(small)
    expect(textOf(editor)).toBe(after)
  })

  test('as one step that undo takes back, and what was typed before stays', () => {
    const editor = openEditor('We met.')
    editor.view.dispatch(editor.state.tr.insertText(' Then tea.', 8))
    editor.commands.insertTemplate(small)
    editor.commands.undo()
    expect(textOf(editor)).toBe('We met. Then tea.')
    editor.commands.redo()
    expect(textOf(editor)).toBe(`We met. Then tea.\n${WHOLE}`)
  })
})

describe('what the note has already is left out', () => {
  test.each([
    ['a heading', 'REASON:\nTo see you.', 'REASON:\nTo see you.\n# Actions\n[Who does what?]'],
    ['a label', 'Reason: to see you.', 'Reason: to see you.\n# Actions\n[Who does what?]'],
  ])('under %s', (_, before, after) => {
    const editor = openEditor(before)
    editor.commands.insertTemplate(small)
    expect(textOf(editor)).toBe(after)
  })

  test('twice is once', () => {
    const editor = openEditor('')
    editor.commands.insertTemplate(small)
    expect(editor.can().insertTemplate(small)).toBe(false)
  })
})

test('its gaps are slots: the first is selected, and Tab goes on to the next', () => {
  const editor = openEditor('')
  editor.commands.insertTemplate(small)
  const slots = editor.storage.fairhand.slots
  expect(slots.map(({ from, to }) => editor.state.doc.textBetween(from, to))).toEqual([
    '[the day]',
    '[Why did you meet?]',
    '[Who does what?]',
  ])
  const selected = () => {
    const { from, to } = editor.state.selection
    return editor.state.doc.textBetween(from, to)
  }
  expect(selected()).toBe('[the day]')
  editor.commands.goToNextSlot()
  expect(selected()).toBe('[Why did you meet?]')
})

test('a note that is put back has its gaps again, and no other brackets', () => {
  const editor = openEditor('We met [who?] and [sic] talked.')
  expect(editor.storage.fairhand.slots).toEqual([])
  editor.commands.restoreSlots(['[who?]'])
  const at = positionOf(editor, '[who?]')
  expect(editor.storage.fairhand.slots).toMatchObject([{ from: at, to: at + 6 }])
})

test('headings may be written with their signs', () => {
  const editor = openEditor('')
  const sections = { headings: ['Why'], areRequired: true }
  editor.commands.insertTemplate({ sections, template: '# Why\n## In short\n[Say why]' })
  expect(textOf(editor)).toBe('# Why\n# In short\n[Say why]')
})

test('a profile with headings alone gives these, each with a line to write on', () => {
  const editor = openEditor('')
  editor.commands.insertTemplate({ sections: { headings: ['Why', 'Next'], areRequired: true } })
  expect(textOf(editor)).toBe('# Why\n\n# Next\n')
  expect(editor.state.selection.from).toBe(positionOf(editor, 'Next') - 2)
})

test('a profile without either, or a note that cannot be changed, takes none', () => {
  const editor = openEditor('')
  expect(editor.can().insertTemplate({})).toBe(false)
  editor.setEditable(false)
  expect(editor.can().insertTemplate(small)).toBe(false)
})

describe.each(profiles.filter(({ template }) => template).map(toProfileInfo))('$id', (profile) => {
  test('its blank template raises no flag', () => {
    const editor = openEditor('')
    editor.commands.insertTemplate(profile)
    const { flags } = analyser.checkNote({ text: textOf(editor), profile: profile.id })
    expect(flags.map(({ rule, quote }) => [rule, quote])).toEqual([])
  })

  test('the checks find its headings once they are written under', () => {
    const editor = openEditor('We met on Friday.')
    editor.commands.insertTemplate(profile)
    const text = textOf(editor).replace(/\[[^\]]*\]/g, 'You showed me your room.')
    const { checks } = analyser.checkNote({ text, profile: profile.id })
    const found = checks.filter(({ rule }) => /four-sections|analysis-there/.test(rule))
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ status }) => status)).toEqual(found.map(() => 'met'))
  })
})
