/** Workers who type: each sends their note once in a while, whatever became of the last one. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Typed {
  /** Of each answer, in milliseconds, the shortest first. */
  readonly times: readonly number[]
  /** How many answers there were of a status; 0 stands for none. */
  readonly statuses: ReadonlyMap<number, number>
}

/** So many workers, each with a pause between two notes, for so many seconds. */
export async function typeAll(
  url: string,
  { workers, pause, seconds }: { workers: number; pause: number; seconds: number },
  bodyOf: (turn: number) => string,
): Promise<Typed> {
  const times: number[] = []
  const statuses = new Map<number, number>()
  let turn = 0
  const send = async () => {
    const begun = performance.now()
    const status = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(turn++),
    }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
    times.push(performance.now() - begun)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const end = performance.now() + seconds * 1_000
  const type = async (worker: number) => {
    const under: Promise<void>[] = []
    await sleep((worker / workers) * pause * 1_000)
    while (performance.now() < end) {
      under.push(send())
      await sleep(pause * 1_000)
    }
    await Promise.all(under)
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => type(worker)))
  return { times: times.sort((a, b) => a - b), statuses }
}
