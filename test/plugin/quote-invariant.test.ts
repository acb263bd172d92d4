import type { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flagKey } from '../../plugin/state/flag-state.ts'
import { wordsBetween } from '../../plugin/state/note-text.ts'
import { answer, flagsOf, openEditor, toDoc } from './marked-editor.ts'

const MARKED =
  'Dean was [[non-compliant]] at the [[PEP]].\nThe [[IRO]] rang, and the [[placement]] is fine.\nThe end.'
const PLAIN = MARKED.replaceAll(/\[\[|\]\]/g, '')

const place = fc.double({ min: 0, max: 1, noNaN: true })
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: place,
    text: fc.string({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'bold' as const, 'move' as const),
    at: place,
    to: place,
  }),
  fc.record({
    kind: fc.constantFrom('split' as const, 'join' as const, 'list' as const),
    at: place,
  }),
  fc.record({
    kind: fc.constantFrom(
      'undo' as const,
      'redo' as const,
      'reload' as const,
      'replaceAll' as const,
    ),
  }),
  fc.record({ kind: fc.constantFrom('accept' as const, 'dismiss' as const, 'restore' as const) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function apply(editor: Editor, step: Edit): void {
  const { commands, state } = editor
  const size = state.doc.content.size
  const position = (share: number) => Math.round(share * size)
  const range = (one: { at: number; to: number }) => ({
    from: Math.min(position(one.at), position(one.to)),
    to: Math.max(position(one.at), position(one.to)),
  })
  switch (step.kind) {
    case 'type':
      commands.insertContentAt(position(step.at), { type: 'text', text: step.text })
      return
    case 'delete':
      commands.deleteRange(range(step))
      return
    case 'bold':
      editor.chain().setTextSelection(range(step)).toggleBold().run()
      return
    case 'move': {
      const moved = state.doc.firstChild
      if (!moved || state.doc.childCount < 2) return
      const tr = state.tr.delete(0, moved.nodeSize)
      editor.view.dispatch(tr.insert(tr.doc.content.size, moved))
      return
    }
    case 'split':
      editor.chain().setTextSelection(position(step.at)).splitBlock().run()
      return
    case 'join':
      editor.chain().setTextSelection(position(step.at)).joinBackward().run()
      return
    case 'list':
      editor.chain().setTextSelection(position(step.at)).toggleBulletList().run()
      return
    case 'undo':
      commands.undo()
      return
    case 'redo':
      commands.redo()
      return
    case 'reload':
      commands.setContent(toDoc(PLAIN))
      return
    case 'replaceAll':
      editor.view.dispatch(state.tr.replaceWith(0, size, state.doc.content))
      return
    case 'accept':
      commands.acceptSuggestion({ id: flagsOf(editor)[0]?.id ?? '', suggestion: 0 })
      return
    case 'dismiss':
      commands.dismissFlag({ id: flagsOf(editor)[0]?.id ?? '' })
      return
    case 'restore':
      commands.restoreDismissed()
  }
}

test('whatever is done to a note, every flag that is drawn stands on its own words', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (steps) => {
      const editor = openEditor(PLAIN)
      answer(editor, MARKED, { suggestions: [{ kind: 'replace', text: 'plain words' }] })
      for (const step of steps) {
        apply(editor, step)
        const { doc } = editor.state
        doc.check()
        const flags = flagsOf(editor)
        expect(flags.map(({ from, to }) => wordsBetween(doc, from, to))).toEqual(
          flags.map(({ quote }) => quote),
        )
        expect(new Set(flags.map(({ id }) => id)).size).toBe(flags.length)
        const current = flagKey.getState(editor.state)?.current
        expect(current === null || flags.some(({ id }) => id === current)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('the same note set again after any edits carries the same flags', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (steps) => {
      const editor = openEditor(PLAIN)
      answer(editor, MARKED)
      for (const step of steps.filter(({ kind }) => kind !== 'dismiss')) apply(editor, step)
      editor.commands.setContent(toDoc(PLAIN))
      expect(flagsOf(editor).map(({ quote }) => quote)).toEqual([
        'non-compliant',
        'PEP',
        'IRO',
        'placement',
      ])
    }),
    { numRuns: 60 },
  )
})
