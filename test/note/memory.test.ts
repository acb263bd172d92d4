import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetNotes, Memory, onceForgotten } from '../../server/note/memory.ts'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('makes a value once', () => {
  const memory = new Memory<string, number>(10)
  const make = vi.fn(() => 7)
  expect([memory.recall('a', make), memory.recall('a', make)]).toEqual([7, 7])
  expect(make).toHaveBeenCalledOnce()
})

test('holds no more than it is told, and keeps what was asked for lately', () => {
  const memory = new Memory<number, string>(10)
  memory.set(0, 'kept')
  for (let key = 1; key <= 100; key++) {
    memory.set(key, 'new')
    expect(memory.get(0)).toBe('kept')
  }
  const left = Array.from({ length: 101 }, (_, key) => key).filter((key) => memory.get(key))
  expect(left.length).toBeLessThanOrEqual(10)
  expect(left).toContain(100)
})

test('holds no more than it is told of what has a size', () => {
  const memory = new Memory<number, string>(
    100,
    (value, key) => value.length + (key === 7 ? 30 : 0),
  )
  const held = () => {
    const keys = Array.from({ length: 50 }, (_, key) => key)
    return keys.map((key) => memory.get(key) ?? '').join('').length
  }
  for (let key = 0; key < 50; key++) memory.set(key, 'x'.repeat(1 + (key % 20)))
  expect(held()).toBeLessThanOrEqual(100)
  expect(memory.get(49)).toBeDefined()
})

test('holds one that alone is larger, and nothing besides', () => {
  const memory = new Memory<string, string>(10, (value) => value.length)
  memory.set('small', 'x')
  memory.set('large', 'x'.repeat(50))
  expect(memory.get('large')).toHaveLength(50)
  memory.set('next', 'x')
  memory.set('after', 'x'.repeat(5))
  expect([memory.get('small'), memory.get('large')]).toEqual([undefined, undefined])
})

test('forgets what nobody asked for, though nothing else happens', () => {
  const memory = new Memory<string, string>(10)
  memory.set('note', 'words')
  vi.advanceTimersByTime(5 * MINUTE)
  expect(memory.get('note')).toBe('words')
  vi.advanceTimersByTime(15 * MINUTE)
  expect(memory.get('note')).toBeUndefined()
  expect(vi.getTimerCount()).toBe(0)
})

test('forgets at once where it is told so, and remembers what comes afterwards', () => {
  const [one, other] = [new Memory<string, string>(10), new Memory<string, string>(10)]
  one.set('note', 'words')
  other.set('note', 'words')
  forgetNotes()
  expect([one.get('note'), other.get('note')]).toEqual([undefined, undefined])
  expect(vi.getTimerCount()).toBe(0)
  one.set('next', 'words')
  expect(one.get('next')).toBe('words')
  forgetNotes()
  expect(one.get('next')).toBeUndefined()
})

test('tells once when all is forgotten because nobody asked, and not what it was told to forget', () => {
  const done = vi.fn()
  onceForgotten(done)
  const [one, other] = [new Memory<string, string>(10), new Memory<string, string>(10)]
  one.set('note', 'words')
  vi.advanceTimersByTime(10 * MINUTE)
  other.set('note', 'words')
  vi.advanceTimersByTime(6 * MINUTE)
  expect(one.get('note')).toBeUndefined()
  expect(done).not.toHaveBeenCalled()
  vi.advanceTimersByTime(30 * MINUTE)
  expect(done).toHaveBeenCalledOnce()
  one.set('next', 'words')
  forgetNotes()
  vi.advanceTimersByTime(30 * MINUTE)
  expect(done).toHaveBeenCalledOnce()
  onceForgotten(() => {})
})
