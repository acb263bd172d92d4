/** The terminal that somebody sits at, or that a build writes to. */
import { createInterface } from 'node:readline/promises'
import type { Surroundings, Terminal } from './surroundings.ts'

/** Progress goes to the error stream, so that figures alone can be kept in a file. */
export function liveTerminal(): Terminal {
  const isLive = process.stdin.isTTY === true && process.stderr.isTTY === true
  return {
    isLive,
    async ask(question) {
      const lines = createInterface({ input: process.stdin, output: process.stderr })
      try {
        return await lines.question(question)
      } finally {
        lines.close()
      }
    },
    show: (line) => {
      process.stderr.write(isLive ? `\r\u001b[2K${line}` : `${line}\n`)
      if (isLive && line.startsWith(`[${'#'.repeat(20)}`)) process.stderr.write('\n')
    },
  }
}

/** The first Ctrl-C lets what was asked come in, the second does not wait for it. */
export function stopOnInterrupt(terminal: Terminal): Surroundings['stop'] {
  const [gently, now] = [new AbortController(), new AbortController()]
  process.on('SIGINT', () => {
    if (gently.signal.aborted) return now.abort()
    gently.abort()
    terminal.show('Stopping: what was asked may still come in. Ctrl-C again does not wait.\n')
  })
  return { gently: gently.signal, now: now.signal }
}
