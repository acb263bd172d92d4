/** Exports in a thread of their own. */
import { expect, test, vi } from 'vitest'
import { ExportBlockedError, exportExample } from '../../server/examples/handouts/export.ts'
import { exportApart } from '../../server/examples/handouts/export-apart.ts'
import { exampleWith } from './note.ts'

// a thread reads the rules anew before it starts
vi.setConfig({ testTimeout: 30_000 })

const setting = { copy: 'answers', day: '2026-03-31' } as const
const example = exampleWith()

test('give the same file, and leave this thread free', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const apart = await exportApart({ examples: [example], format: 'html', setting })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
  const here = await exportExample(example, 'html', setting)
  expect(new TextDecoder().decode(apart)).toBe(new TextDecoder().decode(here))
})

test('are refused here as they are there', async () => {
  const changes = example.changes.map(({ asked: _, ...change }) => change)
  const refused = exportApart({ examples: [exampleWith({ changes })], format: 'html', setting })
  await expect(refused).rejects.toThrow(ExportBlockedError)
})
