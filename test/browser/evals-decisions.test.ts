/** What a quality lead decides on the pages of evals, by keyboard alone where that is promised. */
import { expect, test } from 'vitest'
import { openDeskAt, runSet } from '../evals/desk-at.ts'
import { writePrompts } from '../evals/prompts-at.ts'
import { info, writeSets } from '../evals/sets.ts'
import { useDesk, WAIT } from './desk.ts'
import { findFaults } from './find-faults.ts'

const openDesk = useDesk()
const open = (at: ReturnType<typeof openDeskAt>, path: string) =>
  openDesk({ path, openEvaluations: async () => at.desk })

test('j leads to the next case that is off, k back, and neither while somebody writes', async () => {
  const at = openDeskAt()
  const run = await runSet(at.desk, 'autumn')
  const { page } = await open(at, `/evals/runs/${run}`)
  const first = page.locator('tbody').last().getByRole('link').first()
  const id = await first.textContent()
  await first.click()
  await page.getByRole('button', { name: 'Keys j: on' }).waitFor()
  await page.getByLabel('Why').fill('j')
  expect(new URL(page.url()).pathname.endsWith(`/${id}`)).toBe(true)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await page.waitForURL((url) => !url.pathname.endsWith(`/${id}`), WAIT)
  await page.getByRole('button', { name: /^Keys k/ }).waitFor()
  await page.keyboard.press('k')
  await page.waitForURL((url) => url.pathname.endsWith(`/${id}`), WAIT)
  await page.getByRole('button', { name: 'Keys j: on' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Keys j: off' }).waitFor()
})

test('rewrites are judged by keyboard alone, and then it is seen how far people agree', async () => {
  const lines = Array.from({ length: 10 }, (_, at) => ({
    ...{ id: `g${at}`, source: `Mum hit you on ${at + 1} May.` },
    ...{ rewrite: `Your mum hit you on ${at + 1} May.`, verdict: 'accept', reason: 'none' },
  }))
  const folder = writeSets({ many: { info: { ...info, name: 'many', kind: 'guard' }, lines } })
  const at = openDeskAt({ folder })
  const { page } = await open(at, '/evals/sets/many/judge')
  await page.getByLabel('Your short name').fill('ada')
  await page.keyboard.press('Enter')
  for (let place = 1; place <= 10; place++) {
    await page.getByText(`${place} of 10; ${place - 1} judged as ada`).waitFor()
    await page.getByRole('button', { name: /^Keys 1/ }).waitFor()
    await page.keyboard.press(place === 3 ? '2' : '1')
  }
  await page.getByText('9 of 10 alike, 90 %').waitFor()
  expect(await findFaults(page)).toEqual([])
})

test('a run is stopped from its page, and can be gone on with', async () => {
  const at = openDeskAt()
  const { page } = await open(at, '/evals')
  const { promise: isAsked, resolve } = Promise.withResolvers<void>()
  const progress = { id: 'r1', set: 'autumn', done: 3, total: 15, run: null }
  const said = { state: 'running', said: '3 of 15, £0.02' }
  let isStopped = false
  await page.route('**/v1/evals/runs', (route) => route.fulfill({ json: { ...progress, ...said } }))
  await page.route('**/v1/evals/progress/r1', (route) =>
    route.fulfill({
      json: isStopped
        ? { ...progress, state: 'failed', said: 'It was stopped.' }
        : { ...progress, ...said },
    }),
  )
  await page.route('**/v1/evals/progress/r1/stop', (route) => {
    isStopped = true
    resolve()
    return route.fulfill({ json: { ...progress, ...said } })
  })
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByText('3 of 15, £0.02').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop the run of autumn' }).click()
  await isAsked
  await page.getByText('It was stopped.').waitFor()
})

test('what cannot go live yet has a button that cannot be pressed, and says why', async () => {
  const at = openDeskAt({ prompts: writePrompts() })
  const { page } = await open(at, '/evals/prompts')
  const button = page.getByRole('button', { name: 'Make version 2 live' })
  expect(await button.isDisabled()).toBe(true)
  expect(await button.getAttribute('aria-describedby')).toBe('why-review-2')
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'what differs from version 1' }).click()
  expect(await page.locator('ins').last().textContent()).toBe('kindly ')
  expect(await findFaults(page)).toEqual([])
})
