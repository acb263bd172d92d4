import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createService } from '../service.ts'

let pages = ''
beforeAll(() => {
  pages = mkdtempSync(join(tmpdir(), 'fairhand-pages-'))
  mkdirSync(join(pages, 'element'))
  writeFileSync(join(pages, 'fairhand-editor.js'), 'export {}')
  writeFileSync(join(pages, 'element/index.html'), '<p>An example</p>')
})
afterAll(() => rmSync(pages, { recursive: true }))

const HOST = 'https://cases.council.example'

describe('the script of the element', () => {
  test('is served as JavaScript', async () => {
    const response = await createService({ pages }).request('/fairhand-editor.js')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(await response.text()).toBe('export {}')
  })

  test('loads in pages of listed sites', async () => {
    const app = createService({ pages, allowedOrigins: [HOST] })
    const response = await app.request('/fairhand-editor.js', { headers: { origin: HOST } })
    expect(response.headers.get('access-control-allow-origin')).toBe(HOST)
  })

  test('does not load in pages of others', async () => {
    const app = createService({ pages, allowedOrigins: [HOST] })
    const headers = { origin: 'https://elsewhere.example' }
    expect((await app.request('/fairhand-editor.js', { headers })).status).toBe(403)
  })

  test('where it is not built there is none', async () => {
    const app = createService({ pages: join(pages, 'element') })
    expect((await app.request('/fairhand-editor.js')).status).toBe(404)
  })
})

test('the example is a page of the service', async () => {
  const app = createService({ pages })
  const moved = await app.request('/element')
  expect(moved.headers.get('location')).toBe('/element/')
  expect(await (await app.request('/element/')).text()).toBe('<p>An example</p>')
})
