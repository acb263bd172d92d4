/** Counts work rather than time: how often each stretch of the service's code runs. */
import { Session } from 'node:inspector/promises'

export interface WorkCounter {
  /** How many stretches of code ran while a call was made; the same on a busy machine. */
  readonly count: (call: () => unknown) => Promise<number>
  readonly stop: () => void
}

const SERVER = /\/server\/(?!.*node_modules)/

export async function countWork(): Promise<WorkCounter> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const take = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    let work = 0
    for (const { url, functions } of result) {
      if (!SERVER.test(url)) continue
      for (const { ranges } of functions) for (const { count } of ranges) work += count
    }
    return work
  }
  return {
    async count(call) {
      await take()
      call()
      return take()
    },
    stop: () => session.disconnect(),
  }
}
