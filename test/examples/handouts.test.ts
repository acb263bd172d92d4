/** Handouts in Word, PowerPoint, PDF and HTML, opened again. */
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WorkedExample } from '../../server/contract.ts'
import {
  ExportBlockedError,
  exportExample,
  exportPack,
  FORMATS,
  type Format,
} from '../../server/examples/handouts/export.ts'
import type { Copy } from '../../server/examples/handouts/handout.ts'
import { exampleWith } from './note.ts'
import { partsOf, wordsIn } from './unzip.ts'

const example = exampleWith()
const fileOf = (format: Format, copy: Copy, one: WorkedExample = example) =>
  exportExample(one, format, { copy, day: '2026-03-31', faded: [2] })
const htmlOf = async (copy: Copy, one?: WorkedExample) =>
  new TextDecoder().decode(await fileOf('html', copy, one))

describe('what each copy holds', () => {
  test('the trainee’s has no answer, no reason and nothing for the facilitator', async () => {
    const html = await htmlOf('trainee')
    expect(html).toContain('The kitchen was a mess.')
    expect(html).toContain('What would you change?')
    expect(html).not.toMatch(
      /dirty plates|Tia reads it|Making up plates|Your supervisor|Must not change/,
    )
  })

  test('the faded one leaves its gaps and no other answer', async () => {
    const html = await htmlOf('faded')
    expect(html).not.toContain('dirty plates')
    expect(html).toContain('I saw you in the kitchen, Tia.')
    expect(html).toMatch(/_{20,}/)
  })

  test('the facilitator’s has all of it, and the facts side by side', async () => {
    const html = await htmlOf('facilitator')
    for (const words of [
      'There were nine dirty plates in the sink.',
      'Tia reads it.',
      'avoid vagueness wherever you can',
      'What did you see?',
      'Making up plates.',
      'Homes like this one are in the room.',
      'Not approved yet.',
      'Facts before and after',
    ]) {
      expect(html).toContain(words)
    }
  })

  test('every copy says that it is fictional', async () => {
    for (const copy of ['trainee', 'answers', 'faded', 'facilitator'] as const) {
      expect(await htmlOf(copy)).toContain('Fictional. Any likeness is accidental.')
    }
  })
})

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
    expect((await pdf.getMarkInfo())?.get('Marked')).toBe(true)
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
    expect(words).toContain('2\u00a0vague')
  })
})

function collectRoles(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.add(node.role)
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) collectRoles(child, roles)
  }
}

describe('HTML', () => {
  test('needs nothing from anywhere', async () => {
    const html = await htmlOf('facilitator')
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/)
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('@media print')
  })

  test('shows words as words', async () => {
    const html = await htmlOf('answers', exampleWith({ title: '<b>&"x"' }))
    expect(html).toContain('<h1 id="toast">&#60;b&#62;&#38;&#34;x&#34;</h1>')
    expect(html).not.toContain('<b>')
  })
})

describe('nothing leaves', () => {
  test.each(FORMATS)(
    'as %s whose facts do not hold, and it is said what to mend',
    async (format) => {
      const changes = example.changes.map(({ asked: _, ...change }) => change)
      const failing = exampleWith({ changes })
      const refused = await fileOf(format, 'answers', failing).catch((error: unknown) => error)
      if (!(refused instanceof ExportBlockedError)) throw new Error('it was exported')
      expect(refused.blocks[0]?.title).toBe('Toast & “plates”')
      expect(refused.blocks[0]?.faults.map(({ mend }) => mend).join()).toMatch(
        /answer to the question/,
      )
    },
  )

  test('while a name in it is not confirmed as invented', async () => {
    const named = exampleWith({ scenario: ['Krystyna Borkowska teaches her.', 'Then.', 'Who.'] })
    await expect(fileOf('html', 'answers', named)).rejects.toThrow(ExportBlockedError)
  })
})

describe('a pack', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      exampleWith({ id: `toast-${at}`, title: `Toast ${at}` }),
    )
  const setting = { copy: 'facilitator', day: '2026-03-31' } as const

  test('has contents that lead to each example', async () => {
    const html = new TextDecoder().decode(await exportPack('Spring', many(3), 'html', setting))
    for (const at of [0, 1, 2]) {
      expect(html).toContain(`<a href="#toast-${at}">Toast ${at}</a>`)
      expect(html).toContain(`id="toast-${at}"`)
    }
  })

  test.each(['docx', 'pdf'] as const)('comes as %s too', async (format) => {
    const file = await exportPack('Spring', many(2), format, setting)
    expect(file.byteLength).toBeGreaterThan(10_000)
  })

  test('holds 200 and no more', async () => {
    await expect(exportPack('All', many(201), 'html', setting)).rejects.toThrow(/1 to 200/)
    await expect(exportPack('None', [], 'html', setting)).rejects.toThrow(/1 to 200/)
  })
})
