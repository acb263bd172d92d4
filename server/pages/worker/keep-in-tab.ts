/**
 * "Keep this note in this tab": off until the worker turns it on, and then in this tab alone, until
 * it is closed. Turned off, all of it is gone at once.
 */
import type { Editor, JSONContent } from '@tiptap/core'
import { element } from '../../../plugin/element/element.ts'
import type { NoteContext } from '../../../plugin/index.ts'
import { whenSettled } from './when-settled.ts'

export interface Kept {
  readonly note: JSONContent
  readonly context: NoteContext
  /** The gaps that were still to fill, with their brackets. */
  readonly slots: readonly string[]
}

export interface KeepInTab {
  /** What was kept before the page was loaded anew. Nothing overwrites it until it is put back. */
  readonly kept: Kept | undefined
  readonly putBack: () => void
  /** What is known about the note has changed. */
  readonly save: () => void
  readonly clear: () => void
}

const KEY = 'fairhand-note'

export function createKeepInTab(
  place: HTMLElement,
  editor: Editor,
  readContext: () => NoteContext,
): KeepInTab {
  const kept = readKept()
  let isPutBack = kept === undefined
  const hint = element('span', { class: 'hint', id: 'keep-hint' })
  const box = element('input', {
    type: 'checkbox',
    role: 'switch',
    id: 'keep',
    'aria-describedby': hint.id,
    checked: kept !== undefined,
  })
  place.append(
    element(
      'label',
      { for: box.id },
      box,
      element('span', {}, 'Keep this note in this tab until I close it'),
    ),
    hint,
  )

  function save(): void {
    if (!box.checked || !isPutBack) return
    const slots = editor.storage.fairhand.slots.map(({ text }) => text)
    const now: Kept = { note: editor.getJSON(), context: readContext(), slots }
    try {
      sessionStorage.setItem(KEY, JSON.stringify(now))
      hint.textContent =
        'Kept. Turn this off to clear it. On a computer that others use, leave it off.'
    } catch {
      box.checked = false
      clear()
      hint.textContent = 'This browser keeps nothing.'
    }
  }
  function clear(): void {
    forget()
    hint.textContent = 'Off: a reload loses the note.'
  }
  box.addEventListener('change', () => (box.checked ? save() : clear()))
  const later = whenSettled(save)
  editor.on('update', later.run)
  addEventListener('pagehide', later.flush)
  if (kept) hint.textContent = 'This note was kept here. Turn this off to clear it.'
  else clear()
  return {
    kept,
    putBack() {
      isPutBack = true
    },
    save,
    clear() {
      box.checked = false
      clear()
    },
  }
}

function readKept(): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Where the browser keeps nothing, there is nothing to forget.
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'note' in value &&
  'context' in value &&
  'slots' in value
