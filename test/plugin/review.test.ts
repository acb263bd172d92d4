import { expect, test } from 'vitest'
import { MESSAGES } from '../../plugin/messages.ts'
import { createReader, type Reading } from '../../plugin/review/reader.ts'
import { ModelError } from '../../plugin/service/model-error.ts'
import type { ReviewWatch } from '../../plugin/service/model-events.ts'
import { addMeta } from '../../plugin/state/flag-state.ts'
import { readNoteText } from '../../plugin/state/note-text.ts'
import type { Category, Flag, ReviewDone } from '../../server/contract.ts'
import { answer, openEditor, positionOf, show } from './marked-editor.ts'

const toFlag = (text: string, quote: string, category: Category = 'vague'): Flag => ({
  ...{ id: `model/${quote}`, rule: `${category}/model`, category, quote },
  ...{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
  ...{ message: 'How?', why: 'A reason.', sources: [{ reason: 'Ours.' }], suggestions: [] },
  foundBy: 'model',
})

const redraw = (editor: ReturnType<typeof openEditor>) =>
  editor.view.dispatch(addMeta(editor.state.tr, { redraw: true }))

/** A note in which rules found one thing and the model another. */
function open() {
  const editor = openEditor('The IRO rang. Sam was fine.\nThen tea.')
  answer(editor, 'The [[IRO]] rang. Sam was fine.\nThen tea.')
  const note = readNoteText(editor.state.doc)
  editor.storage.fairhand.memory.learnFound(note, [toFlag(note.text, 'fine')])
  redraw(editor)
  return editor
}

const insert = (editor: ReturnType<typeof openEditor>, words: string, before: string) =>
  editor.view.dispatch(editor.state.tr.insertText(words, positionOf(editor, before)))

test('what the model found stands beside what rules found', () => {
  expect(show(open())).toBe('The [[IRO]] rang. Sam was [[fine]].\nThen tea.')
})

test('a later check by rules leaves it, in a block that changed and in one that did not', () => {
  const editor = open()
  answer(editor, 'The IRO rang. Sam was fine.\nThen [[tea]].')
  expect(show(editor)).toBe('The IRO rang. Sam was [[fine]].\nThen [[tea]].')
  insert(editor, 'really ', 'Sam was')
  answer(editor, 'The [[IRO]] rang. really Sam was fine.\nThen tea.')
  expect(show(editor)).toBe('The [[IRO]] rang. really Sam was [[fine]].\nThen tea.')
})

test('it is dropped when its words change, and an undo brings it back', () => {
  const editor = open()
  insert(editor, 'x', 'ine.')
  answer(editor, 'The [[IRO]] rang. Sam was fxine.\nThen tea.')
  expect(show(editor)).toBe('The [[IRO]] rang. Sam was fxine.\nThen tea.')
  editor.commands.undo()
  expect(show(editor)).toBe('The [[IRO]] rang. Sam was [[fine]].\nThen tea.')
})

test('of the same words the rules’ flag alone is drawn, and other rules leave the model’s', () => {
  const editor = open()
  answer(editor, 'The [[IRO]] rang. Sam was [[fine]].\nThen tea.')
  expect(editor.storage.fairhand.flags.map(({ foundBy }) => foundBy)).toEqual(['rules', 'rules'])
  editor.storage.fairhand.memory.forgetRules()
  answer(editor, 'The IRO rang. Sam was fine.\nThen tea.')
  expect(show(editor)).toBe('The IRO rang. Sam was [[fine]].\nThen tea.')
})

test('a second reading takes the place of the first, and what must not show is dropped', () => {
  const editor = open()
  const note = readNoteText(editor.state.doc)
  const { memory } = editor.storage.fairhand
  memory.learnFound(note, [toFlag(note.text, 'Sam', 'third-person'), toFlag(note.text, 'tea')])
  redraw(editor)
  expect(show(editor)).toBe('The [[IRO]] rang. [[Sam]] was fine.\nThen [[tea]].')
  memory.dropFound(({ category }) => category === 'third-person')
  redraw(editor)
  expect(show(editor)).toBe('The [[IRO]] rang. Sam was fine.\nThen [[tea]].')
})

/** A reader whose service answers when told to, and what was seen of it. */
function openReader() {
  const asked: { watch: ReviewWatch; answer: () => void; fail: (why: unknown) => void }[] = []
  const seen: Reading[] = []
  const drawn: number[] = []
  const reader = createReader(
    (_, watch) => {
      const { promise, resolve, reject } = Promise.withResolvers<ReviewDone>()
      const done = { flags: 0, checks: 0, dropped: 0 }
      asked.push({ watch, answer: () => resolve(done), fail: reject })
      watch.signal.addEventListener('abort', () => reject(watch.signal.reason))
      return promise
    },
    {
      readNote: () => ({ text: 'A note.', blocks: [] }),
      toInput: ({ text }) => ({ text }),
      draw: (_, flags) => drawn.push(flags.length),
      show: (reading) => seen.push(reading),
    },
    MESSAGES,
  )
  const kind = () => seen.at(-1)?.kind
  return { reader, asked, seen, drawn, kind }
}

test('what is found is drawn once, when all is read', async () => {
  const { reader, asked, seen, drawn, kind } = openReader()
  reader.read()
  reader.read()
  asked[0]?.watch.onFlag(toFlag('A note.', 'note'))
  expect([asked.length, drawn]).toEqual([1, []])
  expect(seen.map((reading) => 'line' in reading && reading.line)).toEqual([
    'The model is reading the note…',
    'The model is reading the note… 1 found so far',
  ])
  asked[0]?.answer()
  await expect.poll(kind).toBe('read')
  expect([drawn, seen.at(-1)]).toEqual([[1], { kind: 'read', line: 'Read through: 1 more found.' }])
})

test('stopped, nothing is drawn; in trouble, one line says so and what came is kept', async () => {
  const { reader, asked, seen, drawn, kind } = openReader()
  reader.read()
  asked[0]?.watch.onFlag(toFlag('A note.', 'note'))
  reader.stop()
  expect([asked[0]?.watch.signal.aborted, kind()]).toEqual([true, 'stopped'])
  reader.read()
  asked[1]?.watch.onFlag(toFlag('A note.', 'note'))
  asked[1]?.fail(new ModelError({ code: 'model-busy', detail: 'Later.', retryAfterMs: 9_000 }))
  await expect.poll(kind).toBe('failed')
  reader.read()
  expect([asked.length, drawn, seen.at(-1)]).toEqual([2, [1], { kind: 'failed', line: 'Later.' }])
})
