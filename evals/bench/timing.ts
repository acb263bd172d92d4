/** Times calls and sums them up; all times are milliseconds. */
import { quantile } from 'simple-statistics'
import { Bench, type FnHook } from 'tinybench'

/** How long one call takes. */
export function time(call: () => unknown): number {
  const start = performance.now()
  call()
  return performance.now() - start
}

export const medianOf = (times: readonly number[]): number => quantile([...times], 0.5)

export interface Latency {
  readonly p50: number
  readonly p99: number
}

/** Times `call` many times over, each after an untimed `prepare`. */
export async function sample(
  call: () => unknown,
  { iterations, prepare }: { iterations: number; prepare?: () => void },
): Promise<Latency> {
  const beforeEach: FnHook = () => prepare?.()
  const bench = new Bench({ iterations, time: 0, warmup: false, throws: true })
  bench.add('call', () => void call(), { async: false, beforeEach })
  const [task] = await bench.run()
  const result = task?.result
  if (!result || !('latency' in result)) throw new Error('The bench gave no result.')
  return { p50: result.latency.p50, p99: result.latency.p99 }
}
