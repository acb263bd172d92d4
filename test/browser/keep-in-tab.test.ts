import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const keep = (page: Page) => page.getByRole('switch', { name: /^Keep this note/ })
const kept = (page: Page) =>
  page.evaluate(() => [localStorage.length, document.cookie, ...Object.keys(sessionStorage)])

test('kept in this tab when the worker says so, the note, the form and its gaps come back', async () => {
  const { page, write, text } = await openDesk()
  await write('Sam laughed.')
  expect(await keep(page).isChecked()).toBe(false)
  await keep(page).check()
  await page.getByLabel('Guide to follow').selectOption('kent')
  await page.getByLabel('Write to the child').check()
  await page.locator('#about summary').click()
  await page.getByLabel('Title of the note').fill('A good day')
  await page.getByRole('button', { name: 'Put in Kent’s headings' }).click()
  const before = await text()
  page.once('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect.poll(text, WAIT).toBe(before)
  expect(await page.getByLabel('Title of the note').inputValue()).toBe('A good day')
  await expect.poll(() => page.getByLabel('Guide to follow').inputValue(), WAIT).toBe('kent')
  expect(await page.getByLabel('Write to the child').isChecked()).toBe(true)
  await page.getByText(/\d+ places still to fill/).waitFor()
  expect(await kept(page)).toEqual([0, '', 'fairhand-note'])
  await keep(page).uncheck()
  expect(await kept(page)).toEqual([0, ''])
})

test('starting again asks where words are nowhere else, and leaves nothing behind', async () => {
  const { page, write, text } = await openDesk()
  await write('Sam laughed.')
  await keep(page).check()
  page.once('dialog', (dialog) => dialog.dismiss())
  await page.getByRole('button', { name: 'Start again' }).click()
  expect(await text()).toBe('Sam laughed.')
  page.once('dialog', (dialog) => dialog.accept())
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Start again' }).click(),
  ])
  await expect.poll(text, WAIT).toBe('')
  expect(await kept(page)).toEqual([0, ''])
})
