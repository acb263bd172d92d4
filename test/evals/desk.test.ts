/** What quality leads are told and what they may do, over the wire and on pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBaseline } from '../../evals/baseline.ts'
import { loadSet } from '../../evals/load.ts'
import { readEdits, standingEdits } from '../../evals/record/edits.ts'
import { writeTables } from '../../evals/sheets/write-tables.ts'
import { writeXlsx } from '../../evals/sheets/xlsx.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { createService, post } from '../service.ts'
import { openDeskAt, runSet } from './desk-at.ts'

const serviceOf = (desk: Evaluations) => createService({ openEvaluations: async () => desk })
const LOCAL = { host: 'localhost' }

describe('runs', () => {
  const { desk, surroundings } = openDeskAt()
  const app = serviceOf(desk)

  test('one by rules is started, followed and read', async () => {
    const asked = { set: 'autumn', why: 'a new rule' }
    const begun = await (await app.request('/v1/evals/runs', post(asked, LOCAL))).json()
    expect(begun).toMatchObject({ state: 'running', total: 15 })
    const run = await runSet(desk, 'autumn')
    const read = await (await app.request(`/v1/evals/runs/${run}`, { headers: LOCAL })).json()
    expect(read).toMatchObject({
      set: 'autumn',
      what: 'rules',
      isWhole: true,
      gates: [{ status: 'passed' }],
    })
    expect(read.verdict).toMatch(/^It passes all 1 gates\./)
  })

  test('of a set that is kept back nothing is begun before somebody agrees', async () => {
    const wish = { set: 'hidden', repeats: 1, why: '', by: 'local' }
    const asked = await desk.startRun({ ...wish, isAgreed: false })
    expect(asked.state).toBe('to be agreed')
    expect(asked.said).toContain('it was run 0 times so far')
    await runSet(desk, 'hidden', true)
    const again = await desk.startRun({ ...wish, isAgreed: false })
    expect(again.said).toContain('it was run 1 times so far')
  })

  test('a model is asked only where one is named', async () => {
    const wish = post({ set: 'autumn', model: 'some-model' }, LOCAL)
    const response = await app.request('/v1/evals/runs', wish)
    expect(response.status).toBe(409)
    expect((await response.json()).detail).toContain('FAIRHAND_MODEL_PROVIDER')
  })

  test('a case is set aside with who and why, and the score of the machine stays', async () => {
    const run = await runSet(desk, 'autumn')
    const before = readFileSync(join(surroundings.runs, run, 'results.jsonl'), 'utf8')
    const edit = post({ what: 'label is wrong', why: 'nobody would mark this' }, LOCAL)
    const response = await app.request(`/v1/evals/runs/${run}/cases/n14`, edit)
    expect(response.status).toBe(200)
    const edits = standingEdits(readEdits(surroundings.runs, run))
    expect(edits.get('n14')).toMatchObject({ what: 'label is wrong', by: 'Ada' })
    expect(readFileSync(join(surroundings.runs, run, 'results.jsonl'), 'utf8')).toBe(before)
    const undo = post({ what: 'undo', why: 'it is right after all' }, LOCAL)
    await app.request(`/v1/evals/runs/${run}/cases/n14`, undo)
    expect(standingEdits(readEdits(surroundings.runs, run)).size).toBe(0)
  })

  test.each([
    ['/v1/evals/runs/../../secrets', 404],
    ['/v1/evals/runs/nothing', 404],
    ['/v1/evals/progress/nothing', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await app.request(path, { headers: LOCAL })).status).toBe(status)
  })
})

describe('sets', () => {
  const { desk, surroundings } = openDeskAt()
  const app = serviceOf(desk)
  const send = async (into: string, file: Buffer | string, fileName: string, isInvented = true) =>
    app.request(
      '/v1/evals/sets',
      post({ into, fileName, file: Buffer.from(file).toString('base64'), isInvented }, LOCAL),
    )

  test('a workbook becomes a set', async () => {
    const file = await writeXlsx(writeTables(loadSet('autumn', surroundings.folder)))
    const response = await send('winter', file, 'notes.xlsx')
    expect(await response.json()).toEqual({ said: 'Imported 15 notes into winter.' })
    expect(loadSet('winter', surroundings.folder).cases).toHaveLength(15)
  })

  test('each mistake is named by row and column, and nothing is written', async () => {
    const rows = ['id,marked', 'a1,There were [[issues|vage]].', 'a1,You had tea.']
    const response = await send('faulty', rows.join('\n'), 'notes.csv')
    expect(response.status).toBe(400)
    const { faults } = (await response.json()) as { faults: { message: string }[] }
    const said = faults.map(({ message }) => message).join('\n')
    expect(said).toMatch(/row 2, column marked: no category/)
    expect(said).toMatch(/row 3, column id: .*used already/)
    const names = (await desk.listSets()).map(({ name }) => name)
    expect(names).not.toContain('faulty')
  })

  test('a new set is made of invented notes alone', async () => {
    const response = await send('new', 'id,marked\na1,You had tea.', 'notes.csv', false)
    expect(response.status).toBe(409)
    expect((await response.json()).detail).toContain('Are all of its notes invented?')
  })

  test.each(['../outside', 'Capital', ''])('“%s” is no name of a set', async (into) => {
    expect((await send(into, 'id,marked\na1,You had tea.', 'notes.csv')).status).toBe(400)
  })
})

describe('acceptance', () => {
  const { desk, surroundings } = openDeskAt()

  test('a run that passes its gates is accepted, with who and why', async () => {
    const run = await runSet(desk, 'autumn')
    await desk.accept({ run, why: 'good enough to begin with', by: 'key:lead' })
    expect(readBaseline(surroundings.baselines, 'autumn')).toMatchObject({
      run,
      accepted: { by: 'key:lead', why: 'good enough to begin with' },
    })
  })

  test('one that does not pass is not', async () => {
    const run = await runSet(desk, 'strict')
    const refusal = { code: 'eval-refused', message: expect.stringContaining('recall') }
    await expect(desk.judgeAcceptance({ run })).rejects.toMatchObject(refusal)
    await expect(desk.accept({ run, why: 'all the same', by: 'local' })).rejects.toMatchObject(
      refusal,
    )
    expect(readBaseline(surroundings.baselines, 'strict')).toBeUndefined()
  })

  test('without a store nothing is accepted, since nobody could look it up', async () => {
    const fresh = openDeskAt()
    const run = await runSet(fresh.desk, 'autumn')
    const response = await serviceOf(fresh.desk).request(
      '/v1/evals/acceptances',
      post({ run, why: 'good enough' }, LOCAL),
    )
    expect(response.status).toBe(503)
    expect(readBaseline(fresh.surroundings.baselines, 'autumn')).toBeUndefined()
  })
})

test('a service without evals says so', async () => {
  const response = await createService().request('/v1/evals/runs', { headers: LOCAL })
  expect(response.status).toBe(404)
})

test('a caller from elsewhere reaches nothing', async () => {
  const { desk } = openDeskAt()
  for (const path of ['/evals', '/v1/evals/runs']) {
    const headers = { ...LOCAL, 'x-forwarded-for': '10.0.0.1' }
    expect((await serviceOf(desk).request(path, { headers })).status).toBe(403)
  }
})
