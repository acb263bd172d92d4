import { expect, test } from 'vitest'
import { analyser } from '../service.ts'
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
import { findFaults } from './find-faults.ts'

const openDesk = useDesk()
const open = () => openExample(openDesk)

test('two on a page keep to themselves', async () => {
  const { page, checked, service } = await open()
  expect(service.asked.map(({ text }) => text).sort()).toEqual([EXAMPLE.plan, EXAMPLE.note].sort())
  expect(service.asked[0]).toMatchObject({ profile: 'kent' })
  expect(await underlined(page, 'plan')).toEqual([])
  await textbox(page, 'plan').fill('The placement ended.')
  await checked(3)
  await expect.poll(() => underlined(page, 'plan'), WAIT).toEqual(['placement'])
  await page.locator('#plan .fairhand-flag').first().click()
  await page.locator('#plan').getByRole('button', { name: 'Replace with “home”' }).click()
  expect(await valueIn(page, 'plan')).toBe('The home ended.')
  expect(await valueIn(page, 'note')).toBe(EXAMPLE.note)
  expect(await page.locator('#note [role="dialog"]:visible').count()).toBe(0)
})

test('the keyboard goes to a flag, into its card, puts a suggestion in and is back in the note', async () => {
  const { page } = await open()
  await textbox(page, 'note').focus()
  for (const key of ['F8', 'F8', 'Alt+Enter']) await page.keyboard.press(key)
  const inside = () =>
    using(page, 'note', (one) => one.shadowRoot?.activeElement?.textContent ?? '')
  await expect.poll(inside, WAIT).toBe('Replace with “home”')
  await page.keyboard.press('Enter')
  expect(await valueIn(page, 'note')).toBe('The IRO rang about the home.')
  expect(await using(page, 'note', (one) => one.shadowRoot?.activeElement?.role)).toBe('textbox')
})

test('a click inside the card leaves it open; one outside closes it', async () => {
  const { page } = await open()
  const dialog = page.locator('#note').getByRole('dialog')
  await page.locator('#note .ProseMirror .fairhand-flag').last().click()
  await dialog.getByText('Where this comes from').click()
  expect(await dialog.isVisible()).toBe(true)
  await page.getByRole('heading', { name: 'What would be sent' }).click()
  expect(await dialog.isVisible()).toBe(false)
})

test('events say what changed and what became of flags, and hold no words of the note', async () => {
  const { page } = await open()
  await page.evaluate(() => {
    const told: unknown[] = []
    for (const name of ['fairhand-change', 'fairhand-resolved'] as const) {
      document.addEventListener(name, (event) => {
        const { detail, target } = event as CustomEvent
        told.push([name, (target as Element).id, { ...detail, at: undefined }])
      })
    }
    Object.assign(window, { told })
  })
  await page.locator('#note .ProseMirror .fairhand-flag').last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace with “home”' }).click()
  const told = await page.evaluate((): unknown => Reflect.get(window, 'told'))
  expect(told).toContainEqual([
    'fairhand-change',
    'note',
    { value: 'The IRO rang about the home.' },
  ])
  expect(told).toContainEqual([
    'fairhand-resolved',
    'note',
    expect.objectContaining({
      rule: 'jargon/placement',
      category: 'jargon',
      outcome: 'accepted',
      suggestion: 'replace',
    }),
  ])
  expect(await page.locator('#trail').textContent()).toBe('note: jargon/placement accepted')
})

test('what cannot be changed is read and flagged, and offers no change', async () => {
  const { page } = await open()
  await using(page, 'note', (one) => {
    one.readOnly = true
  })
  await textbox(page, 'note').focus()
  await page.keyboard.type('x')
  expect(await valueIn(page, 'note')).toBe(EXAMPLE.note)
  await page.locator('#note .ProseMirror .fairhand-flag').last().click()
  const replace = page.locator('#note').getByRole('dialog').getByRole('button', { name: 'Replace' })
  expect(await replace.isDisabled()).toBe(true)
  expect((await sent(page)).note).toBe(EXAMPLE.note)
})

test('moved or taken out and put back, it keeps what was written', async () => {
  const { page } = await open()
  await textbox(page, 'note').fill('We met.')
  await using(page, 'note', (one) => one.form?.append(one))
  expect(await valueIn(page, 'note')).toBe('We met.')
  await page.locator('#note').evaluate(async (one) => {
    const { parentElement } = one
    one.remove()
    await new Promise((resolve) => setTimeout(resolve))
    parentElement?.append(one)
  })
  expect(await textbox(page, 'note').textContent()).toBe('We met.')
  expect((await sent(page)).note).toBe('We met.')
})

test('attributes and properties say what the note is about', async () => {
  const { page, service, checked } = await open()
  expect(service.asked.find(({ text }) => text === EXAMPLE.note)).toMatchObject({
    profile: 'kent',
    child: { name: 'Jordan Ellis' },
  })
  await using(page, 'note', (one) => {
    one.context = { about: { childSeen: true } }
    one.setAttribute('child-pronouns', 'he/him')
    one.value = 'Another note.'
  })
  await checked(3)
  expect(service.asked.at(-1)).toEqual({
    text: 'Another note.',
    about: { childSeen: true },
    profile: 'kent',
    child: { name: 'Jordan Ellis', pronouns: 'he/him' },
  })
})

test('flags and checks of the whole note stand below it where the page asks for them', async () => {
  const { page } = await openDesk({ path: '/element/', checkNote: analyser.checkNote })
  const note = page.locator('#note')
  const checks = note.getByRole('region', { name: 'The note as a whole' })
  await checks.getByText(/^\d+ of \d+ things that the guide asks for are there\./).waitFor()
  expect(await page.locator('#plan').getByRole('region').count()).toBe(0)
  await using(page, 'note', (one) => {
    one.removeAttribute('checks')
    one.removeAttribute('panel')
  })
  expect(await note.getByRole('region').count()).toBe(0)
  await using(page, 'note', (one) => one.toggleAttribute('checks'))
  expect(await checks.isVisible()).toBe(true)
})

test('its colours follow the page, and the styles of the page stay outside', async () => {
  const { page } = await open()
  const style = () =>
    textbox(page, 'plan').evaluate((one) => {
      const { backgroundColor, textTransform } = getComputedStyle(one)
      return { backgroundColor, textTransform }
    })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      'fairhand-editor { --fairhand-paper: rgb(1, 2, 3) } .ProseMirror { text-transform: uppercase }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  expect(await style()).toEqual({ backgroundColor: 'rgb(1, 2, 3)', textTransform: 'none' })
})

test('neither the page, nor the panel, nor an open card has a fault', async () => {
  const { page } = await open()
  await page.locator('#note .ProseMirror .fairhand-flag').last().click()
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  expect(await findFaults(page)).toEqual([])
})
