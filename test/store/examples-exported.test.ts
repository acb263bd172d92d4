/** Kept examples as files. */
import { describe, expect, test } from 'vitest'
import type { ExampleSheet } from '../../server/contract.ts'
import { exampleWith } from '../examples/note.ts'
import { type Reply, save, useExamples } from './examples-at.ts'
import { useStore } from './stores.ts'

describe('exporting', () => {
  const used = useStore('postgres')
  const { send, create, ask, get } = useExamples(used)

  test('what is exported is one version, which it names, whatever changes meanwhile', async () => {
    const id = await create({ title: 'Exported' })
    const { example } = await get<ExampleSheet>(`/${id}`)
    const [file, saved] = await Promise.all([
      ask(`/${id}/export?format=html&copy=answers`),
      send(
        `/${id}`,
        save({ example: { ...example, title: 'Exported anew' }, version: 1 }),
        'anna',
        'PUT',
      ),
    ])
    expect(saved.status).toBe(200)
    const named = file.headers.get('fairhand-versions')
    const text = await file.text()
    expect(text.includes('Exported anew') ? '2' : '1').toBe(named)
    expect(file.headers.get('content-disposition')).toContain(`version-${named}.html`)
  })

  test('nothing is exported whose facts do not hold, and what to mend is said', async () => {
    const changes = exampleWith().changes.map(({ asked: _, ...change }) => change)
    const id = await create({ title: 'Made up', changes })
    const reply = await ask(`/${id}/export?format=docx`)
    const body = (await reply.json()) as Reply['body']
    expect(reply.status).toBe(409)
    expect(body.code).toBe('example-not-ready')
    expect(body.faults?.[0]).toMatchObject({ path: id })
    expect(JSON.stringify(body)).not.toContain('plates')
  })
})
