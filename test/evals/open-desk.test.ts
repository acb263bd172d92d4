import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const ASKS_AND_ENDS = `
  const { openDesk } = await import('./evals/desk/open-desk.ts')
  const service = setInterval(() => {}, 1_000)
  await openDesk().nothing({}).catch(() => process.stdout.write('answered'))
  clearInterval(service)
`

test('the thread of the evals holds no service back that is told to stop', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', ASKS_AND_ENDS],
    { encoding: 'utf8', timeout: 60_000 },
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'answered' })
}, 70_000)
