import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'
import { findFaults } from './find-faults.ts'

const openDesk = useDesk()
const NOTE =
  'Her placement ended. The next placement began.\nThe IRO rang. Sam disengaged, basically.'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** What the live region said, from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = []
    const region = document.querySelector('.fairhand-spoken') as Element
    const hear = () => said.push(region.textContent ?? '')
    new MutationObserver(hear).observe(region, { childList: true, characterData: true })
    Object.assign(window, { said })
  })
const said = async (page: Page) =>
  (await page.evaluate((): string[] => Reflect.get(window, 'said'))).filter((words) => words !== '')

test('screen reader: silent while one types; once checks have settled the count is said once', async () => {
  const { page, write, flagged, placeCaret, checked } = await openDesk({
    path: '/fixture/',
    clock: true,
  })
  await write('Her placement ended.')
  await page.clock.fastForward(3_000)
  await listen(page)
  await placeCaret('ended')
  await page.keyboard.type('and the IRO rang, and ')
  expect(await said(page)).toEqual([])
  await page.clock.fastForward(2_000)
  await checked(2)
  await expect.poll(flagged, WAIT).toEqual(['placement', 'IRO'])
  await page.clock.fastForward(3_000)
  expect(await said(page)).toEqual(['2 flags'])
  await page.keyboard.type('then ')
  await page.clock.fastForward(2_000)
  await checked(3)
  await page.clock.fastForward(3_000)
  expect(await said(page)).toEqual(['2 flags'])
})

test('screen reader: a step says place, kind, words and key; the panel is a named list', async () => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  await placeCaret('began')
  await listen(page)
  await press(page, 'F8')
  expect(await said(page)).toEqual(['3 of 5, abbreviation: IRO. Alt+Enter for suggestions.'])
  const panel = page.getByRole('region', { name: 'Flags 5' })
  expect(await panel.getByRole('listitem').count()).toBe(5)
  expect(await page.locator('#one [role="mark"]').nth(2).getAttribute('aria-description')).toBe(
    'Abbreviation',
  )
})

const STATES: [string, (page: Page) => Promise<void>][] = [
  [
    'what would be replaced',
    async (page) => {
      await press(page, 'Alt+Enter')
      await page.getByRole('button', { name: 'Replace all 2' }).click()
    },
  ],
  [
    'gaps to fill in, and something dismissed',
    async (page) => {
      await page.locator('.fairhand-item').first().getByRole('button', { name: 'Dismiss' }).click()
      await page.locator('#one .fairhand-unclear').click()
      await page.getByRole('button', { name: 'Put in “came to' }).click()
      await page.locator('.fairhand-slots button').first().waitFor()
      await page.getByText('1 dismissed').click()
    },
  ],
]
const LOOKS: [string, string, object][] = [
  ['plain', '/fixture/', {}],
  ['forced colours', '/fixture/', { forcedColors: 'active' }],
  ['400 % zoom', '/fixture/', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['right to left', '/fixture/?rtl', {}],
]

test.each(STATES)('axe finds nothing in %s', async (_, show) => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  await placeCaret('placement', 2)
  await show(page)
  expect(await findFaults(page)).toEqual([])
})

test.each(LOOKS)('%s: nothing is cut off or covered', async (_, path, context) => {
  const { page, write, placeCaret } = await openDesk({ path, context })
  await write(NOTE)
  await placeCaret('placement', 2)
  await press(page, 'Alt+Enter')
  const { isWide, outside } = await page.evaluate(() => {
    const card = document.querySelector('.fairhand-card') as HTMLElement
    const box = card.getBoundingClientRect()
    const isOutside = ({ left, right }: DOMRect) => left < box.left - 1 || right > box.right + 1
    return {
      isWide:
        document.documentElement.scrollWidth > innerWidth || card.scrollWidth > card.clientWidth,
      outside: [...card.querySelectorAll('button, p, h2')]
        .filter((one) => isOutside(one.getBoundingClientRect()))
        .map((one) => one.outerHTML),
    }
  })
  expect([isWide, outside]).toEqual([false, []])
  const focused = await page.locator(':focus').boundingBox()
  const height = page.viewportSize()?.height ?? 0
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(height)
})

test('right to left: labels and lines start at the right, and the note’s words are not turned', async () => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/?rtl' })
  await write(NOTE)
  await placeCaret('placement', 2)
  await press(page, 'Alt+Enter')
  const card = page.getByRole('dialog')
  const button = card.getByRole('button').nth(1)
  expect(await button.evaluate((one) => getComputedStyle(one).textAlign)).toBe('start')
  const [close, kind] = await Promise.all([
    card.locator('.fairhand-close').boundingBox(),
    card.locator('.fairhand-kind').boundingBox(),
  ])
  expect(close?.x ?? 0).toBeLessThan(kind?.x ?? 0)
  const isolated = card.locator('.fairhand-message bdi')
  expect(await isolated.textContent()).toBe('“placement” could be clearer.')
  expect(await findFaults(page)).toEqual([])
})

test('reduced motion, or not: nothing of ours moves, fades or scrolls smoothly', async () => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  await placeCaret('placement', 2)
  await press(page, 'Alt+Enter')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('[class^="fairhand"], [class^="fairhand"] *')].filter((one) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one)
        const isStill = /^(?:0s(?:, )?)+$/.test(transitionDuration) && animationName === 'none'
        return !isStill || scrollBehavior === 'smooth'
      }).length,
  )
  expect(moving).toBe(0)
})
