/** Runs that ask a model, over real HTTP: repeats, resuming, spending, what changes what. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { listRuns } from '../../evals/record/run-folder.ts'
import { PROMPTS } from '../../server/model/prompt.ts'
import { noteIn, pointAt, startServer } from './fake-server.ts'
import { notesOf, openDesk } from './model-set.ts'

const server = await startServer((asked) => pointAt(noteIn(asked), 'gear'))
beforeEach(() => {
  server.seen.length = 0
  server.answer = (asked) => pointAt(noteIn(asked), 'gear')
})

describe('repeats are real', () => {
  test('five times are five calls, and the second run is none', async () => {
    const { evals } = openDesk(server, notesOf(3))
    const first = await evals('run asked --model m1 --repeat 5 --yes')
    expect(first.code).toBe(0)
    expect(server.seen).toHaveLength(15)
    expect(first.printed).toContain('15 calls now, spent now: £0.03')
    const second = await evals('run asked --model m1 --repeat 5 --yes')
    expect(server.seen).toHaveLength(15)
    expect(second.printed).toContain('Cost of these answers: £0.03')
    expect(second.printed).toContain('nothing sent now, spent now: nothing')
  })

  test('cases that differ from time to time are named, and repeats narrow no interval', async () => {
    const { evals } = openDesk(server, notesOf(12))
    const once = await evals('run asked --model m1 --yes')
    server.answer = (asked) =>
      pointAt(noteIn(asked), asked.text.includes('day 2.') ? 'none' : 'gear')
    const often = await evals('run asked --model m1 --repeat 3 --yes')
    expect(often.printed).toContain('Asked 3 times each: 1 of 12 cases differ between times: n2.')
    const row = (text: string) => /^all \(micro\).*$/m.exec(text)?.[0]
    expect(row(often.printed)).toBe(row(once.printed))
  })
})

describe('what was changed is what is done again', () => {
  test('a label: scored again, no call', async () => {
    const { evals, write } = openDesk(server, notesOf(3))
    await evals('run asked --model m1 --yes')
    const [first, ...rest] = notesOf(3)
    write([{ ...first, labels: [] }, ...rest])
    const { printed } = await evals('run asked --model m1 --yes')
    expect(server.seen).toHaveLength(3)
    expect(printed).toMatch(/^vague +2 +3 +2 /m)
  })

  test('the words of one note: one call', async () => {
    const { evals, write } = openDesk(server, notesOf(3))
    await evals('run asked --model m1 --yes')
    const [first, ...rest] = notesOf(3)
    write([{ ...first, text: first?.text.replace('day 1', 'day 9') }, ...rest])
    await evals('run asked --model m1 --yes')
    expect(server.seen).toHaveLength(4)
  })

  test('one word of the prompt: a new run that names the one before it, and all is asked', async () => {
    const { evals, surroundings } = openDesk(server, notesOf(2))
    await evals('run asked --model m1 --yes')
    const prompts = join(dirname(surroundings.cache), 'prompts')
    cpSync(PROMPTS, prompts, { recursive: true })
    const file = join(prompts, 'review.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('tired', 'weary'))
    await evals('run asked --model m1 --yes', { prompts })
    const [first, second] = listRuns(surroundings.runs)
    expect(server.seen).toHaveLength(4)
    expect(second).toMatchObject({ what: 'm1', parent: first?.id })
    expect(second?.generation.prompt).not.toBe(first?.generation.prompt)
  })

  test('another model: a new run that names the one before it', async () => {
    const { evals, surroundings } = openDesk(server, notesOf(2))
    await evals('run asked --model m1,m2 --yes')
    const [first, second] = listRuns(surroundings.runs)
    expect(server.seen.map(({ model }) => model)).toEqual(['m1', 'm1', 'm2', 'm2'])
    expect(second).toMatchObject({ what: 'm2', parent: first?.id })
  })
})

describe('spending', () => {
  test('nothing is asked before somebody agrees', async () => {
    const { evals } = openDesk(server, notesOf(2))
    const { code, complained } = await evals('run asked --model m1')
    expect(code).toBe(1)
    expect(complained).toMatch(
      /2 cases × 1, 0 done: 2 calls at most, about £\d\.\d\d to £\d\.\d\d by prices of 2026-11-01, cap £5\.00\./,
    )
    expect(complained).toContain('Add --yes')
    expect(server.seen).toEqual([])
  })

  test('a price that nobody knows is said to be none, not nothing', async () => {
    const { evals, shown } = openDesk(server, notesOf(2))
    const { printed } = await evals('run asked --model m9 --yes')
    expect(shown[0]).toContain('not priced')
    expect(printed).toContain('Cost of these answers: not priced')
    expect(printed).not.toContain('£0')
  })

  test('the cap stops the run, which says how to go on', async () => {
    const { evals } = openDesk(server, notesOf(8))
    const { code, printed } = await evals('run asked --model m1 --yes --cap 0.004 --at-once 1')
    expect(code).toBe(3)
    expect(server.seen).toHaveLength(2)
    expect(printed).toContain('Stopped at the spending cap.')
    expect(printed).toContain('To go on, run the same command again.')
    expect((await evals('run asked --model m1 --yes')).code).toBe(0)
    expect(server.seen).toHaveLength(8)
  })

  test('a dry run says what would be asked, and asks nobody', async () => {
    const { evals } = openDesk(server, notesOf(2))
    const { code, printed } = await evals('run asked --model m1 --dry-run')
    expect({ code, asked: server.seen.length }).toEqual({ code: 0, asked: 0 })
    expect(printed).toContain('2 calls at most')
  })

  test('progress is a plain line where nobody looks', async () => {
    const { evals, shown } = openDesk(server, notesOf(2))
    await evals('run asked --model m1 --yes')
    expect(shown.at(-1)).toMatch(/^\[#{20}\] 2 of 2, under £0\.01|^\[#{20}\] 2 of 2, £0/)
  })
})

describe('two at once', () => {
  const lockWith = async (pid: number) => {
    const { evals, surroundings } = openDesk(server, notesOf(2))
    await evals('run asked --model m1 --yes --first 1')
    const [run] = listRuns(surroundings.runs)
    writeFileSync(join(surroundings.runs, run?.id ?? '', 'lock'), String(pid))
    return evals('run asked --model m1 --yes')
  }

  test('do not pay for the same cases', async () => {
    const { code, complained } = await lockWith(process.pid)
    expect(code).toBe(1)
    expect(complained).toContain(`is being worked on by process ${process.pid}.`)
    expect(server.seen).toHaveLength(1)
  })

  test('a process that is gone stops nobody', async () => {
    expect((await lockWith(2 ** 22 + 1)).code).toBe(0)
    expect(server.seen).toHaveLength(2)
  })
})

describe('offline', () => {
  test('plays what was recorded and asks nobody', async () => {
    const { evals } = openDesk(server, notesOf(2))
    await evals('run asked --model m1 --yes')
    const { code, printed } = await evals('run asked --model m1 --offline --new')
    expect(code).toBe(0)
    expect(server.seen).toHaveLength(2)
    expect(printed).toContain('nothing sent now')
  })

  test('what was never recorded has no score, and the run is not complete', async () => {
    const { evals, surroundings } = openDesk(server, notesOf(2))
    const { code, printed } = await evals('run asked --model m1 --offline')
    expect(code).toBe(3)
    expect(printed).toContain('error: 2')
    const [run] = listRuns(surroundings.runs)
    const lines = readFileSync(join(surroundings.runs, run?.id ?? '', 'results.jsonl'), 'utf8')
    expect(lines).toContain('"reason":"not recorded"')
  })
})

test('of notes that are not invented no word is kept and nothing is recorded', async () => {
  const cases = [
    { id: 'n1', text: 'Zebedee brought gear.', labels: [], child: { name: 'Zebedee Ames' } },
  ]
  const { evals, surroundings } = openDesk(server, cases, { synthetic: false })
  expect((await evals('run asked --model m1 --yes')).code).toBe(0)
  const [run] = listRuns(surroundings.runs)
  const kept = readdirSync(join(surroundings.runs, run?.id ?? ''), { recursive: true })
    .map((file) => readFileSync(join(surroundings.runs, run?.id ?? '', String(file)), 'utf8'))
    .join()
  expect(kept).not.toMatch(/Zebedee|gear/)
  expect(() => readdirSync(surroundings.cache)).toThrow('ENOENT')
  expect(server.seen[0]?.text).not.toContain('Zebedee')
  const again = await evals('run asked --model m1 --yes')
  expect(again).toMatchObject({ code: 0, printed: expect.stringContaining('nothing sent now') })
})

test('an erased run leaves nothing behind', async () => {
  const { evals, surroundings } = openDesk(server, notesOf(2))
  await evals('run asked --model m1 --yes')
  expect((await evals('erase last')).complained).toContain('Add --yes')
  expect((await evals('erase last --yes')).printed).toContain('and 2 recordings.')
  expect(listRuns(surroundings.runs)).toEqual([])
})
