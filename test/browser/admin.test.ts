import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { adminRoutes } from '../../server/routes/admin/admin.ts'
import { adminPage } from '../../server/routes/admin/page.ts'
import type { AdminView } from '../../server/routes/admin/view.ts'
import { setHeaders } from '../../server/security.ts'
import { findFaults } from './find-faults.ts'

const readiness = { store: 'reachable', model: 'in-trouble' } as const
const key = {
  name: 'Case system',
  scopes: ['check' as const],
  callsPerMinute: null,
  tokensPerDay: null,
  createdAt: '2026-05-14T10:00:00Z',
  expiresAt: '2027-05-14T10:00:00Z',
  lastUsedOn: null,
}
const view: AdminView = {
  rulesVersion: '1',
  readiness,
  tokensPerDay: 2_000_000,
  kept: {
    tokensUsed: 1_200,
    batches: [{ status: 'running', count: 2 }],
    flags: [{ rule: 'jargon/placement', accepted: 3, dismissed: 1 }],
    keys: [
      { ...key, id: 'fh_1', revokedAt: null },
      { ...key, id: 'fh_2', revokedAt: '2026-05-15T10:00:00Z' },
    ],
    audit: [],
    verdict: { rows: 3, head: '0a1b', faults: ['row 2 was changed'] },
  },
}

test.each(['light', 'dark'] as const)(
  'the page of an admin has no faults, in %s',
  async (scheme) => {
    const deps = {
      analyser: { rulesVersion: '1' },
      store: undefined,
      tokensPerDay: undefined,
      now: () => new Date(),
      readiness: async () => readiness,
    }
    const app = new Hono()
      .use(setHeaders)
      .get('/full', (context) =>
        context.html(adminPage(view, { made: { id: 'fh_3', key: 'fh_3_x' }, fault: 'A name.' })),
      )
      .route('/', adminRoutes(deps, openToLocal('127.0.0.1')))
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((done) => server.once('listening', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const browser = await chromium.connect(inject('browser'))
    const page = await browser.newPage({ colorScheme: scheme })
    const refused: string[] = []
    page.on('console', (line) => refused.push(line.text()))
    for (const path of ['/admin', '/full']) {
      await page.goto(`${url}${path}`)
      expect(await findFaults(page)).toEqual([])
    }
    expect(refused.filter((line) => /Content Security Policy|Refused/.test(line))).toEqual([])
    expect(await page.getByRole('button', { name: 'Revoke Case system, fh_1' }).isVisible()).toBe(
      true,
    )
    await browser.close()
    server.close()
  },
)
