/** The example page of `<fairhand-editor>`, as tests use it. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { FairhandEditor } from '../../plugin/editor-element.ts'
import { type useDesk, WAIT } from './desk.ts'

/** The example that the service serves, once both of its notes are checked. */
export async function openExample(openDesk: ReturnType<typeof useDesk>) {
  const desk = await openDesk({ path: '/element/' })
  await desk.checked(2)
  await expect.poll(() => underlined(desk.page, 'note'), WAIT).toEqual(['IRO', 'placement'])
  return desk
}

export const underlined = (page: Page, id: string): Promise<string[]> =>
  page.locator(`#${id} .ProseMirror .fairhand-flag`).allTextContents()

export const textbox = (page: Page, id: string) => page.locator(`#${id} [role="textbox"]`)

/** Does something with an element in the page. */
export const using = <T>(page: Page, id: string, act: (one: FairhandEditor) => T): Promise<T> =>
  page.locator(`#${id}`).evaluate(act as (one: Element) => T)

export const valueIn = (page: Page, id: string) => using(page, id, ({ value }) => value)

export const sent = async (page: Page): Promise<Record<string, string>> => {
  await page.getByRole('button', { name: 'Send' }).click()
  const query = await page.locator('#sent').textContent()
  return Object.fromEntries(new URLSearchParams(query ?? ''))
}

export const EXAMPLE = {
  title: 'Visit after school',
  note: 'The IRO rang about the placement.',
  plan: 'Mum will engage with services.',
}
