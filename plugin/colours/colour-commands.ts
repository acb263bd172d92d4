/** The commands for a guide's recording colours: what a profile names, and only when asked. */
import type { Editor, RawCommands } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ColourName } from '../../server/contract.ts'
import { type Range, readNoteText, wordsBetween } from '../state/note-text.ts'
import { findSlots } from '../state/slots.ts'
import { startUndoStep } from '../state/undo-step.ts'
import { findEvents, findSeen, quotationAt } from './find-words.ts'
import { type ColourMeaning, type RecordingColours, WORDS } from './palette.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fairhandColours: {
      /**
       * Colours what a guide names and the note already says: "Child seen", "Child not seen", and
       * the sentences in which a check found a meeting, consent or shared papers. Whose words a
       * quotation holds only the worker knows, so quotations are left to `setRecordingColour`.
       */
      applyRecordingColours: (colours: RecordingColours) => ReturnType
      /**
       * Colours the selected words, or for `speech` the quotation at the caret; once more takes the
       * colour off. "Child seen" and "Child not seen" are put in where they are not selected.
       */
      setRecordingColour: (meaning: ColourMeaning, colours: RecordingColours) => ReturnType
      /** Takes the colours off the selected words, or with nothing selected off the whole note. */
      removeRecordingColours: () => ReturnType
    }
  }
}

export function createColourCommands(editor: Editor): Partial<RawCommands> {
  return {
    applyRecordingColours:
      (colours) =>
      ({ tr, state, dispatch }) => {
        const found = findNamed(editor, state).filter(
          (one) => !isColoured(state, one, colours[one.meaning]),
        )
        if (found.length === 0 || !editor.isEditable) return false
        if (dispatch) {
          startUndoStep(state, tr)
          for (const one of found) colour(tr, state, one, colours[one.meaning])
        }
        return true
      },
    setRecordingColour:
      (meaning, colours) =>
      ({ tr, state, dispatch }) => {
        if (!editor.isEditable) return false
        const name = colours[meaning]
        if (meaning === 'childSeen' || meaning === 'childNotSeen') {
          if (dispatch) setSeen(tr, state, meaning, name)
          return true
        }
        const { from, to, empty } = state.selection
        const atCaret =
          meaning === 'speech' ? quotationAt(state.doc, readNoteText(state.doc), from) : undefined
        const range = empty ? atCaret : { from, to }
        if (!range) return false
        if (dispatch) toggle(startUndoStep(state, tr), state, range, name)
        return true
      },
    removeRecordingColours:
      () =>
      ({ tr, state, dispatch }) => {
        const { from, to, empty } = state.selection
        const range = empty ? { from: 0, to: state.doc.content.size } : { from, to }
        const { recordingColour } = state.schema.marks
        if (!recordingColour || !editor.isEditable) return false
        if (!state.doc.rangeHasMark(range.from, range.to, recordingColour)) return false
        if (dispatch) startUndoStep(state, tr).removeMark(range.from, range.to, recordingColour)
        return true
      },
  }
}

/** Events first: "Child seen" within the same sentence keeps its own colour. */
function findNamed(editor: Editor, state: EditorState) {
  const note = readNoteText(state.doc)
  const { fairhand } = editor.storage
  const isFresh = fairhand?.status === 'checked'
  const seen = findSeen(note)
  const events = isFresh ? findEvents(note, fairhand.answer?.checks ?? []) : []
  return [...events.flatMap((event) => cutOut(event, seen)), ...seen]
}

/** The parts of a range that no other lies over. */
function cutOut<T extends Range>(range: T, others: readonly Range[]): T[] {
  const within = others.filter(({ from, to }) => from < range.to && range.from < to)
  const edges = [range.from, ...within.flatMap(({ from, to }) => [from, to]), range.to]
  const parts: T[] = []
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const [from = 0, to = 0] = edges.slice(index, index + 2)
    if (from < to) parts.push({ ...range, from, to })
  }
  return parts
}

/** "Child seen" at or in the selection is coloured; else the words are put in, for a slot too. */
function setSeen(
  tr: Transaction,
  state: EditorState,
  meaning: 'childSeen' | 'childNotSeen',
  name: ColourName,
): void {
  startUndoStep(state, tr)
  const { from, to } = state.selection
  const there = findSeen(readNoteText(state.doc)).find(
    (one) => one.meaning === meaning && one.from <= to && from <= one.to,
  )
  if (there) {
    toggle(tr, state, there, name)
    return
  }
  const selected = wordsBetween(state.doc, from, to) ?? ''
  const isSlot = findSlots(selected).some(({ text }) => text === selected)
  const $at = state.doc.resolve(to)
  const before = isSlot ? '' : (wordsBetween(state.doc, $at.start(), to) ?? '')
  const after = wordsBetween(state.doc, to, $at.end()) ?? ''
  const lead = before === '' || /\s$/.test(before) ? '' : ' '
  const tail = /^[.,;:!?]/.test(after) ? '' : after === '' || /^\s/.test(after) ? '.' : '. '
  const at = isSlot ? from : to
  tr.insertText(`${lead}${WORDS[meaning]}${tail}`, at, to)
  const start = at + lead.length
  colour(tr, state, { from: start, to: start + WORDS[meaning].length }, name)
}

function toggle(tr: Transaction, state: EditorState, range: Range, name: ColourName): void {
  if (!isColoured(state, range, name)) colour(tr, state, range, name)
  else tr.removeMark(range.from, range.to, state.schema.marks.recordingColour)
}

function colour(tr: Transaction, state: EditorState, { from, to }: Range, name: ColourName): void {
  const { recordingColour } = state.schema.marks
  if (recordingColour) tr.addMark(from, to, recordingColour.create({ colour: name }))
}

/** Whether all of the words have this colour already. */
function isColoured(state: EditorState, { from, to }: Range, name: ColourName): boolean {
  let isAll = true
  state.doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return
    isAll &&= node.marks.some(
      ({ type, attrs }) => type.name === 'recordingColour' && attrs.colour === name,
    )
  })
  return isAll
}
