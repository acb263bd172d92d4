/** The whole service, started as `npm start` starts it: how long until it is ready, and what it holds then. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startOptions } from '../../packaging/start-options.ts'
import { memoryOf } from './process-figures.ts'
import { startProcess } from './start-process.ts'
import { medianOf } from './timing.ts'

export interface Rest {
  /** From the start of the process until /readyz says so, in milliseconds. */
  readonly ready: number
  /** Resident with nobody calling and no database open, in MB; 0 where there is no /proc. */
  readonly idleMemory: number
}

/** In milliseconds, from when it is ready until its memory is read. */
const IDLE = 3_000

/** The medians over several starts after a first, which may compile what the others need not. */
export async function measureService(starts: number): Promise<Rest> {
  await startOnce(0)
  const all: Rest[] = []
  for (let round = 0; round < starts; round++) all.push(await startOnce(IDLE))
  return {
    ready: medianOf(all.map(({ ready }) => ready)),
    idleMemory: medianOf(all.map(({ idleMemory }) => idleMemory)),
  }
}

async function startOnce(idle: number): Promise<Rest> {
  const begun = performance.now()
  const service = await startProcess([...startOptions(), 'server/main.ts'])
  try {
    while (!(await fetch(`${service.url}/readyz`)).ok) await sleep(20)
    const ready = performance.now() - begun
    await sleep(idle)
    return { ready, idleMemory: memoryOf(service.pid) }
  } finally {
    await service.stop()
  }
}
