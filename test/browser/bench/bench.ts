/**
 * `npm run bench:editor`: what a keystroke costs in a note of 500 paragraphs and 500 flags, beside
 * the same editor without the extension, in Chromium. Times are milliseconds.
 */

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { quantile } from 'simple-statistics'
import { build } from 'vite'
import { startBrowser } from '../chromium.ts'

const SETUPS = {
  nothing: 'TipTap alone',
  // As many elements as there are flags: what the browser itself needs to paint these.
  bold: 'TipTap, 500 words bold',
  flags: 'with flags',
  panel: 'with flags, card and panel',
}
type Setup = keyof typeof SETUPS
/** Keys of one turn, and how often each setup has its turn. */
const KEYS = 40
const TURNS = 5
/** Longer than the pause before a check, so that its answer is drawn within the turn. */
const REST = 1_200

interface Taken {
  readonly spent: number[]
  readonly tasks: number[]
}
interface Measured {
  readonly page: Page
  readonly session: CDPSession
  /** From the transaction to the elements on the page, of each key. */
  readonly script: number[]
  /** What the page's main thread did for a key, as processor time: script, style, layout, paint. */
  readonly thread: number[]
  /** Tasks of 50 ms and more. */
  readonly long: number[]
}

const folder = join(tmpdir(), `fairhand-bench-${process.pid}`)
await build({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'warn',
  build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
})
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' }
  response.setHeader('content-type', types[pathname.split('.').at(-1) ?? ''] ?? 'text/html')
  try {
    response.end(readFileSync(join(folder, pathname === '/' ? 'index.html' : pathname)))
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const started = await startBrowser()
const browser = await chromium.connect(started.wsEndpoint())
const { port } = server.address() as AddressInfo

async function open(setup: Setup): Promise<Measured> {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/?with=${setup}`)
  await page.waitForFunction(() => Reflect.get(window, 'bench')?.isReady())
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, session, script: [], thread: [], long: [] }
}

const busy = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

async function type({ page, session, ...measured }: Measured): Promise<void> {
  await page.bringToFront()
  await page.evaluate(() => Reflect.get(window, 'bench').placeCaret())
  await page.waitForTimeout(REST)
  await page.evaluate(() => Reflect.get(window, 'bench').take())
  for (let key = 0; key < KEYS; key++) {
    const before = await busy(session)
    await page.keyboard.press('e')
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    measured.thread.push((await busy(session)) - before)
  }
  await page.waitForTimeout(REST)
  const taken: Taken = await page.evaluate(() => Reflect.get(window, 'bench').take())
  measured.script.push(...taken.spent)
  measured.long.push(...taken.tasks)
}

const median = (times: readonly number[]): number => quantile([...times], 0.5)
const ms = (time: number): string => `${time.toFixed(2)} ms`
const row = (...cells: readonly string[]): boolean =>
  process.stdout.write(
    `${cells.map((cell, at) => (at ? cell.padStart(16) : cell.padEnd(28))).join('')}\n`,
  )

const measured = {
  nothing: await open('nothing'),
  bold: await open('bold'),
  flags: await open('flags'),
  panel: await open('panel'),
} satisfies Record<Setup, Measured>
for (let turn = 0; turn < TURNS; turn++) {
  for (const one of Object.values(measured)) await type(one)
}
const plain = { script: median(measured.nothing.script), thread: median(measured.nothing.thread) }
process.stdout.write(`500 paragraphs, 500 flags, ${KEYS * TURNS} keys each; medians\n\n`)
row('', 'script', 'added', 'ratio', 'main thread', 'added', 'ratio', 'tasks > 50 ms', 'longest')
for (const [setup, { script, thread, long }] of Object.entries(measured)) {
  const [own, all] = [median(script), median(thread)]
  row(
    SETUPS[setup as Setup],
    ...[ms(own), ms(own - plain.script), (own / plain.script).toFixed(2)],
    ...[ms(all), ms(all - plain.thread), (all / plain.thread).toFixed(2)],
    ...[String(long.length), long.length ? ms(Math.max(...long)) : '–'],
  )
}
await browser.close()
await started.close()
server.close()
