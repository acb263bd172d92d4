import { expect, test } from 'vitest'
import type { FairhandEditor } from '../../plugin/editor-element.ts'
import { useDesk, WAIT } from './desk.ts'
import {
  EXAMPLE,
  openExample,
  sent,
  textbox,
  underlined,
  using,
  valueIn,
} from './element-example.ts'

const openDesk = useDesk()
const open = () => openExample(openDesk)

test('its value is sent under its name, as it stands', async () => {
  const { page } = await open()
  expect(await sent(page)).toEqual(EXAMPLE)
  await textbox(page, 'plan').fill('We will ring Mum.')
  expect(await sent(page)).toEqual({ ...EXAMPLE, plan: 'We will ring Mum.' })
})

test('lines and lists are sent as lines', async () => {
  const { page } = await open()
  await textbox(page, 'plan').fill('')
  await page.keyboard.type('Next:\n- ring Mum\nring school')
  expect(await valueIn(page, 'plan')).toBe('Next:\n- ring Mum\n- ring school')
})

test('a reset brings back what the page had, with its flags', async () => {
  const { page } = await open()
  await textbox(page, 'note').fill('Something else.')
  await expect.poll(() => underlined(page, 'note'), WAIT).toEqual([])
  await page.getByRole('button', { name: 'Reset' }).click()
  expect(await valueIn(page, 'note')).toBe(EXAMPLE.note)
  expect(await underlined(page, 'note')).toEqual(['IRO', 'placement'])
})

test('where it is required and empty nothing is sent, and it takes the focus', async () => {
  const { page } = await open()
  await textbox(page, 'note').fill('')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await page.locator('#sent').textContent()).toBe('')
  expect(await page.locator('#note:invalid').count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note')
  await textbox(page, 'note').fill('We met.')
  expect(await using(page, 'note', (one) => one.validity.valid)).toBe(true)
})

test.each([
  ['by itself', (one: FairhandEditor) => one.setAttribute('disabled', '')],
  [
    'by a fieldset around it',
    (one: FairhandEditor) => {
      const around = document.createElement('fieldset')
      around.disabled = true
      one.before(around)
      around.append(one)
    },
  ],
])('disabled %s it is not sent and cannot be written in', async (_, disable) => {
  const { page } = await open()
  await using(page, 'plan', disable)
  const { plan: _plan, ...rest } = EXAMPLE
  expect(await sent(page)).toEqual(rest)
  expect(await textbox(page, 'plan').getAttribute('contenteditable')).toBe('false')
  expect(await textbox(page, 'plan').getAttribute('aria-disabled')).toBe('true')
})

test('its label names it and leads into it', async () => {
  const { page } = await open()
  await page.getByText('What happens next').click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan')
  expect(await page.getByRole('textbox', { name: 'What happens next' }).count()).toBe(1)
})
