/** What Linux says of a process: processor time and memory. */
import { readFileSync } from 'node:fs'

/** Processor time so far, in milliseconds; 0 where there is no /proc. */
export function processorTimeOf(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
}

/** Resident memory in MB; 0 where there is no /proc. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
