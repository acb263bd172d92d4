/** What has to be shown before a version of a prompt may be made live. */
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { profiles } from '../../server/profiles/index.ts'
import { finished } from './desk-at.ts'
import { pointAt, startServer } from './fake-server.ts'
import { openPromptDesk } from './prompts-at.ts'
import { rules } from './small.ts'

const server = await startServer(() => pointAt('', 'nothing'))
const run = async (
  { desk }: ReturnType<typeof openPromptDesk>,
  prompt?: string,
  set = 'autumn',
) => {
  const wish = { set, model: 'fast-1', repeats: 1, why: 'a test', isAgreed: true, by: 'local' }
  const { id } = await desk.startRun({ ...wish, ...(prompt ? { prompt } : {}) })
  return finished(desk, id)
}
const second = async ({ desk }: ReturnType<typeof openPromptDesk>) => {
  const [told] = (await desk.listPrompts({})).filter(({ name }) => name === 'review')
  return told?.versions.find(({ version }) => version === 2)
}

describe('a version that was never run', () => {
  const at = openPromptDesk(server)

  test('is listed, and the released one is live', async () => {
    const told = await at.desk.listPrompts({})
    expect(told.find(({ name }) => name === 'review')).toMatchObject({ live: 1, released: 1 })
    expect((await second(at))?.evidence).toMatchObject([{ set: 'autumn', status: 'not run' }])
  })

  test('cannot be made live', async () => {
    await expect(at.desk.judgePrompt({ name: 'review', version: 2 })).rejects.toMatchObject({
      code: 'eval-refused',
      message: expect.stringContaining('autumn was not run with it and fast-1'),
    })
  })

  test('is not shown to be good by a run of the version before it', async () => {
    await run(at)
    expect((await second(at))?.evidence).toMatchObject([{ status: 'not run' }])
  })
})

test('a version that passes the gates of its set may be made live, and the run says so', async () => {
  const at = openPromptDesk(server)
  const id = await run(at, 'review/2')
  expect(server.seen.at(-1)?.text).toContain('You kindly help a')
  const { hash } = (await second(at)) ?? {}
  expect(await at.desk.judgePrompt({ name: 'review', version: 2 })).toEqual({ hash, runs: [id] })
})

test('one that fails a gate may not', async () => {
  const at = openPromptDesk(server, ['strict'])
  await run(at, 'review/2', 'strict')
  expect((await second(at))?.evidence).toMatchObject([{ set: 'strict', status: 'failed' }])
  await expect(at.desk.judgePrompt({ name: 'review', version: 2 })).rejects.toMatchObject({
    code: 'eval-refused',
    message: expect.stringContaining('recall'),
  })
})

test('one that passes on one set of two may not', async () => {
  const at = openPromptDesk(server, ['autumn', 'hidden'])
  await run(at, 'review/2')
  await expect(at.desk.judgePrompt({ name: 'review', version: 2 })).rejects.toMatchObject({
    message: expect.stringMatching(/^It cannot be made live: hidden was not run/),
  })
})

test('a run with other rules shows nothing any more', async () => {
  const at = openPromptDesk(server)
  await run(at, 'review/2')
  const settings = { terms: [], rules: {}, profiles, defaultProfile: 'wandsworth' }
  const other = createAnalyser({ ...settings, rulesVersion: 'later' })
  at.useRules(other)
  expect((await second(at))?.evidence).toMatchObject([
    { status: 'outdated', said: expect.stringContaining('another version of the rules') },
  ])
  at.useRules(rules)
  expect((await second(at))?.evidence).toMatchObject([{ status: 'passed' }])
})

test('a run asks with what is live where no version is named', async () => {
  const at = openPromptDesk(server)
  const { hash } = (await second(at)) ?? { hash: '' }
  const choices = { review: { version: 2, hash } }
  const wish = { set: 'autumn', model: 'fast-1', repeats: 1, why: '', isAgreed: true, by: 'local' }
  await finished(at.desk, (await at.desk.startRun({ ...wish, choices })).id)
  expect((await second(at))?.evidence).toMatchObject([{ status: 'passed' }])
})

test('a set is not asked with a prompt that is not its own', async () => {
  const at = openPromptDesk(server)
  await expect(run(at, 'rewrite-to-child/1')).rejects.toMatchObject({ code: 'eval-refused' })
  await expect(run(at, 'review/9')).rejects.toMatchObject({
    message: expect.stringContaining('review/2, review/1'),
  })
})

test('without a model nothing can be made live, and the page says why', async () => {
  const at = openPromptDesk(server)
  at.useNoModel()
  const page = await at.desk.page({ path: '/evals/prompts', query: {}, by: 'local' })
  expect(page?.main).toContain('No model is named in the settings')
  expect(page?.main).toMatch(/<button type="button" disabled[^>]*>Make version 2 live/)
})

describe('the page', () => {
  const at = openPromptDesk(server)
  const draw = async (prompts = {}) => {
    const live = { choices: {}, changes: [], ...prompts }
    return (await at.desk.page({ path: '/evals/prompts', query: {}, by: 'local', prompts: live }))
      ?.main
  }

  test('lets nobody press what the service would refuse', async () => {
    expect(await draw()).toMatch(/disabled[^>]*>Make version 2 live/)
    await run(at, 'review/2')
    expect(await draw()).toMatch(/<button>Make version 2 live/)
  })

  test('says who made a version live and why, and offers the way back', async () => {
    const { hash } = (await second(at)) ?? { hash: '' }
    const change = { name: 'review', version: 2, hash, isBack: false, by: 'key:lead' }
    const main = await draw({
      choices: { review: { version: 2, hash } },
      changes: [{ ...change, why: 'it finds <more>', at: '2026-11-25T10:00:00.000Z' }],
    })
    expect(main).toContain(
      'Version 2 is live, since 25 November 2026 at 10:00 UTC, by key:lead: it finds &lt;more&gt;',
    )
    expect(main).toMatch(/<button>Go back to version 1/)
  })

  test('shows what differs between two versions', async () => {
    const asked = { path: '/evals/prompts/review', query: { a: '1', b: '2' }, by: 'local' }
    expect((await at.desk.page(asked))?.main).toContain('You <ins>kindly </ins>help a')
  })

  test('says so where a version was made live that is not here any more', async () => {
    const gone = { name: 'review', version: 7, hash: 'ffff', isBack: false, by: 'local' }
    const main = await draw({
      choices: { review: { version: 7, hash: 'ffff' } },
      changes: [{ ...gone, why: 'good', at: '2026-11-25T10:00:00.000Z' }],
    })
    expect(main).toContain('Version 1 is live')
    expect(main).toContain('this release does not have it word for word')
  })
})
