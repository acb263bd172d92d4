/** A set of notes for a model to read, and the command that asks it, in folders of their own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { runCommand } from '../../evals/command.ts'
import type { Case } from '../../evals/set.ts'
import type { Surroundings } from '../../evals/surroundings.ts'
import { around } from './around.ts'
import type { FakeServer } from './fake-server.ts'
import { vagueCase } from './sets.ts'
import { rules } from './small.ts'
import { temporary } from './temporary.ts'

// over real HTTP, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 })

const PRICES = { asOf: '2026-11-01', currency: '£', models: { m1: { input: 10, output: 50 } } }

/** Notes n1 to n<count>, each with "stuff" once, labelled. The rules here do not flag it. */
export const notesOf = (count: number): Case[] =>
  Array.from({ length: count }, (_, at) =>
    vagueCase(`n${at + 1}`, `You brought [[gear]] on day ${at + 1}.`),
  )

export interface Desk {
  readonly folder: string
  readonly surroundings: Surroundings
  readonly shown: string[]
  /** Writes the set `asked` anew. */
  readonly write: (cases: readonly unknown[], info?: object) => void
  readonly evals: (
    line: string | readonly string[],
    changed?: Partial<Surroundings>,
  ) => Promise<Said>
}

export interface Said {
  readonly code: number
  readonly printed: string
  readonly complained: string
}

export function openDesk(server: FakeServer, cases: readonly unknown[], info: object = {}): Desk {
  const folder = temporary()
  const shown: string[] = []
  const surroundings: Surroundings = {
    ...around(folder, () => rules),
    config: () => ({ model: server.config, judge: undefined }),
    prices: () => PRICES,
    fetch: (input, init) => fetch(input, init),
    retryMs: 1,
    terminal: { isLive: false, ask: async () => 'y', show: (line) => shown.push(line) },
  }
  const write = (all: readonly unknown[], more: object = info) => {
    mkdirSync(join(folder, 'asked'), { recursive: true })
    const set = { name: 'asked', purpose: 'For tests.', synthetic: true, ...more }
    writeFileSync(join(folder, 'asked', 'set.yaml'), JSON.stringify(set))
    const lines = all.map((one) => `${JSON.stringify(one)}\n`)
    writeFileSync(join(folder, 'asked', 'cases.jsonl'), lines.join(''))
  }
  write(cases)
  const evals: Desk['evals'] = async (line, changed = {}) => {
    let printed = ''
    let complained = ''
    const args = typeof line === 'string' ? line.split(' ') : line
    const output = {
      print: (text: string) => {
        printed += text
      },
      complain: (text: string) => {
        complained += text
      },
    }
    const code = await runCommand(args, output, { ...surroundings, ...changed })
    return { code, printed, complained }
  }
  return { folder, surroundings, shown, write, evals }
}
