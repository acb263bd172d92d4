import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'
import { checkNow } from './in-page.ts'

const openDesk = useDesk()

test('composing: no sign is lost or doubled while an answer comes, which is drawn afterwards', async () => {
  const { page, service, write, text, flagged, placeCaret, checked } = await openDesk({
    path: '/fixture/',
  })
  await write('Her tea was nice.')
  await placeCaret('tea')
  const session = await page.context().newCDPSession(page)
  const compose = (words: string) =>
    session.send('Input.imeSetComposition', {
      text: words,
      ...{ selectionStart: words.length, selectionEnd: words.length },
    })
  const letGo = service.hold()
  await page.keyboard.type('placement ')
  await page.evaluate(checkNow)
  await checked(2)
  for (const words of ['ｋ', 'か', 'かn', 'かん', 'かんじ']) await compose(words)
  letGo()
  await page.waitForTimeout(100)
  expect(await flagged()).toEqual([])
  await compose('漢字')
  await session.send('Input.insertText', { text: '漢字' })
  await expect.poll(flagged, WAIT).toEqual(['placement'])
  expect(await text()).toBe('Her placement 漢字tea was nice.')
})

test('composing: an accent beside a flag leaves the flag where it is', async () => {
  const { page, write, text, flagged, placeCaret } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended.')
  await placeCaret('placement', 'placement'.length)
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: ' ´', selectionStart: 2, selectionEnd: 2 })
  await session.send('Input.insertText', { text: ' é' })
  expect(await text()).toBe('Her placement é ended.')
  expect(await flagged()).toEqual(['placement'])
})

test('with a finger: a tap on a flag opens a sheet at the bottom, clear of the words', async () => {
  const context = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const { page, write } = await openDesk({ path: '/fixture/', context })
  await write('Her placement ended.')
  await page.locator('#one .fairhand-flag').tap()
  const card = page.getByRole('dialog')
  const [sheet, flag] = await Promise.all([
    card.boundingBox(),
    page.locator('#one .fairhand-flag').boundingBox(),
  ])
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(844)
  expect((flag?.y ?? 0) + (flag?.height ?? 0)).toBeLessThan(sheet?.y ?? 0)
  const sizes = await card
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().height))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  expect(await page.locator('.ProseMirror:focus').count()).toBe(1)
  await card.getByRole('button', { name: 'Replace with “home”' }).tap()
  expect(await page.locator('#one').textContent()).toBe('Her home ended.')
})
