/**
 * The versions of prompts that were made live, taken on while the service runs: at once where one was
 * chosen here, within a second where another process chose it. Nobody waits for the store; without one,
 * and while it is gone, what was last known goes on.
 */
import { existsSync } from 'node:fs'
import type { PromptChoices } from './contract/evaluations.ts'
import { inTurn, repeat } from './repeat.ts'
import { readChoicesVersion, readPromptChoices } from './store/prompt-choices.ts'
import type { Store } from './store/store.ts'

export interface LiveChoices {
  /** By the name of the prompt; a prompt of which none was chosen is as it was released. */
  readonly current: () => PromptChoices
  /** Takes on what the store holds now. Throws `StoreError`. */
  readonly refresh: () => Promise<void>
  /** Ends the watch. */
  readonly close: () => void
}

export interface LiveChoicesOptions {
  readonly store: Store
  /** Is told when the store cannot be read, once until it can be read again. */
  readonly report: (error: unknown) => void
  /** How often another process's choices are looked for, in milliseconds. */
  readonly every?: number
}

/** The store is read where there is one already, and opened for nothing else. */
export async function createLiveChoices(options: LiveChoicesOptions): Promise<LiveChoices> {
  const { store, report, every = 700 } = options
  let version = 0
  let choices: PromptChoices = {}
  let isTold = false
  const refresh = inTurn(async () => {
    const read = await store.run(readPromptChoices)
    version = read.version
    choices = read.choices
  })
  const look = async () => {
    try {
      if ((await store.run(readChoicesVersion)) !== version) await refresh()
      isTold = false
    } catch (error) {
      if (!isTold) report(error)
      isTold = true
    }
  }
  if (store.kind === 'postgres' || (store.folder && existsSync(store.folder))) await look()
  return {
    current: () => choices,
    refresh,
    // nobody else can write to an embedded store
    close: store.kind === 'postgres' ? repeat(look, every) : () => {},
  }
}
