/**
 * Decides when to ask the service: after a pause, the whole note, one request at a time. A request
 * whose note has changed is aborted; what was answered before is not asked again.
 */
import type { CheckResult, NoteInput } from '../../server/contract.ts'
import { createBackoff } from '../service/backoff.ts'
import type { Service } from '../service/service.ts'
import { ServiceError, type ServiceFault } from '../service/service-error.ts'
import type { Memory } from '../state/memory.ts'

export type CheckStatus =
  /** Nothing to check: no words, or switched off. */
  | 'idle'
  /** The worker is writing. */
  | 'waiting'
  /** The note is on its way to the service. */
  | 'checking'
  | 'checked'
  | ServiceFault

/** What the checker needs of the editor. */
export interface CheckerPort {
  readonly readNote: () => NoteInput
  /** Whether a composition (an accent, a Japanese word) is under way: nothing may move then. */
  readonly isComposing: () => boolean
  /** How long to wait after a keystroke, in milliseconds. */
  readonly pause: () => number
  /** Draws an answer; it is about the note as it stands. */
  readonly draw: (answer: CheckResult) => void
  readonly report: (status: CheckStatus) => void
}

export interface Checker {
  /** The note, or what is known about it, has changed. `wait` overrides the pause. */
  readonly noteChanged: (wait?: number) => void
  /** The way to the service may be open again: asks at once if an answer is owed. */
  readonly retry: () => void
  readonly stop: () => void
}

const COMPOSITION_WAIT = 150

export function createChecker(service: Service, memory: Memory, port: CheckerPort): Checker {
  let timer: ReturnType<typeof setTimeout> | undefined
  let request: { key: string; controller: AbortController } | undefined
  const backoff = createBackoff()
  let rulesVersion = ''

  function noteChanged(wait = port.pause()): void {
    if (request && request.key !== keyOf(port.readNote())) abort()
    schedule(Math.max(wait, backoff.wait()))
    if (backoff.wait() <= 0 && !request) port.report('waiting')
  }

  function schedule(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(check, wait)
  }

  function check(): void {
    if (port.isComposing()) {
      schedule(COMPOSITION_WAIT)
      return
    }
    const note = port.readNote()
    const key = keyOf(note)
    if (request?.key === key) return
    abort()
    const known = memory.answerTo(key)
    if (known) draw(known)
    else if (/[\p{L}\p{N}]/u.test(note.text)) void ask(note, key)
    else {
      port.draw(NOTHING)
      port.report('idle')
    }
  }

  async function ask(note: NoteInput, key: string): Promise<void> {
    const controller = new AbortController()
    request = { key, controller }
    port.report('checking')
    let answer: CheckResult
    try {
      answer = await service.check(note, { signal: controller.signal })
    } catch (error) {
      if (request?.controller !== controller) return
      request = undefined
      fail(error)
      return
    }
    if (request?.controller !== controller) return
    request = undefined
    backoff.succeeded()
    if (answer.rulesVersion !== rulesVersion) memory.forgetRules()
    rulesVersion = answer.rulesVersion
    memory.keepAnswer(key, answer)
    // The answer is remembered, so that where it must wait it costs no second request.
    if (port.isComposing() || keyOf(port.readNote()) !== key) schedule(COMPOSITION_WAIT)
    else draw(answer)
  }

  function fail(error: unknown): void {
    const known = error instanceof ServiceError ? error : new ServiceError('broken')
    const wait = backoff.failed(known)
    if (wait !== undefined) schedule(wait)
    port.report(known.fault)
  }

  function draw(answer: CheckResult): void {
    try {
      port.draw(answer)
    } finally {
      // A fault of somebody who listens is theirs to see; the note is checked all the same.
      port.report('checked')
    }
  }

  function abort(): void {
    request?.controller.abort()
    request = undefined
  }

  return {
    noteChanged,
    retry() {
      if (backoff.reopen()) schedule(0)
    },
    stop() {
      clearTimeout(timer)
      abort()
    },
  }
}

const keyOf = (note: NoteInput): string => JSON.stringify(note)

const NOTHING: CheckResult = {
  flags: [],
  checks: [],
  words: 0,
  sentences: 0,
  readability: { fleschKincaidGrade: null },
  profile: '',
  addressChild: false,
  rulesVersion: '',
}
