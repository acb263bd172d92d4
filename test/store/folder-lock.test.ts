import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holderOf, lockFileOf, lockFolder } from '../../server/store/folder-lock.ts'
import { makePlace } from './stores.ts'

const GONE = { pid: 2 ** 22 + 1, started: '1', host: hostname() }

describe('the lock of a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'fairhand-')), 'store')
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  const leave = (content: unknown, secondsAgo = 0) => {
    writeFileSync(
      lockFileOf(folder),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
    const then = Date.now() / 1000 - secondsAgo
    utimesSync(lockFileOf(folder), then, then)
  }
  const take = () => lockFolder(folder)

  test('names its process and goes with it', () => {
    const lock = take()
    expect(holderOf(folder)).toMatchObject({ pid: process.pid, host: hostname() })
    lock.release()
    expect(existsSync(lockFileOf(folder))).toBe(false)
    expect(holderOf(folder)).toBeUndefined()
  })

  test('is taken once, also by the same process', () => {
    const lock = take()
    expect(take).toThrow(new RegExp(`in use.*process ${process.pid}`))
    lock.release()
    take().release()
  })

  test.each([
    ['a process that is gone', GONE, 0],
    ['an earlier process of the same number', { ...GONE, pid: process.pid }, 0],
    ['another machine that has been silent', { ...GONE, host: 'elsewhere' }, 90],
    ['a writer that died while it wrote', '{"pid":', 90],
  ])('of %s is stale', (_, content, secondsAgo) => {
    leave(content, secondsAgo)
    const lock = take()
    lock.confirm()
    lock.release()
  })

  test.each([
    ['another machine that lives', { ...GONE, host: 'elsewhere' }],
    ['somebody who is just writing it', '{"pid":'],
  ])('of %s is not', (_, content) => {
    leave(content)
    expect(take).toThrow(/in use/)
  })

  test('that somebody else has taken meanwhile is noticed, and left to them', () => {
    const lock = take()
    leave({ ...GONE, started: '2' })
    expect(() => lock.confirm()).toThrow(/in use/)
    lock.release()
    expect(existsSync(lockFileOf(folder))).toBe(true)
  })
})

test('of four processes that start at once beside a stale lock, one has the store', async () => {
  const place = await makePlace('embedded')
  writeFileSync(lockFileOf(join(place.folder, 'store')), JSON.stringify(GONE))
  const writers = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['test/store/write-on.ts', place.url, 'r'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  const said = writers.map((writer) => text(writer.stderr))
  const ended = writers.map((writer) => once(writer, 'exit').then(() => writer))
  const started = writers.map((writer) => once(writer.stdout, 'data').then(() => writer))
  // three give up; only then is the one that writes ended
  await Promise.race([
    Promise.all(ended),
    new Promise<void>((done) => {
      let given = 0
      for (const end of ended) void end.then(() => ++given === 3 && done())
    }),
  ])
  const living = writers.filter((writer) => writer.exitCode === null)
  expect(living).toHaveLength(1)
  expect(await Promise.race(started)).toBe(living[0])
  living[0]?.kill('SIGKILL')
  await Promise.all(ended)
  const refusals = (await Promise.all(said)).filter((error) => /in use by another/.test(error))
  expect(refusals).toHaveLength(3)
  place.remove()
}, 120_000)
