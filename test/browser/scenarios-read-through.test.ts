import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Flag } from '../../server/contract.ts'
import type { ModelService } from '../../server/model/service.ts'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const NOTE = 'Her placement ended. Tea was nice.'
const START = NOTE.indexOf('nice')

const FOUND: Flag = {
  ...{ id: 'model-1', rule: 'vague/model', category: 'vague', quote: 'nice' },
  ...{ start: START, end: START + 4, message: 'What was nice?', why: 'You may want to know.' },
  ...{ sources: [{ reason: 'Plain words last.' }], suggestions: [], foundBy: 'model' },
}

const modelThat = (read: ModelService['read']): ModelService => ({
  read,
  rewrite: async () => ({ kind: 'failed', line: 'Not now.' }),
})
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const line = (page: Page) => page.locator('#reading')

test('read it through: with no model one quiet line says so, and an empty note says why it cannot be read', async () => {
  const { page, write, flagged } = await openDesk()
  expect(await button(page, 'Read it through').isDisabled()).toBe(true)
  expect(await line(page).textContent()).toBe(
    'Write something first; then the model can read it through.',
  )
  await write(NOTE)
  await button(page, 'Read it through').click()
  await expect
    .poll(() => line(page).textContent(), WAIT)
    .toBe('No model is named here, so rules alone read notes.')
  expect(await flagged()).toEqual(['placement'])
})

test('read it through: the model’s flags are marked as its own, outlive a check, and go with their words', async () => {
  const read = { flags: [FOUND], checks: [], dropped: 0 }
  const { page, write, flagged, placeCaret } = await openDesk({
    model: modelThat(async () => read),
  })
  await write(NOTE)
  await button(page, 'Read it through').click()
  await expect.poll(flagged, WAIT).toEqual(['placement', 'nice'])
  expect(await line(page).textContent()).toBe('Read through: 1 more found.')
  expect(await page.locator('.fairhand-item-found').allTextContents()).toEqual([
    'found by the model',
  ])
  await placeCaret('nice')
  await page.keyboard.press('F8')
  expect(await page.getByRole('dialog').textContent()).toContain('found by the model')
  await page.keyboard.press('Escape')
  await placeCaret('Tea')
  const checked = page.waitForResponse('**/v1/check')
  await page.keyboard.type('Our ')
  await checked
  // what was said of the note before is not said of this one
  expect(await line(page).isHidden()).toBe(true)
  expect(await flagged()).toEqual(['placement', 'nice'])
  await placeCaret('ice')
  await page.keyboard.type('x')
  await expect.poll(flagged, WAIT).toEqual(['placement'])
})

test('read it through: it can be stopped, and the call with it; typing never asks the model', async () => {
  const stopped = Promise.withResolvers<void>()
  let calls = 0
  const model = modelThat(({ signal }) => {
    calls++
    signal.addEventListener('abort', () => stopped.resolve())
    return new Promise(() => {})
  })
  const { page, write } = await openDesk({ model })
  await write(NOTE)
  await write(`${NOTE} Then bed.`)
  expect(calls).toBe(0)
  await button(page, 'Read it through').click()
  expect(await line(page).textContent()).toBe('The model is reading the note…')
  await button(page, 'Stop').click()
  await stopped.promise
  expect(await line(page).textContent()).toBe('Stopped. Nothing was added.')
})
