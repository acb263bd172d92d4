/** What `<fairhand-editor>` tells its page. Each event bubbles, also out of shadow roots. */
import type { Editor } from '@tiptap/core'
import type { Answer, CheckStatus } from '../options.ts'
import type { Reading } from '../review/reader.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import type { FlagResolved } from '../trail.ts'

export interface FairhandEditorEvents {
  /** The worker changed the note. */
  'fairhand-change': CustomEvent<{ readonly value: string }>
  /** The flags that are shown, or which of them the worker is at, have changed. */
  'fairhand-flags': CustomEvent<{ readonly flags: readonly PlacedFlag[] }>
  'fairhand-status': CustomEvent<{ readonly status: CheckStatus }>
  /** An answer about the note as it stands has come. */
  'fairhand-checked': CustomEvent<{ readonly answer: Answer }>
  /** The model began to read the note through, has read it, or could not. */
  'fairhand-reading': CustomEvent<{ readonly reading: Reading }>
  /** What became of a flag, for the page's own trail; it holds no words of the note. */
  'fairhand-resolved': CustomEvent<FlagResolved>
}

declare global {
  interface HTMLElementEventMap extends FairhandEditorEvents {}
  interface DocumentEventMap extends FairhandEditorEvents {}
}

type Detail<Name extends keyof FairhandEditorEvents> = FairhandEditorEvents[Name]['detail']

/** Passes on what the editor emits. */
export function passOn(editor: Editor, element: HTMLElement): void {
  const tell = <Name extends keyof FairhandEditorEvents>(name: Name, detail: Detail<Name>) =>
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  editor.on('fairhandFlags', ({ flags }) => tell('fairhand-flags', { flags }))
  editor.on('fairhandStatus', ({ status }) => tell('fairhand-status', { status }))
  editor.on('fairhandChecked', ({ answer }) => tell('fairhand-checked', { answer }))
  editor.on('fairhandReading', ({ reading }) => tell('fairhand-reading', { reading }))
  editor.on('flagResolved', ({ resolved }) => tell('fairhand-resolved', resolved))
}
