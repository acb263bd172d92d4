/** The report of a run in a real browser: opened from disk without a network, read by a checker, printed. */
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startServer } from '../evals/fake-server.ts'
import { openReport } from '../evals/open-report.ts'
import { findFaults } from './find-faults.ts'

const server = await startServer(() => ({ status: 500 }))
let browser: Browser
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'))
})
afterAll(() => browser.close())

test.each([
  ['on a desk', { width: 1280, height: 900 }],
  ['400 px wide', { width: 400, height: 800 }],
])(
  '%s it opens without a network, has no faults, is not cut off, and prints',
  async (_, viewport) => {
    const { file } = await openReport(server)
    const context = await browser.newContext({ viewport, offline: true })
    const page = await context.newPage()
    const problems: string[] = []
    const called: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => problems.push(message.text()))
    page.on('request', (request) => called.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await findFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    expect(called).toEqual([pathToFileURL(file).href])
    expect(problems).toEqual([])
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await context.close()
  },
)
