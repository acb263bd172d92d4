/** Starts a process of its own: how long until its first result, and what it holds when idle. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, startOptions } from '../../packaging/start-options.ts'
import { medianOf } from './timing.ts'

export interface Start {
  /** From the start of the process to the first flags, in milliseconds. */
  readonly firstResult: number
  /** Resident after that note, garbage collected and a second gone by, in MB. */
  readonly idleMemory: number
}

/** The medians over several starts after a first, which may compile what the others need not. */
export async function measureStart(starts: number): Promise<Start> {
  await startOnce()
  const all: Start[] = []
  for (let round = 0; round < starts; round++) all.push(await startOnce())
  return {
    firstResult: medianOf(all.map(({ firstResult }) => firstResult)),
    idleMemory: medianOf(all.map(({ idleMemory }) => idleMemory)),
  }
}

function startOnce(): Promise<Start> {
  const script = join(import.meta.dirname, 'first-result.ts')
  const begun = performance.now()
  const child = spawn(process.execPath, [...startOptions(), '--expose-gc', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let firstResult = 0
    let printed = ''
    child.stdout.on('data', (data: Buffer) => {
      firstResult ||= performance.now() - begun
      printed += data
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const idleMemory = Number(printed.split('\n')[1])
      if (code === 0 && idleMemory > 0) resolve({ firstResult, idleMemory })
      else reject(new Error(`The process that was timed ended with ${code}.`))
    })
  })
}
