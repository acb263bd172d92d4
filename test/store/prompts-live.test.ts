/** A version of a prompt is made live with who and why in the audit, and every process asks with it. */
import { describe, expect, test } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { createLiveChoices, type LiveChoices } from '../../server/prompt-choices.ts'
import { readAudit } from '../../server/store/audit.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { finished } from '../evals/desk-at.ts'
import { pointAt, startServer } from '../evals/fake-server.ts'
import { openPromptDesk } from '../evals/prompts-at.ts'
import { createService, post } from '../service.ts'
import { KINDS, useStore } from './stores.ts'

const server = await startServer(() => pointAt('', 'nothing'))
const report = (error: unknown) => {
  throw error
}

function serve(desk: Evaluations, store: Store, prompts: LiveChoices) {
  return createService({
    openEvaluations: async () => desk,
    house: {
      ...{ store, prompts },
      access: openToLocal('127.0.0.1'),
      refresh: async () => {},
      judgeProfile: () => ({ profile: undefined, faults: [] }),
    },
  })
}

describe.each(KINDS)('in a store of the kind “%s”', (kind) => {
  const used = useStore(kind)
  const { desk } = openPromptDesk(server)
  const open = async () => {
    const prompts = await createLiveChoices({ store: used.store, report })
    const app = serve(desk, used.store, prompts)
    const make = (version: number, why = 'it finds more') =>
      app.request('/v1/evals/prompts/review', post({ version, why }))
    return { app, prompts, make }
  }

  test('what has not passed its gates is refused, whatever a page says, and leaves no trace', async () => {
    const { make, prompts } = await open()
    const answer = await make(2)
    expect(answer.status).toBe(409)
    expect((await answer.json()).detail).toContain('autumn was not run with it')
    expect(await used.store.run(readAudit)).toEqual([])
    expect(prompts.current()).toEqual({})
  })

  test('what passes is live at once, with who, why and the run in the audit', async () => {
    const wish = { set: 'autumn', model: 'fast-1', prompt: 'review/2', repeats: 1, why: '' }
    const { id } = await desk.startRun({ ...wish, isAgreed: true, by: 'local' })
    const run = await finished(desk, id)
    const { app, make, prompts } = await open()
    expect(await (await make(2)).json()).toEqual({ said: 'Version 2 of review is live.' })
    expect(prompts.current()).toMatchObject({ review: { version: 2 } })
    const [row] = await used.store.run(readAudit)
    expect(row).toMatchObject({
      ...{ actor: 'local', action: 'prompt.live', subject: 'review' },
      details: { version: 2, why: 'it finds more', runs: run },
    })
    const page = await (await app.request('/evals/prompts')).text()
    expect(page).toContain('Version 2 is live, since')
    expect((await make(2)).status).toBe(409)
  })

  test('the way back needs no gate, and a reason all the same', async () => {
    const { app, make, prompts } = await open()
    expect((await make(1, '')).status).toBe(400)
    expect((await make(1, 'workers find it too strict')).status).toBe(200)
    expect(prompts.current()).toMatchObject({ review: { version: 1 } })
    const { changes } = await (await app.request('/v1/evals/prompts/changes')).json()
    expect(changes).toMatchObject([
      { name: 'review', version: 1, isBack: true, by: 'local', why: 'workers find it too strict' },
      { name: 'review', version: 2, isBack: false },
    ])
  })

  test('and from there back to the one that was live before', async () => {
    const { make } = await open()
    expect((await make(2, 'it was not that')).status).toBe(200)
  })

  test.each([
    ['a version that is not there', 'review', 9, 404],
    ['a prompt that is not there', 'mood', 1, 404],
    ['no version at all', 'review', 0, 400],
  ])('%s is not made live', async (_, name, version, status) => {
    const { app } = await open()
    const wish = post({ version, why: 'all the same' })
    expect((await app.request(`/v1/evals/prompts/${name}`, wish)).status).toBe(status)
  })

  test('a service that starts later asks with it too', async () => {
    const { prompts } = await open()
    expect(prompts.current()).toMatchObject({ review: { version: 2 } })
  })
})

describe('another process', () => {
  const used = useStore('postgres')

  test('takes a choice on while it runs', async () => {
    const { desk } = openPromptDesk(server)
    const other = openStore(used.place.url)
    const there = await createLiveChoices({ store: other, report, every: 5 })
    const here = await createLiveChoices({ store: used.store, report })
    const app = serve(desk, used.store, here)
    const told = (await desk.listPrompts({})).find(({ name }) => name === 'review')
    const { hash } = told?.versions.find(({ version }) => version === 2) ?? {}
    expect(there.current()).toEqual({})
    const wish = { set: 'autumn', model: 'fast-1', prompt: 'review/2', repeats: 1, why: '' }
    await finished(desk, (await desk.startRun({ ...wish, isAgreed: true, by: 'local' })).id)
    await app.request('/v1/evals/prompts/review', post({ version: 2, why: 'it finds more' }))
    await expect
      .poll(() => there.current(), { timeout: 20_000 })
      .toEqual({ review: { version: 2, hash } })
    there.close()
    await other.close()
  })
})

test('without a store prompts are as they were released, and nothing is made live', async () => {
  const { desk } = openPromptDesk(server)
  const app = createService({ openEvaluations: async () => desk })
  const wish = post({ version: 2, why: 'it finds more' }, { host: 'localhost' })
  expect((await app.request('/v1/evals/prompts/review', wish)).status).toBe(503)
  const page = await app.request('/evals/prompts', { headers: { host: 'localhost' } })
  expect(await page.text()).toContain('Version 1 is live, as it came with this release')
})
