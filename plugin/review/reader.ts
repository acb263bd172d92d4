/** Has the model read the whole note through, once, where the worker asks; never on a keystroke. */
import type { Check, Flag, NoteInput } from '../../server/contract.ts'
import type { CoreMessages } from '../core-messages.ts'
import { createBackoff } from '../service/backoff.ts'
import { lineOf } from '../service/line-of.ts'
import type { Service } from '../service/service.ts'
import type { NoteText } from '../state/note-text.ts'

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'read' | 'stopped' | 'failed'; readonly line: string }

/** What the reader needs of the editor. */
export interface ReaderPort {
  readonly readNote: () => NoteText
  readonly toInput: (note: NoteText) => NoteInput
  /** Draws what was found in a note, which may have changed since. */
  readonly draw: (note: NoteText, flags: readonly Flag[], checks: readonly Check[]) => void
  readonly show: (reading: Reading) => void
}

export interface Reader {
  readonly read: () => void
  readonly stop: () => void
}

export function createReader(
  review: NonNullable<Service['review']>,
  port: ReaderPort,
  messages: CoreMessages,
): Reader {
  const backoff = createBackoff()
  let request: AbortController | undefined
  let lastLine = ''

  async function read(): Promise<void> {
    if (request) return
    if (backoff.wait() > 0) {
      port.show({ kind: 'failed', line: lastLine })
      return
    }
    const controller = new AbortController()
    request = controller
    const note = port.readNote()
    const flags: Flag[] = []
    const checks: Check[] = []
    let error: unknown
    const show = () => port.show({ kind: 'reading', line: messages.reading(flags.length) })
    show()
    try {
      await review(port.toInput(note), {
        signal: controller.signal,
        onFlag: (flag) => {
          flags.push(flag)
          if (request === controller) show()
        },
        onCheck: (check) => checks.push(check),
      })
    } catch (caught) {
      error = caught
    }
    if (request !== controller) return
    request = undefined
    // What came before it broke off is true all the same.
    if (!error || flags.length + checks.length > 0) port.draw(note, flags, checks)
    if (error) {
      backoff.failed(error)
      lastLine = lineOf(error, messages)
      port.show({ kind: 'failed', line: lastLine })
    } else {
      backoff.succeeded()
      port.show({ kind: 'read', line: messages.read(flags.length) })
    }
  }

  return {
    read: () => void read(),
    stop() {
      if (!request) return
      request.abort()
      request = undefined
      port.show({ kind: 'stopped', line: messages.readingStopped })
    },
  }
}
