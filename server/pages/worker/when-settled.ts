/** Runs something once the worker pauses, so that no keystroke waits for it. */

const PAUSE = 200

export interface WhenSettled {
  readonly run: () => void
  /** At once, if it is still owed: before the page goes. */
  readonly flush: () => void
}

export function whenSettled(act: () => void, pause = PAUSE): WhenSettled {
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    act()
  }
  return {
    run() {
      clearTimeout(timer)
      timer = setTimeout(flush, pause)
    },
    flush,
  }
}
