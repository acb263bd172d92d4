/** Handouts in Word, PowerPoint and PDF, opened again. */
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportExample, type Format } from '../../server/examples/handouts/export.ts'
import type { Copy } from '../../server/examples/handouts/handout.ts'
import { exampleWith } from './note.ts'
import { partsOf, wordsIn } from './unzip.ts'

const fileOf = (format: Format, copy: Copy) =>
  exportExample(exampleWith(), format, { copy, day: '2026-03-31' })

describe('Word', () => {
  let parts: Map<string, string>
  let file: Uint8Array
  beforeAll(async () => {
    file = await fileOf('docx', 'facilitator')
    parts = await partsOf(file)
  })
  const body = () => parts.get('word/document.xml') ?? ''

  test('opens in another reader, with its headings', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
    expect(value).toMatch(/<h1>(?:<a id="[^"]*"><\/a>)?Toast &amp; “plates”<\/h1>/)
    expect(value).toContain('<h2>The note before</h2>')
    expect(value).toContain('<thead>')
  })

  test('has comments beside the words that they are about', () => {
    const anchored = [
      ...body().matchAll(
        /<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/g,
      ),
    ]
    expect(anchored.map(([, , xml]) => wordsIn(xml ?? ''))).toEqual([
      'Tia was seen in the kitchen. 1 about the child',
      'The kitchen was a mess. 2 vague',
      'HV 3 short form',
      'Tia said 1 about the child',
    ])
    const comments = parts.get('word/comments.xml') ?? ''
    expect(comments.match(/<w:comment /g)).toHaveLength(4)
    expect(wordsIn(comments)).toContain('After: There were nine dirty plates in the sink.')
  })

  test('has insertions and deletions that Word can accept or refuse', () => {
    const deleted = [...body().matchAll(/<w:delText[^>]*>([^<]*)</g)].map(([, words]) => words)
    const inserted = [...body().matchAll(/<w:ins [^>]*>(.*?)<\/w:ins>/g)].map(([, xml]) =>
      wordsIn(xml ?? ''),
    )
    expect(deleted).toContain('HV')
    expect(inserted).toContain('health visitor')
  })

  test('is in British English, repeats table heads and keeps rows whole', () => {
    expect(parts.get('word/styles.xml')).toContain('w:val="en-GB"')
    expect(body()).toContain('<w:tblHeader/>')
    expect(body()).toContain('<w:cantSplit/>')
  })

  test('tells kinds apart by underlines', () => {
    for (const underline of ['single', 'wave', 'dotted']) {
      expect(body()).toContain(`<w:u w:val="${underline}"/>`)
    }
  })
})

describe('PowerPoint', () => {
  test('has a slide a step, and notes for the facilitator alone', async () => {
    const parts = await partsOf(await fileOf('pptx', 'facilitator'))
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    const words = slides.map(([, xml]) => wordsIn(xml)).join('\n')
    for (const title of [
      'The scenario',
      'Before',
      'Pause: what would you change?',
      'After',
      'Change 2: vague',
      'To talk about',
    ]) {
      expect(words).toContain(title)
    }
    const notes = [...parts].filter(([name]) => name.startsWith('ppt/notesSlides/'))
    expect(notes.map(([, xml]) => wordsIn(xml)).join('\n')).toContain('Making up plates.')
    const trainee = await partsOf(await fileOf('pptx', 'trainee'))
    const all = [...trainee.values()].map(wordsIn).join('\n')
    expect(all).toContain('The kitchen was a mess.')
    expect(all).not.toMatch(/dirty plates|Making up plates|Must not change/)
  })

  test('draws underlines one by one', async () => {
    const parts = await partsOf(await fileOf('pptx', 'answers'))
    const xml = [...parts.values()].join('')
    for (const underline of ['sng', 'wavy', 'dotted']) expect(xml).toContain(`u="${underline}"`)
  })
})

describe('PDF', () => {
  test('is tagged, in British English, with a title and its own letters', async () => {
    const file = await fileOf('pdf', 'facilitator')
    const raw = Buffer.from(file).toString('latin1')
    expect(raw).toContain('/Lang (en-GB)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toMatch(/pdfuaid:part/)
    expect(raw).toContain('/FontFile2')
    const pdf = await getDocument({ data: file, useSystemFonts: false, verbosity: 0 }).promise
    const marked: unknown = await pdf.getMarkInfo()
    const info = marked instanceof Map ? Object.fromEntries(marked) : marked
    expect(info).toMatchObject({ Marked: true })
    const roles = new Set<string>()
    let words = ''
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      collectRoles(await page.getStructTree(), roles)
      const { items } = await page.getTextContent()
      words += items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
    ]) {
      expect(roles).toContain(role)
    }
    expect(words).toContain('There were nine dirty plates in the sink.')
    expect(words).toMatch(/2\s+vague/)
  })
})

function collectRoles(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.add(node.role)
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) collectRoles(child, roles)
  }
}
