import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { describe, expect, test } from 'vitest'
import { RecordingColour } from '../../plugin/colours/recording-colour.ts'
import { Fairhand } from '../../plugin/fairhand.ts'
import { readNoteText } from '../../plugin/state/note-text.ts'
import { profiles } from '../../server/profiles/index.ts'
import { analyser } from '../service.ts'
import { positionOf, toDoc } from './marked-editor.ts'

const colours = profiles.find(({ id }) => id === 'liquidlogic')?.colours
if (!colours) throw new Error('The Liquidlogic guide asks for colours.')

function open(text: string): Editor {
  const editor = new Editor({
    element: null,
    extensions: [StarterKit.configure({ link: false }), Fairhand, RecordingColour],
    content: toDoc(text),
  })
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  return editor
}

/** The note with its coloured words as `green{…}`. */
function show(editor: Editor): string {
  return readNoteText(editor.state.doc)
    .blocks.map(({ node, prefix }) => {
      let text = prefix
      node.forEach((child) => {
        const mark = child.marks.find(({ type }) => type.name === 'recordingColour')
        text += mark ? `${mark.attrs.colour}{${child.text}}` : (child.text ?? '')
      })
      return text
    })
    .join('\n')
}

const select = (editor: Editor, words: string) => {
  const from = positionOf(editor, words)
  editor.commands.setTextSelection({ from, to: from + words.length })
}

describe('what the note says already is coloured at once', () => {
  test.each([
    ['Statutory visit. Child seen.', 'Statutory visit. green{Child seen}.'],
    ['Child not seen. Nobody came.', 'red{Child not seen}. Nobody came.'],
    ['Child seen: yes, at school', 'green{Child seen}: yes, at school'],
    ['Child seen: no', 'red{Child seen: no}'],
    ['Children seen at home.', 'green{Children seen} at home.'],
  ])('%s', (before, after) => {
    const editor = open(before)
    expect(editor.commands.applyRecordingColours(colours)).toBe(true)
    expect(show(editor)).toBe(after)
  })

  test.each([
    'We met.',
    '[Child seen, or Child not seen?]',
    'The child has seen the dentist.',
    'Dad’s stepchild seen.',
  ])('nothing is coloured in: %s', (text) => {
    expect(open(text).can().applyRecordingColours(colours)).toBe(false)
  })

  test('events are the sentences that a check found, while its answer is about this note', () => {
    const editor = open('Home visit. A core group meeting was held. Child seen. Tea was nice.')
    const { fairhand } = editor.storage
    const answerFor = (text: string) => analyser.checkNote({ text, profile: 'liquidlogic' })
    const { text } = readNoteText(editor.state.doc)
    Object.assign(fairhand, { answer: answerFor(text), status: 'checked' })
    editor.commands.applyRecordingColours(colours)
    expect(show(editor)).toBe(
      'Home visit. blue{A core group meeting was held.} green{Child seen}. Tea was nice.',
    )
    const stale = open('A core group meeting was held.')
    Object.assign(stale.storage.fairhand, { answer: answerFor(text), status: 'waiting' })
    expect(stale.can().applyRecordingColours(colours)).toBe(false)
  })

  test('one undo takes all of it back, and not what was typed before', () => {
    const editor = open('Child seen.\nChild not seen.')
    editor.view.dispatch(editor.state.tr.insertText(' Tea.', 12))
    editor.commands.applyRecordingColours(colours)
    editor.commands.undo()
    expect(show(editor)).toBe('Child seen. Tea.\nChild not seen.')
  })

  test('done once, there is nothing left to do', () => {
    const editor = open('Child seen.')
    editor.commands.applyRecordingColours(colours)
    expect(editor.can().applyRecordingColours(colours)).toBe(false)
  })
})

describe('the worker colours words', () => {
  test('the quotation at the caret is the child’s own', () => {
    const editor = open('You said “I like maths” and “I hate PE”.')
    editor.commands.setTextSelection(positionOf(editor, 'hate'))
    editor.commands.setRecordingColour('speech', colours)
    expect(show(editor)).toBe('You said “I like maths” and green{“I hate PE”}.')
  })

  test('outside a quotation there must be a selection', () => {
    const editor = open('We met. A meeting was held.')
    expect(editor.can().setRecordingColour('speech', colours)).toBe(false)
    expect(editor.can().setRecordingColour('event', colours)).toBe(false)
    select(editor, 'A meeting was held.')
    editor.commands.setRecordingColour('event', colours)
    expect(show(editor)).toBe('We met. blue{A meeting was held.}')
  })

  test('once more takes the colour off; another colour takes its place', () => {
    const editor = open('Consent given.')
    select(editor, 'Consent given.')
    editor.commands.setRecordingColour('event', colours)
    editor.commands.setRecordingColour('speech', colours)
    expect(show(editor)).toBe('green{Consent given.}')
    editor.commands.setRecordingColour('speech', colours)
    expect(show(editor)).toBe('Consent given.')
  })

  test('with nothing selected, all colours come off', () => {
    const editor = open('Child seen. Child not seen.')
    editor.commands.applyRecordingColours(colours)
    editor.commands.setTextSelection(1)
    editor.commands.removeRecordingColours()
    expect(show(editor)).toBe('Child seen. Child not seen.')
    expect(editor.can().removeRecordingColours()).toBe(false)
  })

  test('in a note that cannot be changed, nothing is', () => {
    const editor = open('Child seen.')
    editor.setEditable(false)
    expect(editor.can().applyRecordingColours(colours)).toBe(false)
    expect(editor.can().setRecordingColour('childSeen', colours)).toBe(false)
  })
})

describe('a colour is never without the words', () => {
  test.each([
    ['an empty note', '', '', 'green{Child seen}.'],
    ['the end of a sentence', 'Home visit.', '', 'Home visit. green{Child seen}.'],
    ['the beginning', 'Home visit.', 'before', 'green{Child seen}. Home visit.'],
    ['before a full stop', 'Home visit.', 'stop', 'Home visit green{Child seen}.'],
    ['a gap that asks', '[Child seen, or Child not seen?]', 'all', 'green{Child seen}.'],
  ])('they go into %s', (_, text, where, after) => {
    const editor = open(text)
    const end = 1 + text.length
    const from = where === '' ? end : where === 'stop' ? end - 1 : 1
    editor.commands.setTextSelection({ from, to: where === 'all' ? end : from })
    editor.commands.setRecordingColour('childSeen', colours)
    expect(show(editor)).toBe(after)
    editor.commands.undo()
    expect(show(editor)).toBe(text)
  })

  test('where they stand at the caret, they are not put in twice', () => {
    const editor = open('Home visit. Child not seen.')
    editor.commands.setTextSelection(positionOf(editor, 'not seen'))
    editor.commands.setRecordingColour('childNotSeen', colours)
    expect(show(editor)).toBe('Home visit. red{Child not seen}.')
  })

  test('what is typed behind them is plain', () => {
    const editor = open('Child seen')
    editor.commands.applyRecordingColours(colours)
    editor.commands.setTextSelection(11)
    editor.view.dispatch(editor.state.tr.insertText(' at home'))
    expect(show(editor)).toBe('green{Child seen} at home')
  })
})
