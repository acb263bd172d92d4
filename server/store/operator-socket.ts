/**
 * How a command reaches the service that holds the embedded store: a socket beside the folder, which
 * only the service's own account may open. One line of JSON in, one out.
 */
import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Answer, Command } from './commands.ts'

const Reply = z.object({ isDone: z.boolean(), lines: z.array(z.string()) })
const FAILED: Answer = { isDone: false, lines: ['Something went wrong in the service.'] }
/** The longest path of a socket that every system takes. */
const LONGEST = 100

/** The socket of an embedded store's folder. */
export function socketOf(folder: string): string {
  const hash = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)
  if (process.platform === 'win32') return `\\\\.\\pipe\\fairhand-${hash}`
  const beside = `${resolve(folder)}.sock`
  return beside.length <= LONGEST ? beside : join(tmpdir(), `fairhand-${hash}.sock`)
}

/** Answers commands until it is closed; call it only while the folder's lock is held. */
export function answerCommands(
  folder: string,
  answer: (command: Command) => Promise<Answer>,
  report: (error: unknown) => void,
): Promise<{ readonly close: () => void }> {
  const path = socketOf(folder)
  const isFile = process.platform !== 'win32'
  if (isFile) rmSync(path, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => {})
    void reply(socket, answer, report)
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(path, () => {
      if (isFile) chmodSync(path, 0o600)
      server.unref()
      done({ close: () => server.close() })
    })
  })
}

async function reply(
  socket: Socket,
  answer: (command: Command) => Promise<Answer>,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    const command = Command.parse(JSON.parse(await readLine(socket)))
    socket.end(`${JSON.stringify(await answer(command))}\n`)
  } catch (error) {
    report(error)
    socket.end(`${JSON.stringify(FAILED)}\n`)
  }
}

/** Asks the service that holds a folder. Undefined where none listens. */
export async function askService(folder: string, command: Command): Promise<Answer | undefined> {
  const socket = createConnection(socketOf(folder))
  try {
    socket.write(`${JSON.stringify(command)}\n`)
    return Reply.parse(JSON.parse(await readLine(socket)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return undefined
    throw error
  } finally {
    socket.destroy()
  }
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    const lines = createInterface({ input: socket })
    lines.once('error', fail)
    lines.once('line', done)
    lines.once('close', () => fail(new Error('The other side left without a word.')))
  })
}
