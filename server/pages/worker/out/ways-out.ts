/** How a note leaves the page: copied with its headings and colours, as plain text, or as a file. */
import type { Editor } from '@tiptap/core'
import { button, element } from '../../../../plugin/element/element.ts'
import type { NoteContext } from '../../../../plugin/index.ts'
import { type Copied, putOnClipboard } from './clipboard.ts'
import { listFacts } from './facts.ts'
import { fileNameOf } from './file-name.ts'
import { createOpenSlots } from './open-slots.ts'
import { plainNote } from './plain-note.ts'
import { richNote } from './rich-note.ts'

export interface WaysOut {
  readonly context: () => NoteContext
  readonly say: (words: string) => void
  /** The note as it stands is safe elsewhere. */
  readonly onOut: () => void
}

export function createWaysOut(place: HTMLElement, editor: Editor, tools: WaysOut): void {
  const copy = async (copied: Copied) => {
    const isCopied = await putOnClipboard(copied)
    if (isCopied) tools.onOut()
    tools.say(isCopied ? 'Copied' : 'Not copied: select the note and press Control C')
  }
  const buttons = [
    button('Copy the note', () => copy({ text: plainNote(editor), html: richNote(editor) })),
    button('Copy as plain text', () => copy({ text: plainNote(editor) })),
    button('Download for Word', async () => {
      const context = tools.context()
      const isSaved = await download(editor, context)
      if (isSaved) tools.onOut()
      tools.say(isSaved ? 'Downloaded' : 'The file could not be made. Copy the note instead.')
    }),
  ]
  place.append(createOpenSlots(editor), element('div', { class: 'buttons' }, ...buttons))
  const show = () => {
    for (const one of buttons) one.disabled = editor.isEmpty
  }
  editor.on('update', show)
  show()
}

async function download(editor: Editor, context: NoteContext): Promise<boolean> {
  const about = context.about ?? {}
  try {
    const { makeWordFile } = await import('./word-file.ts')
    const file = await makeWordFile({
      title: about.title || 'Case note',
      author: about.author ?? '',
      facts: listFacts(context),
      note: editor.state.doc,
    })
    const address = URL.createObjectURL(file)
    element('a', { href: address, download: fileNameOf(about) }).click()
    // The browser reads the file after the click.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return true
  } catch {
    return false
  }
}
