/** People sign in and out in a real browser, against the service and an issuer over HTTP. */

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addKey } from '../../server/store/keys.ts'
import { openStore } from '../../server/store/store.ts'
import { AUDIENCE, CLIENT, type FakeIssuer, startIssuer } from '../access/fake-issuer.ts'
import { startService } from '../store/services.ts'

const store = openStore('pglite:memory')
let issuer: FakeIssuer
let browser: Awaited<ReturnType<typeof chromium.connect>>
beforeAll(async () => {
  issuer = await startIssuer()
  browser = await chromium.connect(inject('browser'))
})
afterAll(async () => {
  issuer.close()
  await browser.close()
  await store.close()
})

/** The service on a port, with a window that has no cookies yet and whose faults are kept. */
async function open(settings: (url: string) => Record<string, string>) {
  let answer = (_: Request): Response | Promise<Response> => new Response(null, { status: 503 })
  const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { app } = await startService(store, settings(url))
  answer = (request) => app.fetch(request)
  const window = await browser.newContext()
  const page = await window.newPage()
  const faults: string[] = []
  page.on('console', (line) => {
    if (/Content Security Policy|Refused to/.test(line.text())) faults.push(line.text())
  })
  const close = async () => {
    await window.close()
    server.close()
  }
  return { url, page, window, faults, close }
}

test('with a key: the form, the page that was wanted, a check, and out again', async () => {
  const { key } = await store.transact((tx) =>
    addKey(tx, { name: 'Desk', scopes: ['check', 'rewrite'] }, 'operator'),
  )
  const { url, page, window, faults, close } = await open(() => ({}))
  await page.goto(`${url}/`)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await page.getByLabel('Your key').fill('fh_wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/unknown, revoked/)
  await page.getByLabel('Your key').fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('.ProseMirror').waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  const [cookie] = await window.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const checked = page.waitForResponse((reply) => reply.url().endsWith('/v1/check'))
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('I saw Jordan in placement. ')
  expect((await checked).status()).toBe(200)

  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe('You are signed out')
  await page.goto(`${url}/`)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(faults).toEqual([])
  await close()
})

test('with an issuer: there and back, with no form of ours', async () => {
  const { url, page, window, faults, close } = await open((own) => ({
    FAIRHAND_PUBLIC_URL: own,
    FAIRHAND_OIDC_ISSUER: issuer.state.url,
    FAIRHAND_OIDC_AUDIENCE: AUDIENCE,
    FAIRHAND_OIDC_CLIENT_ID: CLIENT,
    FAIRHAND_OIDC_ROLES: 'Fairhand.Worker=worker',
  }))
  await page.goto(`${url}/`)
  await page.locator('.ProseMirror').waitFor()
  expect(page.url()).toBe(`${url}/`)
  expect((await window.cookies()).map(({ name }) => name)).toEqual(['fairhand-session'])
  const refused = await page.goto(`${url}/admin`)
  expect(refused?.status()).toBe(403)
  expect(faults).toEqual([])
  await close()
})
