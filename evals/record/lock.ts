/** Keeps two processes from paying for the same cases at once. A lock whose process is gone is no lock. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../usage.ts'

/** Takes a run for this process; gives what lets go of it. Throws `UsageError` where another has it. */
export function lockRun(folder: string, id: string): () => void {
  const file = join(folder, id, 'lock')
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  if (holder !== undefined && isAlive(holder)) {
    throw new UsageError(`${id} is being worked on by process ${holder}. Wait for it, or stop it.`)
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

/** Whether a process is there on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
