import { expect, test } from 'vitest'
import { analyser } from '../service.ts'
import { useDesk, WAIT } from './desk.ts'
import { checkNote } from './stand-in.ts'

const openDesk = useDesk()

test('checks of the whole note are listed, open ones first; one that has a place leads to it', async () => {
  const check = {
    rule: 'checks/x',
    message: 'Say who.',
    sources: [{ reason: 'So that you know.' }],
  }
  const { page, write } = await openDesk({
    checkNote: (input) => ({
      ...checkNote(input),
      checks: [
        { ...check, id: 'c', rule: 'checks/z', title: 'Where it was', status: 'met' },
        { ...check, id: 'a', title: 'Who spoke', status: 'ask', start: 4, end: 9 },
        { ...check, id: 'b', rule: 'checks/y', title: 'When it was', status: 'not-applicable' },
        { ...check, id: 'd', rule: 'checks/w', title: 'Why it was', status: 'missing' },
      ],
    }),
  })
  await write('Mum spoke.')
  expect(await page.locator('.fairhand-check').allTextContents()).toEqual([
    expect.stringMatching(/^Not yetWhy it wasSay who\./),
    expect.stringMatching(/^Please lookWho spokeSay who\./),
    expect.stringMatching(/^YesWhere it wasSay who\./),
  ])
  const met = page.getByText('Where it was')
  expect(await met.isVisible()).toBe(false)
  await page.getByText('1 met').click()
  expect(await met.isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Who spoke' }).click()
  await expect.poll(() => page.evaluate(() => String(getSelection())), WAIT).toBe('spoke')
})

test('of many checks the most pressing are shown, and the rest on request', async () => {
  const sources = [{ reason: 'It matters.' }]
  const asked = Array.from({ length: 11 }, (_, at) => ({
    id: `ask-${at}`,
    rule: `checks/ask-${at}`,
    title: `Question ${at}`,
    message: 'What was it?',
    status: 'ask' as const,
    sources,
  }))
  const missing = { id: 'gone', rule: 'checks/gone', title: 'The end', message: 'None.', sources }
  const { page, write } = await openDesk({
    checkNote: (input) => ({
      ...checkNote(input),
      checks: [...asked, { ...missing, status: 'missing' }],
    }),
  })
  await write('Mum spoke.')
  expect(await page.locator('.fairhand-check strong').first().textContent()).toBe('The end')
  expect(await page.getByText('Question 8').isVisible()).toBe(true)
  expect(await page.getByText('Question 9').isVisible()).toBe(false)
  await page.getByText('2 more to look at').click()
  expect(await page.getByText('Question 9').isVisible()).toBe(true)
})

test('a check that names several places is one item', async () => {
  const check = { rule: 'checks/x', title: 'Who did it', sources: [{ reason: 'It matters.' }] }
  const { page, write } = await openDesk({
    checkNote: (input) => ({
      ...checkNote(input),
      checks: [
        { ...check, id: 'a', message: 'Who ran?', status: 'ask', start: 0, end: 3 },
        { ...check, id: 'b', message: 'Who spoke?', status: 'ask', start: 4, end: 9 },
      ],
    }),
  })
  await write('Mum spoke.')
  expect(await page.locator('.fairhand-check').count()).toBe(1)
  await page.getByRole('button', { name: 'Who spoke?' }).click()
  await expect.poll(() => page.evaluate(() => String(getSelection())), WAIT).toBe('spoke')
})

test('a check leads to the empty field that answers it, and says how far the note is', async () => {
  const { page, write } = await openDesk({ checkNote: analyser.checkNote })
  await page.getByLabel('Guide to follow').selectOption('kent')
  expect(await page.locator('#beside-ways').isVisible()).toBe(false)
  await write('Home visit. I saw you at home with your mum.')
  await page.getByRole('link', { name: /^The whole note: \d+ to look at$/ }).click()
  expect(await page.locator('.fairhand-progress-line').textContent()).toMatch(
    /^\d+ of \d+ things that the guide asks for are there\.$/,
  )
  const fill = page.getByRole('button', { name: /^Fill it in: Name, role, date and venue/ })
  await fill.click()
  const author = page.getByLabel('Who wrote this note')
  expect(await author.evaluate((field) => field === document.activeElement)).toBe(true)
  await author.fill('Ruth Adeyemi')
  await page.getByText('Fill in their role, the date and the venue.').waitFor()
  await fill.click()
  const role = page.getByLabel('Their role')
  expect(await role.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('an answer that comes while the keyboard is in the list leaves it there', async () => {
  const { page, write, service } = await openDesk({ checkNote: analyser.checkNote })
  await write('Home visit. You said that tea was nice. I was told about it.')
  const source = page.locator('#checks summary').first()
  await source.focus()
  const release = service.hold()
  await page.getByLabel('Guide to follow').selectOption('newcastle')
  await source.focus()
  release()
  await page.getByText('Fill in').first().waitFor({ state: 'attached' })
  expect(await page.evaluate(() => document.activeElement?.closest('#checks') !== null)).toBe(true)
})
