import { expect, test } from 'vitest'
import { About } from '../../server/contract.ts'
import { analyser } from '../service.ts'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()

test('a worker types a note, sees flags, accepts one, undoes it', async () => {
  const { page, flagged, text } = await openDesk({ checkNote: analyser.checkNote })
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('I saw Jordan in placement. ')
  await expect.poll(flagged, WAIT).toContain('placement')
  await page.keyboard.press('Control+Home')
  await page.getByRole('button', { name: '“placement”', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Replace with/ })
    .first()
    .click()
  expect(await text()).not.toContain('placement')
  await page.keyboard.press('Control+z')
  expect(await text()).toContain('placement')
  expect(await flagged()).toContain('placement')
})

test('with a finger, where there is no Control+Z, buttons undo and redo', async () => {
  const { page, text, write } = await openDesk({ context: { hasTouch: true } })
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name }))
  await write('The placement ended.')
  expect([await undo?.isEnabled(), await redo?.isEnabled()]).toEqual([false, false])
  await page.locator('.ProseMirror .fairhand-flag').tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace with “home”' }).tap()
  expect(await text()).toBe('The home ended.')
  await undo?.tap()
  expect(await text()).toBe('The placement ended.')
  await redo?.tap()
  expect(await text()).toBe('The home ended.')
})

test('the example fills the note and the form, and is flagged by the real rules', async () => {
  const { page, flagged } = await openDesk({ checkNote: analyser.checkNote })
  await page.getByRole('button', { name: 'Show an example' }).click()
  await expect.poll(async () => (await flagged()).length, WAIT).toBeGreaterThan(2)
  expect(await page.locator('#about-summary').textContent()).toBe('Jordan Ellis, 3 other people')
  expect(await page.locator('#status').textContent()).toMatch(/^Checked\. \d+ words, \d+ flags\.$/)
})

test('what the form says goes with the note; what is empty does not', async () => {
  const { page, service, write } = await openDesk()
  await page.locator('#about summary').click()
  await page.getByLabel('Name').first().fill('Jordan Ellis')
  await page.getByLabel('Pronouns').fill('he/him')
  await page.getByRole('button', { name: 'Add a word' }).click()
  await page.getByLabel('We would write').fill('foster carer')
  await page.getByLabel('The child says').fill('Auntie Bev')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('group', { name: 'Person 1' }).getByLabel('Name').fill('Lisa Ellis')
  await page.getByLabel('Who they are').fill('mum')
  await page.getByLabel('When it happened').fill('2026-03-12T16:00')
  await page.getByLabel('Was the child seen?').selectOption('yes')
  await page.getByLabel('Guide to follow').selectOption('kent')
  await write('Jordan laughed.')
  await expect
    .poll(() => service.asked.at(-1), WAIT)
    .toEqual({
      text: 'Jordan laughed.',
      profile: 'kent',
      child: { name: 'Jordan Ellis', pronouns: 'he/him', words: { 'foster carer': 'Auntie Bev' } },
      people: [{ name: 'Lisa Ellis', role: 'mum' }],
      about: { eventAt: '2026-03-12T16:00', childSeen: true },
    })
})

test('the service takes everything that the form can say', async () => {
  const { page, flagged, service } = await openDesk({ checkNote: analyser.checkNote })
  await page.getByRole('button', { name: 'Show an example' }).click()
  await page.locator('#about summary').click()
  await page.getByLabel('When this was written').fill('2026-03-13T09:30')
  await page.getByLabel('Other children').fill('Tyler, Amy')
  const texts = [
    'Title of',
    'Where it',
    'Who was there',
    'Who wrote',
    'Their role',
    'Who finalised',
  ]
  for (const label of [...texts, 'To whom', 'Children of this family']) {
    await page.getByLabel(label).fill('something')
  }
  for (const label of ['was finalised', 'decision was made', 'the last one was']) {
    await page.getByLabel(label).fill('2026-03-13T09:30')
  }
  for (const label of ['announced?', 'statutory visit?', 'safeguarding?', 'significant event?']) {
    await page.getByLabel(label).selectOption('no')
  }
  await page.getByRole('button', { name: 'Add a place' }).click()
  await page.getByRole('group', { name: 'Place 1' }).getByLabel('Name').fill('Elm Road School')
  await expect
    .poll(() => Object.keys(service.asked.at(-1)?.about ?? {}).sort(), WAIT)
    .toEqual(Object.keys(About.shape).sort())
  await expect
    .poll(() => service.asked.at(-1)?.places, WAIT)
    .toEqual([{ name: 'Elm Road School', kind: 'school' }])
  await expect.poll(() => page.locator('#status').textContent(), WAIT).toContain('Checked')
  expect((await flagged()).length).toBeGreaterThan(2)
})

test('“Write to the child” follows the guide until the worker sets it', async () => {
  const { page, service, write } = await openDesk()
  const box = page.getByRole('switch', { name: 'Write to the child' })
  await expect.poll(() => box.isChecked(), WAIT).toBe(true)
  await page.locator('#about summary').click()
  await page.getByLabel('Guide to follow').selectOption('kent')
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await page.getByLabel('Guide to follow').selectOption('newcastle')
  expect(await box.isChecked()).toBe(true)
  await write('Sam laughed.')
  await expect.poll(() => service.asked.at(-1)?.addressChild, WAIT).toBe(true)
})

test('it is off, and says why, where the note is on another child’s record too', async () => {
  const { page, service, write } = await openDesk()
  await page.locator('#about summary').click()
  await page.getByLabel('Other children').fill('Tyler')
  const box = page.getByRole('switch', { name: 'Write to the child' })
  expect(await box.isDisabled()).toBe(true)
  expect(await box.isChecked()).toBe(false)
  expect(await page.locator('#address-reason').textContent()).toMatch(/also on the record of Tyler/)
  await write('Sam laughed.')
  await expect.poll(() => service.asked.at(-1)?.about?.alsoOnRecordOf, WAIT).toEqual(['Tyler'])
})

test('leaving with words that were not copied out asks first; nothing is stored', async () => {
  const { page, write } = await openDesk()
  await write('Sam laughed.')
  const leaving = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await leaving()).toBe(true)
  const kept = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
  ])
  expect(kept).toEqual([0, 0, ''])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the note' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()), WAIT)
    .toBe('Sam laughed.')
  expect(await leaving()).toBe(false)
})

test('dismissed flags stay away through an edit, and can be brought back', async () => {
  const { page, write, flagged, placeCaret, checked } = await openDesk()
  await write('Ben was manipulative on Monday.\nMum was manipulative too.')
  await page.locator('.ProseMirror .fairhand-flag').first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click()
  expect(await flagged()).toEqual(['manipulative'])
  await placeCaret('Monday')
  await page.keyboard.type('bright ')
  await checked(2)
  await expect.poll(() => page.locator('#status').textContent(), WAIT).toContain('Checked')
  expect(await flagged()).toEqual(['manipulative'])
  await page.getByText('1 dismissed').click()
  await page.getByRole('button', { name: 'Show again' }).click()
  expect(await flagged()).toEqual(['manipulative', 'manipulative'])
})
