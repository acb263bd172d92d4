/**
 * The lock of an embedded store's folder, a file beside it: two processes in one folder lose rows
 * without a word. It is stale once its process is gone.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { z } from 'zod'
import { StoreError } from './store-error.ts'

export interface FolderLock {
  /** Throws `StoreError` where the lock is no longer ours. */
  readonly confirm: () => void
  readonly release: () => void
}

const Holder = z.object({
  pid: z.int(),
  /** Tells a process from a later one of the same number. */
  started: z.string(),
  host: z.string(),
})
export type Holder = z.infer<typeof Holder>

const BEAT = 5_000
/** A process of another machine shows that it lives by touching the file. */
const SILENCE = 60_000

/** Takes the lock of a folder. Throws `StoreError` "in-use" while another process holds it. */
export function lockFolder(folder: string): FolderLock {
  const file = lockFileOf(folder)
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    host: hostname(),
  }
  const content = JSON.stringify(mine)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (!create(file, content)) {
    removeStale(file)
    if (!create(file, content)) throw inUse(file)
  }
  const isMine = () => read(file) === content
  const beat = setInterval(() => {
    const now = new Date()
    if (isMine()) utimesSync(file, now, now)
  }, BEAT)
  beat.unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    if (isMine()) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return {
    release,
    confirm: () => {
      if (!isMine()) throw inUse(file)
    },
  }
}

export const lockFileOf = (folder: string): string => `${folder.replace(/(?<!\/)\/+$/, '')}.lock`

/** Who holds the lock of a folder, where somebody does. */
export function holderOf(folder: string): Holder | undefined {
  const file = lockFileOf(folder)
  const content = read(file)
  const holder = content === undefined ? undefined : parse(content)
  return holder && isAlive(holder, file) ? holder : undefined
}

/** Moved aside rather than removed, so that a lock taken anew in between can be put back. */
function removeStale(file: string): void {
  const content = read(file)
  if (content === undefined) return
  const holder = parse(content)
  if (holder ? isAlive(holder, file) : ageOf(file) < BEAT) throw inUse(file, holder)
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) !== content) putBack(aside, file)
  rmSync(aside, { force: true })
}

function putBack(aside: string, file: string): void {
  try {
    linkSync(aside, file)
  } catch {
    // a third has taken it: whoever lost it finds out by `confirm`
  }
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive({ pid, started, host }: Holder, file: string): boolean {
  if (host !== hostname()) return ageOf(file) < SILENCE
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const start = startOf(pid)
  return start === undefined || start === started
}

/** When a process started, in the kernel's ticks; undefined where that is not to be had. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === undefined) {
    return pid === process.pid ? String(Math.round(performance.timeOrigin)) : undefined
  }
  // the name in brackets may hold blanks; the start is the 20th field after it
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function parse(content: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(content)).data
  } catch {
    return undefined
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const ageOf = (file: string): number =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)

const inUse = (file: string, holder = parse(read(file) ?? '')): StoreError =>
  new StoreError(
    'in-use',
    `${file} names process ${holder?.pid ?? 'unknown'} on ${holder?.host ?? 'this machine'}. Stop that one first.`,
  )
