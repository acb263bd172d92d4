import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'fairhand-desk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const DESK = new URL('../../evals/desk/open-desk.ts', import.meta.url)
const ASKS_AND_ENDS = `
  const { openDesk } = await import('${DESK}')
  const service = setInterval(() => {}, 1_000)
  const sets = await openDesk().listSets()
  process.stdout.write(sets.length > 0 ? 'answered' : 'no sets')
  clearInterval(service)
`

test('the thread of the evals holds no service back that is told to stop', () => {
  const script = join(folder, 'ask.mjs')
  writeFileSync(script, ASKS_AND_ENDS)
  const { status, stdout } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'answered' })
}, 70_000)
