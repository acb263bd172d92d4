import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'
import { checkNow } from './in-page.ts'
import { checkNote } from './stand-in.ts'

const openDesk = useDesk()
const problem =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status, headers })

test('race: what is typed while a check is under way gives it up; nothing is drawn in a wrong place', async () => {
  const { page, service, write, flagged, placeCaret, checked } = await openDesk()
  await write('Her placement ended.')
  const letGo = service.hold()
  await placeCaret('Her')
  await page.keyboard.type('The IRO rang. ')
  await checked(2)
  await page.keyboard.type('Today. ')
  await expect.poll(service.aborted, WAIT).toBe(1)
  letGo()
  await expect.poll(flagged, WAIT).toEqual(['IRO', 'placement'])
  expect(service.asked.at(-1)?.text).toBe('The IRO rang. Today. Her placement ended.')
})

test('race: answers that come in the wrong order are drawn where they belong, or not at all', async () => {
  const { page, service, write, flagged, placeCaret, checked } = await openDesk({
    path: '/fixture/',
  })
  await write('Her placement ended.')
  const held: (() => void)[] = []
  service.answerWith = async (request) => {
    const answer = Response.json(checkNote(await request.json()))
    await new Promise<void>((resolve) => held.push(resolve))
    return answer
  }
  const seen = ['placement']
  const look = async () => seen.push(...(await flagged()))
  await placeCaret('Her')
  for (const [words, calls] of [
    ['IRO ', 2],
    ['Today ', 3],
  ] as const) {
    await page.keyboard.type(words)
    await page.evaluate(checkNow)
    await checked(calls)
    await look()
  }
  await expect.poll(() => held.length, WAIT).toBe(2)
  held[1]?.()
  await expect.poll(flagged, WAIT).toEqual(['IRO', 'placement'])
  held[0]?.()
  await look()
  expect(new Set(seen)).toEqual(new Set(['IRO', 'placement']))
})

test.each([
  ['down', problem(500), 'gave no answer'],
  ['busy', problem(429, { 'retry-after': '1' }), 'is busy'],
  ['not as agreed', () => new Response('<p>proxy</p>'), 'gave no answer'],
])(
  'failure: with the service %s, writing goes on, flags stay, and it recovers',
  async (_, answer, words) => {
    const { page, service, write, flagged, text, placeCaret } = await openDesk({ clock: true })
    await write('Her placement ended.')
    service.answerWith = answer
    await placeCaret('Her')
    await page.keyboard.type('Today the IRO rang. ')
    await page.clock.fastForward(2_000)
    await expect.poll(() => page.locator('#status').textContent(), WAIT).toContain(words)
    expect(await text()).toBe('Today the IRO rang. Her placement ended.')
    expect(await flagged()).toEqual(['placement'])
    service.answerWith = undefined
    await page.clock.fastForward(3_000)
    await expect.poll(flagged, WAIT).toEqual(['IRO', 'placement'])
  },
)

test.each([
  [413, 'too long'],
  [401, 'refused'],
])(
  'failure: status %i is said once and not tried again until the note changes',
  async (status, words) => {
    const { page, service, write, placeCaret } = await openDesk({ clock: true })
    await write('Her placement ended.')
    service.answerWith = problem(status)
    await placeCaret('Her')
    await page.keyboard.type('Then. ')
    await page.clock.fastForward(2_000)
    await expect.poll(() => page.locator('#status').textContent(), WAIT).toContain(words)
    service.answerWith = undefined
    const calls = service.asked.length
    await page.clock.fastForward(100_000)
    expect(service.asked.length).toBe(calls)
    await page.keyboard.press('Backspace')
    await page.clock.fastForward(2_000)
    await expect.poll(() => page.locator('#status').textContent(), WAIT).toContain('Checked')
  },
)

test('failure: a flag whose words are not where it says is not drawn', async () => {
  const { page, service, write, flagged } = await openDesk()
  service.answerWith = async (request) => {
    const { text } = await request.json()
    const flag = { id: 'a', rule: 'jargon/a', category: 'jargon', start: 0, end: 3, quote: 'IRO' }
    const rest = { message: 'm', why: 'w', sources: [], suggestions: [], foundBy: 'rules' }
    const other = { ...flag, id: 'b', start: 4, end: 7 }
    const flags = [
      { ...flag, ...rest },
      { ...other, ...rest },
    ]
    return Response.json({ ...checkNote({ text }), flags })
  }
  await write('The IRO rang.')
  expect(await flagged()).toEqual(['IRO'])
  expect(await page.locator('.fairhand-item').count()).toBe(1)
})

test('lifecycle: an editor destroyed while a check is under way leaves nothing behind', async () => {
  const { page, service, write, placeCaret, checked } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended.')
  const letGo = service.hold()
  await placeCaret('Her')
  await page.keyboard.type('Then. ')
  await checked(2)
  await page.evaluate(() => {
    const dom = document.querySelector('.ProseMirror') as Element & {
      editor: { destroy: () => void }
    }
    dom.editor.destroy()
  })
  await expect.poll(service.aborted, WAIT).toBe(1)
  letGo()
  expect(await page.locator('.fairhand-spoken').count()).toBe(1)
})

test('lifecycle: a note that cannot be changed shows its flags and says why nothing can be accepted', async () => {
  const { page, write, text } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended.')
  await page.evaluate(() => {
    const dom = document.querySelector('.ProseMirror') as Element & {
      editor: { setEditable: (isEditable: boolean) => void }
    }
    dom.editor.setEditable(false)
  })
  await page.locator('#one .fairhand-flag').click()
  const card = page.getByRole('dialog')
  expect(await card.textContent()).toContain('This note cannot be changed here.')
  expect(await card.getByRole('button', { name: 'Replace' }).isDisabled()).toBe(true)
  expect(await text()).toBe('Her placement ended.')
})
