/** Asks for a rewrite, one at a time, and lets go of it where the note or the card moves on. */
import type { RewriteInput } from '../../server/contract.ts'
import { createBackoff } from '../service/backoff.ts'
import type { Service } from '../service/service.ts'
import type { NoteText } from '../state/note-text.ts'
import { textOfBlock } from '../state/note-text.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import { type Rewriting, readRewrite } from './rewriting.ts'

/** What the rewriter needs of the editor. */
export interface RewriterPort {
  readonly readNote: () => NoteText
  /** What goes to the service for a passage of the note. */
  readonly toInput: (note: NoteText, start: number, end: number) => RewriteInput
  /** One quiet line for why no answer came. */
  readonly lineOf: (error: unknown) => string
  readonly show: (rewriting: Rewriting | null) => void
}

export interface Rewriter {
  readonly ask: (flag: PlacedFlag) => void
  /** Gives up what is under way, and puts away what is shown. */
  readonly stop: () => void
}

export function createRewriter(
  rewrite: NonNullable<Service['rewrite']>,
  port: RewriterPort,
): Rewriter {
  const backoff = createBackoff()
  let request: AbortController | undefined
  let lastLine = ''

  async function ask(flag: PlacedFlag): Promise<void> {
    stop()
    const note = port.readNote()
    const block = note.blocks.find((one) => one.from <= flag.from && flag.to <= one.to)
    if (!block) return
    if (backoff.wait() > 0) {
      port.show({ flag: flag.id, kind: 'failed', line: lastLine })
      return
    }
    const start = block.start + flag.from - block.from
    const end = start + flag.to - flag.from
    const asking = { flag: flag.id, kind: 'asking', block: textOfBlock(block.node) } as const
    const controller = new AbortController()
    const isOver = () => request !== controller
    request = controller
    port.show({ ...asking, characters: 0 })
    try {
      const done = await rewrite(port.toInput(note, start, end), {
        signal: controller.signal,
        onProgress: (characters) => !isOver() && port.show({ ...asking, characters }),
      })
      if (isOver()) return
      backoff.succeeded()
      request = undefined
      port.show(readRewrite(note, flag, done) ?? null)
    } catch (error) {
      if (isOver()) return
      backoff.failed(error)
      request = undefined
      lastLine = port.lineOf(error)
      port.show({ flag: flag.id, kind: 'failed', line: lastLine })
    }
  }

  function stop(): void {
    request?.abort()
    request = undefined
    port.show(null)
  }

  return { ask: (flag) => void ask(flag), stop }
}
