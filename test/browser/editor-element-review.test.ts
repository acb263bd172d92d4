import { expect, test } from 'vitest'
import type { Flag } from '../../server/contract.ts'
import type { ModelService } from '../../server/model/service.ts'
import { useDesk, WAIT } from './desk.ts'
import { EXAMPLE, openExample, textbox, underlined, using } from './element-example.ts'

const openDesk = useDesk()
const START = EXAMPLE.note.indexOf('rang')
const FOUND: Flag = {
  ...{ id: 'model-1', rule: 'vague/model', category: 'vague', quote: 'rang' },
  ...{ start: START, end: START + 4, message: 'Rang whom?', why: 'You may want to know.' },
  ...{ sources: [{ reason: 'Plain words last.' }], suggestions: [], foundBy: 'model' },
}
const read = { flags: [FOUND], checks: [], dropped: 0 }
const open = (answer: ModelService['read']) =>
  openExample((options) =>
    openDesk({
      ...options,
      model: { read: answer, rewrite: async () => ({ kind: 'failed', line: 'Not now.' }) },
    }),
  )

test('the model reads the note where the page asks for a button, and the page is told', async () => {
  const { page } = await open(async () => read)
  await page.evaluate(() => {
    const kinds: unknown[] = []
    document.addEventListener('fairhand-reading', (event) => {
      kinds.push([(event.target as Element).id, event.detail.reading.kind])
    })
    Object.assign(window, { kinds })
  })
  expect(await page.locator('#plan').getByRole('button', { name: 'Read it through' }).count()).toBe(
    0,
  )
  await page.locator('#note').getByRole('button', { name: 'Read it through' }).click()
  await expect.poll(() => underlined(page, 'note'), WAIT).toEqual(['IRO', 'rang', 'placement'])
  expect(await page.locator('#note [part="review"] p').textContent()).toBe(
    'Read through: 1 more found.',
  )
  const kinds = await page.evaluate((): unknown => Reflect.get(window, 'kinds'))
  expect(kinds).toContainEqual(['note', 'reading'])
  expect(kinds).toContainEqual(['note', 'read'])
  expect(await using(page, 'note', (one) => one.reading.kind)).toBe('read')
})

test('a page with a button of its own asks, and stops, without the editor’s library', async () => {
  const left = Promise.withResolvers<void>()
  const { page } = await open(({ signal }) => {
    signal.addEventListener('abort', () => left.resolve())
    return new Promise(() => {})
  })
  expect(await using(page, 'plan', (one) => one.readThrough())).toBe(true)
  expect(await using(page, 'plan', (one) => one.reading.kind)).toBe('reading')
  expect(await using(page, 'plan', (one) => one.stopReading())).toBe(true)
  await left.promise
  expect(await using(page, 'plan', (one) => one.reading.kind)).toBe('stopped')
})

test('an empty note and a field that is switched off cannot be read', async () => {
  const { page } = await open(async () => read)
  const button = page.locator('#note').getByRole('button', { name: 'Read it through' })
  await textbox(page, 'note').fill('')
  expect(await button.isDisabled()).toBe(true)
  expect(await page.locator('#note [part="review"] p').textContent()).toContain(
    'Write something first',
  )
  await textbox(page, 'note').fill('We met.')
  expect(await button.isEnabled()).toBe(true)
  await using(page, 'note', (one) => {
    one.disabled = true
  })
  await expect.poll(() => button.isDisabled(), WAIT).toBe(true)
  expect(await using(page, 'note', (one) => one.readThrough())).toBe(false)
})
