/** A run that is killed half way and taken up again ends as one that was never disturbed. */
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listRuns } from '../../evals/record/run-folder.ts'
import { readRun } from '../../evals/record/run-state.ts'
import { noteIn, pointAt, startServer } from './fake-server.ts'
import { type Desk, notesOf, openDesk } from './model-set.ts'

const COUNT = 120
const AT_ONCE = 4
const LINE = `run asked --model m1 --yes --at-once ${AT_ONCE}`

const server = await startServer((asked) => pointAt(noteIn(asked), 'gear'))

function startApart({ surroundings }: Desk) {
  const { folder, runs, cache, baselines, ledger, judges } = surroundings
  const folders = JSON.stringify({ folder, runs, cache, baselines, ledger, judges })
  const file = join(import.meta.dirname, 'run-apart.ts')
  const args = [file, folders, server.config.baseUrl ?? '', ...LINE.split(' ')]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

const latest = ({ surroundings: { runs } }: Desk) => {
  const id = listRuns(runs)[0]?.id ?? ''
  return { id, ...readRun(runs, id) }
}

/** What is printed but for the run's name and what was spent just now. */
const settled = (printed: string): string =>
  printed.replace(/\d{8}T\d{6}_\S+/g, 'RUN').replace(/;.*spent now.*/g, '')

/** What is kept but for times and what was spent when. */
const kept = ({ results, scores }: ReturnType<typeof latest>): string[] =>
  [...results.values(), ...scores.values()]
    .map((line) => JSON.stringify({ ...line, at: '', ms: 0, incurred: 0, calls: 0 }))
    .sort()

test('killed at 37 of 120, its last line torn, and taken up again', async () => {
  const desk = openDesk(server, notesOf(COUNT))
  await new Promise<void>((resolve) => {
    server.answer = (asked) => {
      if (asked.nth < 37) return pointAt(noteIn(asked), 'gear')
      child.kill('SIGKILL')
      return { hang: true }
    }
    const child = startApart(desk)
    child.on('exit', () => resolve())
  })
  const { id, results } = latest(desk)
  expect(results.size).toBeGreaterThan(37 - 2 * AT_ONCE)
  expect(results.size).toBeLessThan(38)
  appendFileSync(join(desk.surroundings.runs, id, 'results.jsonl'), '{"line":"result","case":"n')

  server.seen.length = 0
  server.answer = (asked) => pointAt(noteIn(asked), 'gear')
  const second = await desk.evals(LINE)
  expect(second.code).toBe(0)
  // at most what was under way is asked again
  expect(server.seen.length).toBeLessThanOrEqual(COUNT - results.size)
  expect(server.seen.length).toBeGreaterThanOrEqual(COUNT - 37)

  const undisturbed = openDesk(server, notesOf(COUNT))
  expect(settled(second.printed)).toBe(settled((await undisturbed.evals(LINE)).printed))
  expect(kept(latest(desk))).toEqual(kept(latest(undisturbed)))
  expect(latest(desk).torn).toBe(1)
  const tokens = [...latest(desk).results.values()].map(({ tokens: { input } }) => input)
  expect(tokens.reduce((sum, one) => sum + one, 0)).toBe(COUNT * 100)
}, 60_000)
