import { describe, expect, test } from 'vitest'
import { saveOutcome } from '../../server/store/batch-notes.ts'
import { sql } from '../../server/store/drizzle.ts'
import { eraseBatch } from '../../server/store/erase.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { analyser } from '../service.ts'
import { notesOf, useBatches } from './batching.ts'
import { KINDS } from './stores.ts'

describe.each(KINDS)('a batch on %s', (kind) => {
  const batching = useBatches(kind)

  test('becomes figures, and its notes and key are gone', async () => {
    const { begin, work, reach, report, parts } = batching
    const id = await begin(notesOf(40))
    const worker = work()
    await reach(id, 'done')
    await worker.stop()

    expect(await report(id)).toMatchObject({
      total: { notes: 40, flags: 20, notesWithoutFlags: 20 },
      byCategory: [{ category: 'judgemental', flags: 20, notesWithIt: 20 }],
      byRule: [{ rule: 'judgemental/non-compliant', flags: 20 }],
      byTeam: [
        { team: 'East', notes: 14 },
        { team: 'West', notes: 26 },
      ],
      byMonth: [{ month: '2026-03', notes: 40 }],
      notChecked: [],
      profiles: ['wandsworth'],
    })
    expect(parts().vault.listKeys()).toEqual([])
    const left = await parts().store.run((db) =>
      rowsOf(
        db,
        sql`select 1 from batch_notes union all select 1 from pgboss.job where name like ${`%${id}`}`,
      ),
    )
    expect(left).toEqual([])
  })

  test('counts a note that cannot be opened, or makes the check fail, and goes on', async () => {
    const { begin, work, reach, report, parts, troubles } = batching
    const id = await begin(notesOf(7))
    await parts().store.run((db) =>
      db.execute(
        sql`update batch_notes set sealed = '\\x00'::bytea where batch_id = ${id} and position = 2`,
      ),
    )
    const worker = work({
      checkNote(input) {
        if (input.text.includes('day 3')) throw new RangeError('of the check')
        return analyser.checkNote(input)
      },
    })
    await reach(id, 'done')
    await worker.stop()
    expect(await report(id)).toMatchObject({
      total: { notes: 5 },
      notChecked: [
        { code: 'damaged', notes: 1 },
        { code: 'not-checked', notes: 1 },
      ],
    })
    expect(troubles.splice(0)).toEqual([new RangeError('of the check')])
  })

  test('a note of a profile that is not in force is counted', async () => {
    const { begin, work, reach, report } = batching
    const id = await begin(notesOf(2), { profile: 'gone' })
    const worker = work()
    await reach(id, 'done')
    await worker.stop()
    expect(await report(id)).toMatchObject({ notChecked: [{ code: 'unknown-profile', notes: 2 }] })
  })

  test('what a worker stopped in the middle has not done is done by the next', async () => {
    const { begin, work, reach, report, state } = batching
    const id = await begin(notesOf(30))
    let checked = 0
    const first = work({
      checkNote(input) {
        if (++checked === 10) void first.stop()
        return analyser.checkNote(input)
      },
    })
    await expect.poll(() => checked).toBe(10)
    await first.stop()
    expect((await state(id))?.notes).toMatchObject({ waiting: 20, done: 10 })
    const second = work()
    await reach(id, 'done')
    await second.stop()
    expect(await report(id)).toMatchObject({ total: { notes: 30 } })
  })

  test('two workers share it, and no note is checked twice', async () => {
    const { begin, work, reach, report } = batching
    const id = await begin(notesOf(60))
    const checked = [new Set<string>(), new Set<string>()]
    const workers = checked.map((seen) =>
      work({
        atOnce: 2,
        checkNote(input) {
          seen.add(input.text)
          return analyser.checkNote(input)
        },
      }),
    )
    await reach(id, 'done')
    await Promise.all(workers.map((worker) => worker.stop()))
    const [one, other] = checked.map(({ size }) => size)
    expect((one ?? 0) + (other ?? 0)).toBe(60)
    expect(Math.min(one ?? 0, other ?? 0)).toBeGreaterThan(0)
    expect(await report(id)).toMatchObject({ total: { notes: 60 } })
  })

  test('the first outcome of a note is kept, and no second', async () => {
    const { begin, parts } = batching
    const id = await begin(notesOf(1))
    const outcome = { status: 'done', result: { words: 1 } } as const
    const save = () => parts().store.run((db) => saveOutcome(db, id, 0, outcome))
    expect([await save(), await save()]).toEqual([true, false])
    await eraseBatch(parts().store, parts().vault, id, 'test')
  })

  test('notes that came back from a backup, without a queue, are checked', async () => {
    const { begin, work, reach, report, parts } = batching
    const id = await begin(notesOf(6))
    await parts().queue.drop(id)
    const worker = work()
    await reach(id, 'done')
    await worker.stop()
    expect(await report(id)).toMatchObject({ total: { notes: 6 } })
  })

  test('one that is erased while it is worked on leaves nothing and troubles nobody', async () => {
    const { begin, work, state, parts, troubles } = batching
    const id = await begin(notesOf(30))
    let checked = 0
    let erased: Promise<unknown> | undefined
    const worker = work({
      checkNote(input) {
        if (++checked === 5) erased = eraseBatch(parts().store, parts().vault, id, 'test')
        return analyser.checkNote(input)
      },
    })
    await expect.poll(() => erased).toBeDefined()
    await erased
    await worker.stop()
    expect(await state(id)).toBeUndefined()
    expect(troubles).toEqual([])
  })
})
