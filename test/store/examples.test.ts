/** Worked examples kept: the same on the embedded store and on PostgreSQL. */
import { describe, expect, test } from 'vitest'
import type { ExampleHistory, ExampleList, ExampleSheet } from '../../server/contract.ts'
import { exampleWith } from '../examples/note.ts'
import { save, step, useExamples } from './examples-at.ts'
import { KINDS, useStore } from './stores.ts'

describe.each(KINDS)('worked examples on %s', (kind) => {
  const used = useStore(kind)
  const { send, create, ask, get, submitted } = useExamples(used)

  test('the product’s own are there before anything is kept', async () => {
    const { examples, isWhole } = await get<ExampleList>('')
    expect(isWhole).toBe(true)
    expect(examples.filter(({ version }) => version === 0)).toHaveLength(12)
  })

  test('nothing is kept that looks real before somebody confirms it, word by word', async () => {
    const refused = await send(
      '',
      save({
        invented: ['Tia Yarrow'],
        example: exampleWith({
          scenario: ['Agnieszka Wrona rang.', 'Written the same day.', 'Her manager reads it.'],
        }),
      }),
    )
    expect(refused).toMatchObject({ status: 409, body: { code: 'example-not-confirmed' } })
    expect(JSON.stringify(refused.body)).not.toContain('Agnieszka')
    const listed = await get<ExampleList>('?words=Agnieszka')
    expect(listed.examples).toEqual([])
  })

  test('each version is kept, and a stale one overwrites nothing', async () => {
    const id = await create({ title: 'Versions' })
    const first = await get<ExampleSheet>(`/${id}`)
    expect(first).toMatchObject({
      version: 1,
      latest: 1,
      isOwn: true,
      example: { status: 'draft' },
    })
    const again = { ...first.example, title: 'Versions, told better' }
    const saved = await send(
      `/${id}`,
      save({ example: again, version: 1, what: 'Title' }),
      'bea',
      'PUT',
    )
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } })
    const stale = await send(`/${id}`, save({ example: first.example, version: 1 }), 'anna', 'PUT')
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect(stale.body.detail).toMatch(/version 2 is the current one/)
    expect((await get<ExampleSheet>(`/${id}`)).example.title).toBe('Versions, told better')
    expect((await get<ExampleSheet>(`/${id}?version=1`)).example.title).toBe('Versions')
    const { versions } = await get<ExampleHistory>(`/${id}/versions`)
    expect(versions.map(({ version, what }) => [version, what])).toEqual([
      [2, 'Title'],
      [1, ''],
    ])
  })

  test('an approved example that is changed is a draft again', async () => {
    const id = await submitted({ title: 'Changed after' })
    await send(`/${id}/approve`, step(1), 'bea')
    const { example } = await get<ExampleSheet>(`/${id}`)
    await send(`/${id}`, save({ example, version: 2 }), 'bea', 'PUT')
    const now = await get<ExampleSheet>(`/${id}`)
    expect(now.example).toMatchObject({ status: 'draft', provenance: { approver: null } })
    expect((await get<ExampleSheet>(`/${id}?version=2`)).example.status).toBe('approved')
  })

  test('one of the product’s own is copied when it is changed, and approved by anybody as it is', async () => {
    const id = 'plain-is-not-gentle'
    const { example } = await get<ExampleSheet>(`/${id}`)
    const changed = { ...example, title: 'Plain is not soft' }
    const both = await Promise.all([
      send(`/${id}`, save({ example: changed }), 'anna', 'PUT'),
      send(`/${id}`, save({ example: changed }), 'bea', 'PUT'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const now = await get<ExampleSheet>(`/${id}`)
    expect(now).toMatchObject({ version: 2, example: { title: 'Plain is not soft' } })
    expect((await get<ExampleSheet>(`/${id}?version=1`)).example.title).toBe(example.title)
    const asItIs = await send('/review-a-decision-explained/approve', step(0), 'anna')
    expect(asItIs).toMatchObject({ status: 200, body: { version: 2, status: 'approved' } })
  })

  test('search goes by words, kind, guide, audience and status', async () => {
    const id = await submitted({ title: 'Found by xylophone', audience: ['wardens'] })
    const found = async (query: string) =>
      (await get<ExampleList>(query)).examples.map((one) => one.id)
    expect(await found('?words=xylophones')).toEqual([id])
    expect(await found('?audience=wardens')).toEqual([id])
    expect(await found('?words=xylophone&category=vague&guide=newcastle')).toEqual([id])
    expect(await found('?words=xylophone&category=colloquial')).toEqual([])
    expect(await found('?words=xylophone&guide=kent')).toEqual([])
    expect(await found('?words=xylophone&status=in-review')).toEqual([id])
    expect(await found('?words=xylophone&status=approved')).toEqual([])
    expect(await found("?words='); drop table examples")).toEqual([])
    const reply = await ask('?status=lost')
    expect(reply.status).toBe(400)
  })
})
