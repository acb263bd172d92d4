/** A handout in HTML, in a real browser: readable by everybody, and without the network. */
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exportExample } from '../../server/examples/handouts/export.ts'
import { exampleWith } from '../examples/note.ts'
import { findFaults } from './find-faults.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'))
})
afterAll(() => browser.close())

test.each(['trainee', 'facilitator'] as const)(
  'the %s copy has no faults and fetches nothing',
  async (copy) => {
    const file = await exportExample(exampleWith(), 'html', { copy, day: '2026-03-31' })
    const page = await browser.newPage({ viewport: { width: 360, height: 700 } })
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.setContent(new TextDecoder().decode(file))
    expect(await findFaults(page)).toEqual([])
    expect(fetched).toEqual([])
    const overflow = await page.evaluate(() => document.body.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.close()
  },
)
