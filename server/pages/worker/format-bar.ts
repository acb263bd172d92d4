/** Undo, headings, lists, and the guide's own headings and colours: what the worker does to the note. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../../../plugin/element/element.ts'
import type { ColourMeaning } from '../../../plugin/guide.ts'
import type { ProfileInfo } from '../../contract.ts'

export interface FormatBar {
  /** Offers what this profile asks for. */
  readonly follow: (profile: ProfileInfo | undefined) => void
}

const COLOURED: readonly (readonly [ColourMeaning, string])[] = [
  ['childSeen', 'Child seen'],
  ['childNotSeen', 'Child not seen'],
  ['event', 'Meeting, consent, papers shared'],
  ['speech', 'The child’s own words'],
]

/** `say` is told what was done where that may not be seen. */
export function createFormatBar(
  place: HTMLElement,
  editor: Editor,
  say: (words: string) => void,
): FormatBar {
  let profile: ProfileInfo | undefined
  const act = (run: () => boolean, done?: string, refused?: string) => () => {
    const words = run() ? done : refused
    if (words) say(words)
  }
  const toggle = (name: string, type: string, run: () => boolean) =>
    [button(name, act(run), { 'aria-pressed': 'false' }), type] as const
  const toggles = [
    toggle('Heading', 'heading', () => editor.chain().focus().toggleHeading({ level: 3 }).run()),
    toggle('Bullets', 'bulletList', () => editor.chain().focus().toggleBulletList().run()),
    toggle('Numbers', 'orderedList', () => editor.chain().focus().toggleOrderedList().run()),
  ]
  // With a finger there is no Control+Z, and every suggestion promises an undo.
  const undo = button('Undo', () => editor.chain().focus().undo().run())
  const redo = button('Redo', () => editor.chain().focus().redo().run())
  const template = button(
    'Put in the guide’s headings',
    act(
      () =>
        editor
          .chain()
          .focus()
          .insertTemplate(profile ?? {})
          .run(),
      'The headings are in the note. Tab goes from gap to gap.',
      'All the guide’s headings are in the note.',
    ),
  )
  const force = element('span', { class: 'bar-label' })
  const colours = element('div', {
    class: 'colours fairhand-colours',
    role: 'group',
    'aria-label': 'Recording colours',
  })
  place.append(
    element(
      'div',
      { class: 'formats', role: 'group', 'aria-label': 'Undo, headings and lists' },
      undo,
      redo,
      ...toggles.map(([one]) => one),
      template,
      force,
    ),
    colours,
  )

  function show(): void {
    undo.disabled = !editor.can().undo()
    redo.disabled = !editor.can().redo()
    for (const [one, type] of toggles) {
      one.setAttribute('aria-pressed', String(editor.isActive(type)))
    }
  }
  editor.on('transaction', show)
  show()
  // Until the profiles are known there is nothing to offer.
  template.hidden = true
  colours.hidden = true

  return {
    follow(next) {
      if (next === profile) return
      profile = next
      template.hidden = !next?.template && !next?.sections
      force.textContent = forceOf(next)
      template.textContent = `Put in ${next?.name ?? 'the guide'}’s headings`
      colours.hidden = !next?.colours
      colours.replaceChildren(...(next?.colours ? colourButtons(editor, next.colours, say) : []))
    },
  }
}

/** How far the guide insists on its headings. */
function forceOf(profile: ProfileInfo | undefined): string {
  if (!profile?.sections) return ''
  return profile.sections.areRequired ? 'The guide asks for them.' : 'Use what helps.'
}

function colourButtons(
  editor: Editor,
  colours: NonNullable<ProfileInfo['colours']>,
  say: (words: string) => void,
): HTMLElement[] {
  const named = COLOURED.map(([meaning, name]) => {
    const sample = element('span', { class: `fairhand-colour-${colours[meaning]}` }, name)
    const run = () => {
      const isDone = editor.chain().focus().setRecordingColour(meaning, colours).run()
      if (!isDone) say('Select the words first.')
    }
    const one = button('', run, { 'aria-label': `${name}, in ${colours[meaning]}` })
    one.replaceChildren(sample)
    return one
  })
  const all = button('Colour what is there', () => {
    const isDone = editor.chain().focus().applyRecordingColours(colours).run()
    say(isDone ? 'Coloured. Undo takes it back.' : 'There is nothing more to colour.')
  })
  const none = button('No colour', () => {
    const isWhole = editor.state.selection.empty
    const isDone = editor.chain().focus().removeRecordingColours().run()
    if (!isDone) say('Nothing is coloured.')
    else if (isWhole) say('The whole note is without colours. Undo brings them back.')
  })
  return [element('span', { class: 'bar-label' }, 'Colours'), ...named, all, none]
}
