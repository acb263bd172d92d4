/** Labels that people give on several machines come together where these share a PostgreSQL. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readLabellers } from '../../evals/agreement.ts'
import { openToLocal } from '../../server/access.ts'
import { listEvalLabels } from '../../server/store/eval-labels.ts'
import type { Store } from '../../server/store/store.ts'
import { type DeskAt, openDeskAt } from '../evals/desk-at.ts'
import { createService, post } from '../service.ts'
import { useStore } from './stores.ts'

const pages = mkdtempSync(join(tmpdir(), 'fairhand-pages-'))
writeFileSync(join(pages, 'evals.html'), '<!--title--><!--main-->')
afterAll(() => rmSync(pages, { recursive: true, force: true }))

const serve = ({ desk }: DeskAt, store: Store) =>
  createService({
    pages,
    openEvaluations: async () => desk,
    house: {
      store,
      access: openToLocal('127.0.0.1'),
      refresh: async () => {},
      judgeProfile: () => ({ profile: undefined, faults: [] }),
    },
  })
const place = { start: 20, end: 26, category: 'vague' as const }
const labelled = ({ surroundings }: DeskAt) =>
  readLabellers(join(surroundings.folder, 'autumn')).map(({ name, labels }) => [
    name,
    [...labels].map(([id, list]) => [id, list.map(({ start, end }) => [start, end])]),
  ])

describe('two machines with one PostgreSQL', () => {
  const used = useStore('postgres')
  const [here, there] = [openDeskAt(), openDeskAt()]

  test('what is labelled on one is shown on the other, and stands in its files', async () => {
    const kept = await serve(here, used.store).request(
      '/v1/evals/sets/autumn/labels/n1',
      post({ as: 'ada', labels: [place] }),
    )
    expect(kept.status).toBe(200)
    expect(await used.store.run((db) => listEvalLabels(db, 'autumn'))).toEqual([
      { set: 'autumn', case: 'n1', as: 'ada', labels: [place] },
    ])
    expect(labelled(there)).toEqual([])
    const page = await serve(there, used.store).request('/evals/sets/autumn/label?as=cy')
    expect(page.status).toBe(200)
    expect(labelled(there)).toEqual([['ada', [['n1', [[20, 26]]]]]])
    expect(labelled(there)).toEqual(labelled(here))
  })

  test('the last word of a person counts, and another’s stays', async () => {
    const app = serve(there, used.store)
    const say = (as: string, labels: unknown[]) =>
      app.request('/v1/evals/sets/autumn/labels/n1', post({ as, labels }))
    await say('cy', [place])
    await say('ada', [])
    await serve(here, used.store).request('/evals/sets/autumn/label?as=cy')
    expect(labelled(here)).toEqual([
      ['ada', [['n1', []]]],
      ['cy', [['n1', [[20, 26]]]]],
    ])
  })

  test('what does not fit the note is kept nowhere', async () => {
    const before = await used.store.run((db) => listEvalLabels(db, 'autumn'))
    const answer = await serve(here, used.store).request(
      '/v1/evals/sets/autumn/labels/n2',
      post({ as: 'ada', labels: [{ ...place, end: 4_000 }] }),
    )
    expect(answer.status).toBe(400)
    expect(await used.store.run((db) => listEvalLabels(db, 'autumn'))).toEqual(before)
  })

  test('no words of a note are in the row', async () => {
    const rows = await used.store.run((db) => listEvalLabels(db, 'autumn'))
    expect(JSON.stringify(rows)).not.toMatch(/issues|quote/)
  })
})

describe('one machine alone', () => {
  const used = useStore('embedded')
  const here = openDeskAt()

  test('keeps labels in the files of the set, and none in the store', async () => {
    await serve(here, used.store).request(
      '/v1/evals/sets/autumn/labels/n1',
      post({ as: 'ada', labels: [place] }),
    )
    expect(labelled(here)).toEqual([['ada', [['n1', [[20, 26]]]]]])
    expect(existsSync(join(here.surroundings.folder, 'autumn', 'labels', 'ada.jsonl'))).toBe(true)
    expect(await used.store.run((db) => listEvalLabels(db, 'autumn'))).toEqual([])
  })
})
