/** A second person approves worked examples, and reads them again when they are due. */
import { describe, expect, test } from 'vitest'
import type { ExampleHistory, ExampleList, ExampleSheet } from '../../server/contract.ts'
import { inMonths } from '../../server/examples/calendar.ts'
import { readAudit } from '../../server/store/audit.ts'
import { exampleWith } from '../examples/note.ts'
import { step, useExamples } from './examples-at.ts'
import { KINDS, useStore } from './stores.ts'

describe.each(KINDS)('approving on %s', (kind) => {
  const used = useStore(kind)
  const { send, create, get, submitted } = useExamples(used)

  test('a second person approves, never whoever wrote of it', async () => {
    const id = await submitted({ title: 'Approved' })
    const own = await send(`/${id}/approve`, step(1), 'anna')
    expect(own).toMatchObject({ status: 409, body: { code: 'second-person-needed' } })
    const namesake = await send(`/${id}/approve`, step(1, 'A. Trainer'), 'bea')
    expect(namesake).toMatchObject({ status: 409, body: { code: 'second-person-needed' } })
    expect(await send(`/${id}/approve`, step(1), 'bea')).toMatchObject({
      status: 200,
      body: { version: 2, status: 'approved' },
    })
    const { example } = await get<ExampleSheet>(`/${id}`)
    expect(example.provenance).toMatchObject({ author: 'A. Trainer', approver: 'B. Reader' })
    expect(example.provenance.citations.length).toBeGreaterThan(0)
    const audit = await used.store.run((db) => readAudit(db, 3))
    expect(audit.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ['bea', 'example.approve', id],
      ['anna', 'example.submit', id],
      ['anna', 'example.create', id],
    ])
  })

  test('of two who approve at once one does, and the other is told', async () => {
    const id = await submitted({ title: 'At once' })
    const both = await Promise.all(
      ['bea', 'cyd'].map((who) => send(`/${id}/approve`, step(1, who), who)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const told = both.find(({ status }) => status === 409)
    expect(told?.body.code).toBe('changed-meanwhile')
    expect(told?.body.detail).toMatch(/version 2 is the current one/)
    const { decisions } = await get<ExampleHistory>(`/${id}/versions`)
    expect(decisions).toHaveLength(1)
  })

  test('what is given back says what to mend, and whoever gave it back may read it again', async () => {
    const id = await submitted({ title: 'Given back' })
    expect(await send(`/${id}/return`, step(1), 'bea')).toMatchObject({ status: 409 })
    const back = await send(`/${id}/return`, step(1, 'B. Reader', 'The scenario is thin.'), 'bea')
    expect(back).toMatchObject({ status: 200, body: { status: 'draft' } })
    const { decisions } = await get<ExampleHistory>(`/${id}/versions`)
    expect(decisions[0]).toMatchObject({ decision: 'returned', comment: 'The scenario is thin.' })
    await send(`/${id}/submit`, step(1, 'A. Trainer'))
    expect(await send(`/${id}/approve`, step(1), 'bea')).toMatchObject({ status: 200 })
  })

  test('an unfinished example is not submitted, and is told what it lacks', async () => {
    const id = await create({ title: 'Unfinished', learningPoint: '' })
    const refused = await send(`/${id}/submit`, step(1))
    expect(refused).toMatchObject({ status: 409, body: { code: 'example-not-ready' } })
    expect(refused.body.faults?.map(({ message }) => message)).toContain(
      'Say in one sentence what somebody learns from it.',
    )
  })

  test('it is due for review once its day is past, and whoever reads it through settles that', async () => {
    const provenance = { ...exampleWith().provenance, reviewBy: '2020-01-01' }
    const id = await submitted({ title: 'Past its day', provenance })
    await send(`/${id}/approve`, { ...step(1), reviewBy: '2020-01-01' }, 'bea')
    const due = await get<ExampleList>('?status=review-due')
    expect(due.examples.map((one) => one.id)).toContain(id)
    const sheet = await get<ExampleSheet>(`/${id}`)
    expect(sheet.findings.reasons).toEqual(['It was to be read again by 2020-01-01.'])
    const again = await send(`/${id}/approve`, step(2), 'cyd')
    expect(again).toMatchObject({ status: 200, body: { version: 3 } })
    const { example } = await get<ExampleSheet>(`/${id}`)
    const today = new Date().toISOString().slice(0, 10)
    expect(example).toMatchObject({
      status: 'approved',
      provenance: { reviewBy: inMonths(today, 12) },
    })
  })
})
