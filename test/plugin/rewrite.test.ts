import { expect, test } from 'vitest'
import { listKept } from '../../plugin/rewrite/kept.ts'
import { createRewriter } from '../../plugin/rewrite/rewriter.ts'
import { isStillMeant, type Rewriting, readRewrite } from '../../plugin/rewrite/rewriting.ts'
import { diffWords } from '../../plugin/rewrite/word-diff.ts'
import type { RewriteWatch } from '../../plugin/service/model-events.ts'
import { ServiceError } from '../../plugin/service/service-error.ts'
import { readNoteText } from '../../plugin/state/note-text.ts'
import type { PlacedFlag } from '../../plugin/state/placed-flag.ts'
import type { RewriteDone, RewriteInput } from '../../server/contract.ts'
import { answer, flagsOf, openEditor, positionOf } from './marked-editor.ts'

const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}{${text}}`))
    .join('')

test.each([
  ['Sam was cold.', 'Sam was cold.', 'Sam was cold.'],
  ['She was cold.', 'You were cold.', '-{She was }+{You were }cold.'],
  ['He ran, and he fell.', 'You ran, and you fell.', '-{He }+{You }ran, and -{he }+{you }fell.'],
  ['Sam’s dog ran', 'Your dog ran off', '-{Sam’s }+{Your }dog ran +{off}'],
  ['', 'You ran.', '+{You ran.}'],
  ['He ran.', '', '-{He ran.}'],
])('from “%s” to “%s”', (before, after, shown) => {
  expect(show(before, after).replace('ran+', 'ran +')).toBe(shown)
})

test('whatever is removed and added, both texts can be read back', () => {
  const [before, after] = [
    'Mum told him “no”, twice. He left.',
    'Mum told you “no”, twice. You left.',
  ]
  const changes = diffWords(before, after)
  const read = (kind: string) => changes.map((one) => (one.kind === kind ? '' : one.text)).join('')
  expect([read('added'), read('removed')]).toEqual([before, after])
  const long = 'word '.repeat(900)
  expect(diffWords(long, `${long}!`).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test.each([
  ['He came at 4.30pm on 3 March.', 'You came at 4.30pm on 3 March.', ['4.30pm', '3 March']],
  [
    'He said “I hate it” to Lisa Reid.',
    'You said “I hate it” to Lisa Reid.',
    ['“I hate it”', 'Lisa Reid'],
  ],
  ['She did not eat and wasn’t well.', 'You did not eat and weren’t well.', ['not']],
  ['Sam had 12 and 2.', 'You had 12.', ['12']],
  ['Sam ran.', 'You ran.', []],
])('of “%s” it says what was kept', (was, text, kept) => {
  expect(listKept(was, text)).toEqual(kept)
})

const DONE = { by: 'model' as const, verdict: null, questions: [] }

function offerAt(editor: ReturnType<typeof openEditor>): { flag: PlacedFlag; offer: Rewriting } {
  const note = readNoteText(editor.state.doc)
  const [flag] = flagsOf(editor)
  const start = note.text.indexOf('Sam was')
  const end = start + 'Sam was cold.'.length
  const offer = flag && readRewrite(note, flag, { ...DONE, text: 'You were cold.', start, end })
  if (!flag || !offer) throw new Error('No rewrite was read.')
  return { flag, offer }
}

const open = () => {
  const editor = openEditor('Mum rang.\nIt rained. Sam was cold. Then tea.')
  answer(editor, 'Mum rang.\nIt rained. Sam was [[cold]]. Then tea.')
  const { flag, offer } = offerAt(editor)
  const storage = editor.storage.fairhand
  storage.rewriting = offer
  const checked = { checks: [], words: 0, sentences: 0, profile: '', rulesVersion: '' }
  storage.answer = { ...checked, addressChild: true, readability: { fleschKincaidGrade: null } }
  return { editor, flag, storage }
}

test('accepted, it takes the place of the whole sentence; one undo takes it back', () => {
  const { editor } = open()
  expect(editor.can().acceptRewrite()).toBe(true)
  editor.commands.acceptRewrite()
  expect(editor.getText({ blockSeparator: '\n' })).toBe(
    'Mum rang.\nIt rained. You were cold. Then tea.',
  )
  editor.commands.undo()
  expect(editor.getText({ blockSeparator: '\n' })).toContain('It rained. Sam was cold.')
})

test('it goes in where its words stand now, and not where they have changed', () => {
  const { editor } = open()
  editor.view.dispatch(editor.state.tr.insertText('Oh! ', positionOf(editor, 'It rained')))
  expect(editor.can().acceptRewrite()).toBe(true)
  editor.view.dispatch(editor.state.tr.insertText('so ', positionOf(editor, 'was cold')))
  expect(editor.commands.acceptRewrite()).toBe(false)
  expect(editor.getText()).toContain('Sam so was cold.')
})

test.each([
  ['the note is not written to the child', { addressChild: false }, {}],
  ['it stands on another child’s record', {}, { about: { alsoOnRecordOf: ['Kit'] } }],
])('nothing goes in where %s', (_, answered, context) => {
  const { editor, storage } = open()
  storage.answer = storage.answer && { ...storage.answer, ...answered }
  storage.context = context
  expect(editor.commands.acceptRewrite()).toBe(false)
})

test('it is let go of where its card is closed or its words have changed', () => {
  const { editor, flag, storage } = open()
  const isMeant = (card: string | undefined) =>
    storage.rewriting && isStillMeant(editor.state.doc, storage.rewriting, flagsOf(editor), card)
  expect([isMeant(flag.id), isMeant(undefined)]).toEqual([true, false])
  editor.view.dispatch(editor.state.tr.insertText('so ', positionOf(editor, 'was cold')))
  expect(isMeant(flag.id)).toBe(false)
})

test('an answer about another block, or the same words, is no rewrite', () => {
  const { editor, flag } = open()
  const note = readNoteText(editor.state.doc)
  const read = (done: Partial<RewriteDone>) =>
    readRewrite(note, flag, { ...DONE, text: 'You rang.', start: 0, end: 9, ...done })
  expect(read({})).toBeUndefined()
  expect(read({ text: null, questions: ['Who?'] })).toMatchObject({ questions: ['Who?'] })
  const start = note.text.indexOf('Sam')
  expect(read({ text: 'Sam', start, end: start + 3 })).toMatchObject({ kind: 'declined' })
})

test('one request at a time; stopped, it is aborted, and a failing service is left alone', async () => {
  const { editor, flag } = open()
  const asked: { input: RewriteInput; watch: RewriteWatch; reject: (why: unknown) => void }[] = []
  const seen: (string | undefined)[] = []
  const rewriter = createRewriter(
    (input, watch) =>
      new Promise((_, reject) => {
        watch.signal.addEventListener('abort', () => reject(watch.signal.reason))
        asked.push({ input, watch, reject })
      }),
    {
      readNote: () => readNoteText(editor.state.doc),
      toInput: ({ text }, start, end) => ({ text, start, end }),
      lineOf: () => 'No answer.',
      show: (rewriting) => seen.push(rewriting?.kind),
    },
  )
  rewriter.ask(flag)
  rewriter.ask(flag)
  expect(asked.map(({ watch }) => watch.signal.aborted)).toEqual([true, false])
  const { text, start, end } = asked[1]?.input ?? { text: '', start: 0, end: 0 }
  expect(text.slice(start, end)).toBe('cold')
  rewriter.stop()
  rewriter.ask(flag)
  asked[2]?.reject(new ServiceError('offline'))
  await expect.poll(() => seen.at(-1)).toBe('failed')
  rewriter.ask(flag)
  expect([asked.length, seen.at(-1)]).toEqual([3, 'failed'])
})
