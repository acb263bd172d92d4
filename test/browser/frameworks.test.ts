import type { Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString as renderVue } from 'vue/server-renderer'
import { useFairhand as useInReact } from '../../plugin/react.ts'
import { useFairhand as useInVue } from '../../plugin/vue.ts'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const open = () => openDesk({ path: '/fixture/frameworks.html' })

/** Calls what the page put on its window. */
const callInPage = (page: Page, name: string, ...given: string[]): Promise<unknown> =>
  page.evaluate(({ name, given }) => Reflect.get(window, name)(...given), { name, given })

describe.each(['react', 'vue'])('in %s', (framework) => {
  test('flags, counts, the status and the selected flag are live', async () => {
    const { page, write } = await open()
    const line = page.locator(`#${framework} p`)
    expect(await line.textContent()).toBe(' | jargon 0 | idle | none')
    await write('The placement ended. The IRO rang.')
    await expect
      .poll(() => line.textContent(), WAIT)
      .toBe('placement, IRO | jargon 1 | checked | none')
    await page.locator(`#${framework}`).getByRole('button', { name: 'Next' }).click()
    await expect.poll(() => line.textContent(), WAIT).toMatch(/\| placement$/)
  })

  test('actions act on the note', async () => {
    const { page, write, text } = await open()
    await write('The placement ended. The IRO rang.')
    const act = (name: string) =>
      page.locator(`#${framework}`).getByRole('button', { name }).click()
    const line = page.locator(`#${framework} p`)
    await expect.poll(() => line.textContent(), WAIT).toMatch(/^placement, IRO/)
    await act('Accept')
    expect(await text()).toBe('The home ended. The IRO rang.')
    await expect.poll(() => line.textContent(), WAIT).toMatch(/^IRO \| jargon 0/)
    await act('Dismiss')
    await expect.poll(() => line.textContent(), WAIT).toMatch(/^ \| jargon 0/)
  })
})

test('React renders nothing anew where nothing has changed', async () => {
  const { page, write, placeCaret } = await open()
  await write('We had tea.')
  await expect.poll(() => page.locator('#react p').textContent(), WAIT).toMatch(/checked/)
  const before = await callInPage(page, 'renders')
  await placeCaret('tea')
  await page.keyboard.press('ArrowRight')
  expect(await callInPage(page, 'renders')).toBe(before)
})

test('what is unmounted no longer listens', async () => {
  const { page } = await open()
  const listening = async () => Number(await callInPage(page, 'listeners', 'fairhandReading'))
  const before = await listening()
  await callInPage(page, 'leave')
  expect(before - (await listening())).toBe(2)
})

describe('on a server, without an editor, nothing is flagged', () => {
  test('in React', () => {
    const Count = () => createElement('b', {}, useInReact(null).flags.length)
    expect(renderToString(createElement(Count))).toBe('<b>0</b>')
  })

  test('in Vue', async () => {
    const app = createSSRApp({
      setup() {
        const { flags, accept } = useInVue(null)
        return () => h('b', `${flags.value.length} ${accept('a flag')}`)
      },
    })
    expect(await renderVue(app)).toBe('<b>0 false</b>')
  })
})
