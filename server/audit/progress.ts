/** How far an audit is, in lines: one when it begins, then one in a few seconds. */
import type { NoteCounts } from '../store/batches.ts'

const EVERY = 3_000

export function createProgress(say: (line: string) => void, now = () => performance.now()) {
  let first: { readonly at: number; readonly done: number } | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  return ({ waiting, done, failed }: NoteCounts): void => {
    const at = now()
    const ended = done + failed
    first ??= { at, done: ended }
    if (at - toldAt < EVERY && waiting > 0) return
    toldAt = at
    const seconds = (at - first.at) / 1_000
    const rate = seconds > 0 ? (ended - first.done) / seconds : 0
    const left = rate > 0 && waiting > 0 ? `, about ${timeOf(waiting / rate)} to go` : ''
    const speed = rate > 0 ? `, ${show(Math.round(rate))} a second` : ''
    say(`${show(ended)} of ${show(ended + waiting)} notes checked${speed}${left}`)
  }
}

const show = (count: number): string => count.toLocaleString('en-GB')

function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 360) / 10} h`
}
