/** Starts what is measured as a process of its own, with a folder that is removed afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../packaging/start-options.ts'

export interface Started {
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Resolves once it says at which address it is. */
export async function startProcess(args: readonly string[]): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-bench-'))
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      FAIRHAND_PORT: '0',
      FAIRHAND_DATA: join(folder, 'data'),
      FAIRHAND_KEYS: join(folder, 'keys'),
    },
  })
  return {
    url: await addressOf(child),
    pid: child.pid ?? 0,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stdout ?? []) {
    said += String(chunk)
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url) return url
  }
  throw new Error('It ended before it said where it is.')
}
