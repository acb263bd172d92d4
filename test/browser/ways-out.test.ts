import { buffer as readAll } from 'node:stream/consumers'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { analyser } from '../service.ts'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })
const chooseGuide = (page: Page, id: string) => page.getByLabel('Guide to follow').selectOption(id)

/** What is on the clipboard, as whoever pastes is given it. */
async function readClipboard(page: Page): Promise<{ html: string; text: string }> {
  const pasted = page.evaluate(
    () =>
      new Promise<{ html: string; text: string }>((resolve) => {
        const read = (event: ClipboardEvent) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          const get = (type: string) => event.clipboardData?.getData(type) ?? ''
          resolve({ html: get('text/html'), text: get('text/plain') })
        }
        document.addEventListener('paste', read, { once: true, capture: true })
      }),
  )
  await page.keyboard.press('Control+v')
  return pasted
}

test('copied, the note takes its headings and colours along, and no flags', async () => {
  const { page, write } = await openDesk()
  await chooseGuide(page, 'liquidlogic')
  await write('Child seen.\nThe IRO rang.\nReason')
  await button(page, 'Colour what is there').click()
  await page.locator('.ProseMirror p').last().click()
  await button(page, 'Heading').click()
  await button(page, 'Copy the note').click()
  await page.getByText('Copied').waitFor()
  const rich = await readClipboard(page)
  expect(rich.text).toBe('Child seen.\nThe IRO rang.\nReason')
  expect(rich.html).toMatch(
    /<span [^>]*style="color: rgb\(0, 112, 60\);?[^"]*"[^>]*>Child seen<\/span>/,
  )
  expect(rich.html).toMatch(/<h3[^>]*>Reason<\/h3>/)
  expect(rich.html).not.toMatch(/fairhand|class=|role=|aria-/)
  await button(page, 'Copy as plain text').click()
  expect((await readClipboard(page)).html).toBe('')
  await page.locator('.ProseMirror').click()
  for (const key of ['Control+a', 'Control+c']) await page.keyboard.press(key)
  expect((await readClipboard(page)).html).toMatch(/style="color: rgb\(0, 112, 60\)/)
  await page.keyboard.press('ArrowRight')
  // The browser tells of the caret's new place in a task of its own, which a frame comes after.
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await page.keyboard.press('Control+v')
  const green = page.locator('.ProseMirror .fairhand-colour-green')
  await expect.poll(() => green.count(), WAIT).toBe(2)
})

test('downloaded for Word, it has its title, what is known, headings, lists and colours', async () => {
  const { page, write } = await openDesk()
  await chooseGuide(page, 'liquidlogic')
  await page.locator('#about summary').click()
  await page.getByLabel('Title of the note').fill('A new room')
  await page.getByLabel('When it happened').fill('2026-03-12T16:00')
  await page.getByLabel('Where it happened').fill('at home')
  await page.getByLabel('Was the child seen?').selectOption('yes')
  await page.getByLabel('Who wrote this note').fill('Ruth Adeyemi')
  await write('Reason\nChild seen.\nRing *school*.\nWrite to Dad.')
  await button(page, 'Colour what is there').click()
  await page.locator('.ProseMirror p').first().click()
  await button(page, 'Heading').click()
  await page.getByText('Ring ').selectText()
  await button(page, 'Numbers').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download for Word').click(),
  ])
  expect(file.suggestedFilename()).toBe('Case note 2026-03-12.docx')
  const leaving = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  await expect.poll(leaving, WAIT).toBe(false)
  const bytes = await readAll(await file.createReadStream())
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  expect(value).toBe(
    '<p>A new room</p><p><strong>Happened: </strong>12 March 2026, 16:00</p><p><strong>Where: </strong>at home</p><p><strong>Child seen: </strong>Yes</p><p><strong>Written by: </strong>Ruth Adeyemi</p><h1>Reason</h1><p>Child seen.</p><ol><li>Ring <strong>school</strong>.</li></ol><p>Write to Dad.</p>',
  )
  const zip = await JSZip.loadAsync(bytes)
  const [words, style, about] = await Promise.all(
    ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map((name) =>
      zip.file(name)?.async('string'),
    ),
  )
  expect(words).toMatch(/<w:color w:val="00703C"\/>.*Child seen/i)
  expect(words).toContain('<w:pStyle w:val="Title"/>')
  expect(style).toContain('<w:lang w:val="en-GB"')
  expect(about).toContain('Ruth Adeyemi')
})

test('on paper the note is headed by its title and what is known, and by nothing of the page', async () => {
  const { page, write } = await openDesk()
  await page.locator('#about summary').click()
  await page.getByLabel('Title of the note').fill('A new room')
  await page.getByLabel('Where it happened').fill('at home')
  await write('We met.')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const printed = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const words: string[] = []
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      if (textContent?.trim() && parentElement?.checkVisibility()) words.push(textContent)
    }
    return words
  })
  expect(printed).toEqual(['A new room', 'Where: ', 'at home', 'We met.'])
})

test('the guide’s headings go in, and gaps that are left are listed before the ways out', async () => {
  const { page, text, service } = await openDesk({ checkNote: analyser.checkNote })
  await chooseGuide(page, 'liquidlogic')
  await button(page, 'Put in Liquidlogic authority’s headings').click()
  await page.getByText('14 places still to fill').waitFor()
  await page.keyboard.type('To see your new room.')
  await page.getByText('13 places still to fill').waitFor()
  expect(await page.locator('.ProseMirror h3').allTextContents()).toEqual([
    'Reason for contact',
    'Detailed Notes',
    'Analysis of Information',
    'Actions',
  ])
  await expect.poll(() => service.asked.at(-1)?.text, WAIT).toMatch(/^# Reason for contact\nTo see/)
  await button(page, 'Go to the first').click()
  await button(page, 'Child seen, in green').click()
  expect(await text()).toContain('To see your new room.\nChild seen.\n[Was there')
  expect(await page.locator('.fairhand-colour-green').allTextContents()).toContain('Child seen')
  expect(await button(page, 'Copy the note').isEnabled()).toBe(true)
  await chooseGuide(page, 'wandsworth')
  expect(await button(page, /headings$/).isVisible()).toBe(false)
  expect(await button(page, 'Child seen, in green').isVisible()).toBe(false)
})
