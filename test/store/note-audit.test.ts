import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource } from '../../server/audit/read-source.ts'
import { runAudit } from '../../server/audit/run-audit.ts'
import { openQueue, type Queue } from '../../server/batch/queue.ts'
import { findBatches } from '../../server/store/batches.ts'
import { createVault } from '../../server/store/vault.ts'
import { analyser } from '../service.ts'
import { useStore } from './stores.ts'

describe('an audit', () => {
  const used = useStore('postgres')
  let queue: Queue
  const troubles: unknown[] = []
  const report = (error: unknown) => void troubles.push(error)
  afterAll(() => queue?.close())

  const folder = () => join(used.place.folder, 'notes')
  const vault = () => createVault(join(used.place.folder, 'keys'))
  const page = () => join(used.place.folder, 'report.html')
  beforeAll(async () => {
    queue = await openQueue(used.store, { report })
    mkdirSync(join(folder(), 'North'), { recursive: true })
    for (let n = 0; n < 6; n++) {
      const name = join(folder(), 'North', `2026-03-0${n + 1} visit.txt`)
      writeFileSync(name, `Ada was non-compliant on day ${n}.`)
    }
    writeFileSync(join(folder(), 'North', 'scan.pdf'), '%PDF')
    const rows = Array.from(
      { length: 8 },
      (_, n) => `South,2${n}/02/2026,Ada went out on day ${n}.`,
    )
    writeFileSync(join(folder(), 'table.csv'), ['Team,Date,Note', ...rows, 'South,,'].join('\n'))
  })

  const audit = async (more: {
    withText?: boolean
    stopping?: AbortSignal
    checkNote?: typeof analyser.checkNote
  }) => {
    const lines: string[] = []
    const outcome = await runAudit(
      {
        ...{ store: used.store, vault: vault(), queue, report },
        say: (line) => void lines.push(line),
        checkNote: more.checkNote ?? analyser.checkNote,
        stopping: more.stopping ?? new AbortController().signal,
      },
      {
        source: folder(),
        profile: undefined,
        page: page(),
        workbook: join(used.place.folder, 'report.xlsx'),
        withText: more.withText ?? false,
      },
      openSource(folder()),
    )
    return { outcome, lines, html: () => readFileSync(page(), 'utf8') }
  }

  test('counts every note, by team and month, and names what it could not read', async () => {
    const { outcome, lines, html } = await audit({})
    expect(outcome).toMatchObject({
      figures: {
        total: { notes: 14, flags: 6, notesWithoutFlags: 8 },
        byTeam: [
          { team: 'North', notes: 6 },
          { team: 'South', notes: 8 },
        ],
        byMonth: [
          { month: '2026-02', notes: 8 },
          { month: '2026-03', notes: 6 },
        ],
      },
      unread: [{ place: 'North/scan.pdf' }, { place: 'table.csv, row 10' }],
    })
    expect(lines).toContain('Not read: table.csv, row 10: there is no text.')
    expect(html()).toContain('judgemental/non-compliant')
    expect(html()).not.toContain('Ada was')
    expect(readFileSync(join(used.place.folder, 'report.xlsx')).subarray(0, 2).toString()).toBe(
      'PK',
    )
    expect(vault().listKeys()).toEqual([])
  })

  test('shows flagged words only where it is asked to', async () => {
    const { html } = await audit({ withText: true })
    expect(html()).toContain('Ada was non-compliant on day 3.')
    expect(vault().listKeys()).toEqual([])
  })

  test('goes on where it was stopped, and checks no note again', async () => {
    const stopping = new AbortController()
    const checked: string[] = []
    const first = await audit({
      stopping: stopping.signal,
      checkNote(input) {
        checked.push(input.text)
        if (checked.length === 5) stopping.abort()
        return analyser.checkNote(input)
      },
    })
    expect(first.outcome).toBe('stopped')
    const second = await audit({
      checkNote(input) {
        checked.push(input.text)
        return analyser.checkNote(input)
      },
    })
    expect(second.lines[0]).toBe('Going on with the audit that was stopped.')
    expect(second.outcome).toMatchObject({ figures: { total: { notes: 14 } } })
    expect(checked).toHaveLength(14)
    expect(new Set(checked).size).toBe(14)
  })

  test('begins anew where the notes are others than those it was stopped with', async () => {
    const stopping = new AbortController()
    stopping.abort()
    expect((await audit({ stopping: stopping.signal })).outcome).toBe('stopped')
    writeFileSync(join(folder(), 'one more.txt'), 'Ada went to school.')
    const { outcome } = await audit({})
    expect(outcome).toMatchObject({ figures: { total: { notes: 15 } } })
    expect(await used.store.run((db) => findBatches(db, 'running'))).toEqual([])
    expect(vault().listKeys()).toEqual([])
    expect(troubles).toEqual([])
  })
})
