import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Checker, createChecker } from '../../plugin/check/checker.ts'
import { ServiceError } from '../../plugin/service/service-error.ts'
import { createMemory } from '../../plugin/state/memory.ts'
import type { CheckResult, NoteInput } from '../../server/contract.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Asked {
  readonly note: NoteInput
  readonly signal: AbortSignal
  readonly answer: (result?: Partial<CheckResult>) => void
  readonly fail: (error: unknown) => void
}

/** A desk: a note that can be changed, a service that answers when told to, and what was seen. */
function openDesk() {
  const asked: Asked[] = []
  const seen = { drawn: [] as string[], status: [] as string[] }
  const desk = { text: 'A note.', isComposing: false, pause: 800 }
  const checker: Checker = createChecker(
    {
      check: (note, { signal }) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          const answer = (result = {}) =>
            resolve({ ...NOTHING, rulesVersion: note.text, ...result })
          asked.push({ note, signal, answer, fail: reject })
        }),
    },
    createMemory(),
    {
      readNote: () => ({ text: desk.text }),
      isComposing: () => desk.isComposing,
      pause: () => desk.pause,
      draw: ({ rulesVersion }) => seen.drawn.push(rulesVersion),
      report: (status) => seen.status.push(status),
    },
  )
  const write = (text: string) => {
    desk.text = text
    checker.noteChanged()
  }
  const wait = (time: number) => vi.advanceTimersByTimeAsync(time)
  return { asked, seen, desk, checker, write, wait }
}

const NOTHING: CheckResult = {
  ...{ flags: [], checks: [], words: 0, sentences: 0, profile: '', rulesVersion: '' },
  ...{ readability: { fleschKincaidGrade: null }, addressChild: false },
}
const VERSION = { rulesVersion: 'one' }

test('asks once, after the pause that follows the last keystroke', async () => {
  const { asked, write, wait } = openDesk()
  write('O')
  await wait(700)
  write('On')
  await wait(799)
  expect(asked).toHaveLength(0)
  await wait(1)
  expect(asked.map(({ note }) => note.text)).toEqual(['On'])
})

test('a request whose note has changed is aborted, and its answer is not drawn', async () => {
  const { asked, seen, write, wait } = openDesk()
  write('One')
  await wait(800)
  write('One two')
  expect(asked[0]?.signal.aborted).toBe(true)
  await wait(800)
  asked[1]?.answer()
  asked[0]?.answer()
  await wait(0)
  expect(seen.drawn).toEqual(['One two'])
})

test('a note that was answered before is not asked about again', async () => {
  const { asked, seen, write, wait } = openDesk()
  for (const text of ['One', 'Two']) {
    write(text)
    await wait(800)
    asked.at(-1)?.answer(VERSION)
    await wait(0)
  }
  write('One')
  await wait(800)
  expect(asked).toHaveLength(2)
  expect(seen.drawn).toHaveLength(3)
})

test('what was answered by older rules is asked again', async () => {
  const { asked, write, wait } = openDesk()
  for (const [text, rulesVersion] of [
    ['One', 'old'],
    ['Two', 'new'],
  ] as const) {
    write(text)
    await wait(800)
    asked.at(-1)?.answer({ rulesVersion })
    await wait(0)
  }
  write('One')
  await wait(800)
  expect(asked).toHaveLength(3)
})

test('an answer waits until a composition is over', async () => {
  const { asked, seen, desk, write, wait } = openDesk()
  write('One')
  await wait(800)
  desk.isComposing = true
  asked[0]?.answer(VERSION)
  await wait(1_000)
  expect(seen.drawn).toEqual([])
  desk.isComposing = false
  await wait(200)
  expect(seen.drawn).toEqual(['one'])
  expect(asked).toHaveLength(1)
})

test('an empty note is not sent', async () => {
  const { asked, seen, write, wait } = openDesk()
  write(' \n… ')
  await wait(800)
  expect(asked).toHaveLength(0)
  expect(seen.status.at(-1)).toBe('idle')
})

test.each(['offline', 'broken', 'busy'] as const)(
  'after %s it tries again, less and less often',
  async (fault) => {
    const { asked, seen, write, wait } = openDesk()
    write('One')
    await wait(800)
    for (const pause of [2_000, 4_000, 8_000]) {
      asked.at(-1)?.fail(new ServiceError(fault))
      await wait(0)
      expect(seen.status.at(-1)).toBe(fault)
      const before = asked.length
      await wait(pause - 1)
      expect(asked).toHaveLength(before)
      await wait(1)
      expect(asked).toHaveLength(before + 1)
    }
    asked.at(-1)?.answer()
    await wait(0)
    expect(seen.status.at(-1)).toBe('checked')
  },
)

test('Retry-After is kept to, whatever is typed', async () => {
  const { asked, write, wait } = openDesk()
  write('One')
  await wait(800)
  asked[0]?.fail(new ServiceError('busy', { retryAfter: 30_000 }))
  await wait(0)
  write('One two')
  await wait(29_000)
  expect(asked).toHaveLength(1)
  await wait(1_000)
  expect(asked.map(({ note }) => note.text)).toEqual(['One', 'One two'])
})

test('back online, it asks at once', async () => {
  const { asked, checker, write, wait } = openDesk()
  write('One')
  await wait(800)
  asked[0]?.fail(new ServiceError('offline'))
  await wait(10)
  checker.retry()
  await wait(0)
  expect(asked).toHaveLength(2)
})

test.each(['too-long', 'refused'] as const)(
  '%s: not asked again until the note changes',
  async (fault) => {
    const { asked, write, wait } = openDesk()
    write('One')
    await wait(800)
    asked[0]?.fail(new ServiceError(fault))
    await wait(600_000)
    expect(asked).toHaveLength(1)
    write('On')
    await wait(800)
    expect(asked).toHaveLength(2)
  },
)

test('stopped, it aborts and asks no more', async () => {
  const { asked, checker, write, wait } = openDesk()
  write('One')
  await wait(800)
  checker.stop()
  expect(asked[0]?.signal.aborted).toBe(true)
  await wait(600_000)
  expect(asked).toHaveLength(1)
})
