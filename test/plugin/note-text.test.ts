import { expect, test } from 'vitest'
import { rangeOfSpan, readNoteText } from '../../plugin/state/note-text.ts'
import { answer, flagsOf, openEditor } from './marked-editor.ts'

const text = (value: string) => ({ type: 'text', text: value })
const block = (type: string, ...content: object[]) => ({ type, content })
const item = (value: string) => block('listItem', block('paragraph', text(value)))

const RICH = block(
  'doc',
  { ...block('heading', text('What happened')), attrs: { level: 2 } },
  block(
    'paragraph',
    text('I saw '),
    { type: 'mention' },
    text(' and'),
    { type: 'hardBreak' },
    text('Dad.'),
  ),
  block('paragraph'),
  block('bulletList', item('First 🙂'), item('Second')),
  { ...block('orderedList', item('Ring school'), item('Write')), attrs: { start: 3 } },
)

test('headings, lists, breaks and mentions become lines a reader would know', () => {
  expect(readNoteText(openEditor(RICH).state.doc).text).toBe(
    '# What happened\nI saw \uFFFC and\nDad.\n\n- First 🙂\n- Second\n3. Ring school\n4. Write',
  )
})

test('every span of words maps to the positions of exactly these words', () => {
  const { doc } = openEditor(RICH).state
  const note = readNoteText(doc)
  for (const words of ['What happened', 'Dad', 'First', 'Second', 'Ring school', 'Write']) {
    const start = note.text.indexOf(words)
    const range = rangeOfSpan(note, start, start + words.length)
    expect(range && doc.textBetween(range.from, range.to)).toBe(words)
  }
})

test.each([
  ['over two blocks', 'happened', 'I saw'],
  ['over the sign of a list', '- First', 'First'],
])('a span %s has no place', (_, first, last) => {
  const note = readNoteText(openEditor(RICH).state.doc)
  const end = note.text.indexOf(last) + last.length
  expect(rangeOfSpan(note, note.text.indexOf(first), end)).toBeUndefined()
})

test('half of a character is not sent', () => {
  expect(readNoteText(openEditor('Half \ud83d here').state.doc).text).toBe('Half \ufffd here')
})

test('equal blocks each have a flag with an id of its own', () => {
  const editor = openEditor('The IRO rang.')
  answer(editor, 'The [[IRO]] rang.')
  const first = editor.state.doc.child(0)
  editor.view.dispatch(editor.state.tr.insert(first.nodeSize, first))
  const ids = flagsOf(editor).map(({ id }) => id)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
})
