import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ModelService } from '../../server/model/service.ts'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const NOTE = 'It rained. Her placement ended at noon. Then tea.'

const modelThat = (rewrite: ModelService['rewrite']): ModelService => ({
  rewrite,
  read: async () => ({ flags: [], checks: [], dropped: 0 }),
})

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = (page: Page) => page.locator(':focus').textContent()

async function writeToChild(page: Page) {
  await page.getByLabel('Write to the child').setChecked(true)
}
const askButton = (page: Page) => page.getByRole('button', { name: 'Write this sentence' })

test('by the keys alone a sentence is written to the child, put in, and undone', async () => {
  const asked: string[] = []
  const model = modelThat(async ({ input, span, onProgress }) => {
    asked.push(input.text.slice(span.start, span.end))
    onProgress?.(80)
    const text = 'Your placement ended at noon.'
    return { kind: 'rewritten', text, questions: [], verdict: { verdict: 'accept', reasons: [] } }
  })
  const { page, write, text, placeCaret } = await openDesk({ model })
  await writeToChild(page)
  await write(NOTE)
  await placeCaret('Her')
  await press(page, 'F8', 'Alt+Enter')
  await askButton(page).focus()
  await press(page, 'Enter')
  await expect.poll(() => page.locator('.fairhand-rewritten').count(), WAIT).toBe(1)
  expect(asked).toEqual(['Her placement ended at noon.'])
  expect(await page.locator('.fairhand-rewritten del').allTextContents()).toEqual(['Her'])
  expect(await page.locator('.fairhand-rewritten ins').allTextContents()).toEqual(['Your'])
  expect(await page.getByText('Shown because nothing was lost or added').isVisible()).toBe(true)
  expect(await text()).toBe(NOTE)
  expect(await focused(page)).toContain('placement ended')
  await press(page, 'ArrowDown')
  expect(await focused(page)).toBe('Put this in the note')
  await press(page, 'Enter')
  expect(await text()).toBe('It rained. Your placement ended at noon. Then tea.')
  await press(page, 'Control+z')
  expect(await text()).toBe(NOTE)
})

test('Escape stops it and the call; the card stays, and nothing has changed', async () => {
  const stopped = Promise.withResolvers<void>()
  const model = modelThat(({ signal }) => {
    signal.addEventListener('abort', () => stopped.resolve())
    return new Promise(() => {})
  })
  const { page, write, text, placeCaret } = await openDesk({ model })
  await writeToChild(page)
  await write(NOTE)
  await placeCaret('Her')
  await press(page, 'F8', 'Alt+Enter')
  await askButton(page).focus()
  await press(page, 'Enter')
  expect(await page.getByText('Writing…').first().isVisible()).toBe(true)
  await press(page, 'Escape')
  await stopped.promise
  expect(await askButton(page).isVisible()).toBe(true)
  expect(await text()).toBe(NOTE)
})

test('where the service cannot be reached the card says so, and it can be asked for again', async () => {
  const { page, write, text, placeCaret } = await openDesk()
  await writeToChild(page)
  await write(NOTE)
  await page.route('**/v1/rewrite', (route) => route.abort())
  await placeCaret('Her')
  await press(page, 'F8', 'Alt+Enter')
  await askButton(page).click()
  await expect
    .poll(() => page.locator('.fairhand-rewrite .fairhand-reason').textContent(), WAIT)
    .toContain('cannot be reached')
  expect(await askButton(page).isEnabled()).toBe(true)
  expect(await text()).toBe(NOTE)
})

test('declined, it asks what only the worker can answer', async () => {
  const { page, write, placeCaret } = await openDesk()
  const done = { text: null, start: 0, end: 5, questions: ['Who is “her” here?'], by: 'rules' }
  const body = `event: done\ndata: ${JSON.stringify({ ...done, verdict: null })}\n\n`
  await page.route('**/v1/rewrite', (route) => route.fulfill({ body }))
  await writeToChild(page)
  await write(NOTE)
  await placeCaret('Her')
  await press(page, 'F8', 'Alt+Enter')
  await askButton(page).click()
  const questions = page.locator('.fairhand-questions li')
  await expect.poll(() => questions.allTextContents(), WAIT).toEqual(['Who is “her” here?'])
})

test('it is offered only where the note is written to one child', async () => {
  const { page, write, placeCaret } = await openDesk()
  await page.getByLabel('Write to the child').setChecked(false)
  await write(NOTE)
  await placeCaret('Her')
  await press(page, 'F8')
  expect(await askButton(page).count()).toBe(0)
  await writeToChild(page)
  await write(NOTE)
  await placeCaret('Her')
  await press(page, 'F8')
  expect(await askButton(page).count()).toBe(1)
})
