/** What browser tests work at: a page, the service behind it, and the few things a worker does. */
import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright-core'
import { afterEach, expect, inject } from 'vitest'
import type { ServiceOptions } from '../service.ts'
import { readFlagged, readStatus, readText, setCaret, setNote } from './in-page.ts'
import { openService, type Service } from './open-service.ts'
import { checkNote } from './stand-in.ts'

export interface Desk {
  readonly page: Page
  readonly service: Service
  /** What the browser complained of: errors, and breaches of the content policy. */
  readonly problems: string[]
  /** Writes a note into the (first) editor in one go, and waits until it is checked. */
  readonly write: (text: string) => Promise<void>
  /** The flagged words, as they are underlined in the (first) editor. */
  readonly flagged: () => Promise<string[]>
  readonly text: () => Promise<string>
  /** Puts the caret before (or behind) some words of the (first) editor. */
  readonly placeCaret: (words: string, shift?: number) => Promise<void>
  /** Waits until the service has answered so many calls. */
  readonly checked: (calls: number) => Promise<void>
}

export interface DeskOptions extends ServiceOptions {
  readonly path?: string
  /** Lets a test move time forward: `page.clock.fastForward`. */
  readonly clock?: boolean
  readonly context?: BrowserContextOptions
}

let browser: Promise<Browser> | undefined

/** Opens desks for a file's tests. Whatever the browser complained of fails the test. */
export function useDesk(): (options?: DeskOptions) => Promise<Desk> {
  const opened: { desk: Desk; close: () => Promise<void> }[] = []
  afterEach(async () => {
    const all = opened.splice(0)
    for (const { close } of all) await close()
    expect(all.flatMap(({ desk }) => desk.problems)).toEqual([])
  })
  return async (options = {}) => {
    const one = await open(options)
    opened.push(one)
    return one.desk
  }
}

async function open({ path = '/', context = {}, clock = false, ...options }: DeskOptions) {
  browser ??= chromium.connect(inject('browser'))
  const service = await openService({ checkNote, ...options })
  const tab = await (await browser).newContext(context)
  const page = await tab.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) problems.push(message.text())
  })
  if (clock) await page.clock.install()
  await page.goto(service.url + path)
  const desk: Desk = {
    page,
    service,
    problems,
    write: async (text) => {
      const calls = service.asked.length
      await page.evaluate(setNote, text)
      await desk.checked(calls + 1)
      await expect.poll(() => page.evaluate(readStatus), WAIT).toBe('checked')
    },
    flagged: () => page.evaluate(readFlagged),
    text: () => page.evaluate(readText),
    placeCaret: async (words, shift = 0) => page.evaluate(setCaret, { words, shift }),
    checked: (calls) => expect.poll(() => service.asked.length, WAIT).toBe(calls),
  }
  const close = async () => {
    await tab.close()
    service.close()
  }
  return { desk, close }
}

export const WAIT = { timeout: 5_000, interval: 20 }

/** A failed call is what some tests are about; everything else is a complaint. */
const isComplaint = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !/Failed to load resource/.test(message.text())
