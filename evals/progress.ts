/** How far a run is: one line that is written over where somebody looks, plain lines where not. */
import type { Progress } from './execute.ts'
import { type Prices, showMoney } from './model/prices.ts'

const WIDTH = 20

/** "[#####...............] 25 of 100, 1 error, £0.12, about 3 min left" */
export function describeProgress(prices: Prices, progress: Progress, elapsedMs: number): string {
  const { done, total, errors, spent, calls } = progress
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
  const parts = [
    `${done} of ${total}`,
    ...(errors > 0 ? [`${errors} without an answer`] : []),
    ...(calls > 0 ? [showMoney(prices, spent)] : []),
    ...leftOf(done, total, elapsedMs),
  ]
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${parts.join(', ')}`
}

function leftOf(done: number, total: number, elapsedMs: number): string[] {
  if (done === 0 || done >= total || elapsedMs < 2_000) return []
  const seconds = Math.round(((elapsedMs / done) * (total - done)) / 1000)
  return [seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`]
}

/** Whether a plain line is due: at every tenth of the way. */
export const isTenth = (done: number, total: number): boolean =>
  total > 0 && Math.floor((done * 10) / total) !== Math.floor(((done - 1) * 10) / total)
