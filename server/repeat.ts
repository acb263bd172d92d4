/** Does something again and again, with a pause in milliseconds in between, and keeps no process alive for it. */
export function repeat(work: () => Promise<void>, pause: number): () => void {
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    if (isOver) return
    timer = setTimeout(() => void work().finally(wait), pause)
    timer.unref()
  }
  wait()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

/** The same work, one after another, so that an older reading never takes the place of a newer. */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}
