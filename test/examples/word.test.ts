/** Word files read as notes, and files that are refused. */
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { exportExample } from '../../server/examples/handouts/export.ts'
import { readWord, WordFileError } from '../../server/examples/word/read-word.ts'
import { exampleWith } from './note.ts'
import { deleted, inserted, paragraph, part, run, wordFile } from './office.ts'

const read = async (body: string, others?: Record<string, string>) =>
  readWord(await wordFile(body, others))

describe('tracked changes', () => {
  test('are a before and an after', async () => {
    const note = await read(
      paragraph(
        run('Mum '),
        deleted('presented as'),
        inserted('looked'),
        run(' tired &amp; cold.'),
      ),
    )
    expect(note).toMatchObject({
      before: 'Mum presented as tired & cold.',
      after: 'Mum looked tired & cold.',
      isTracked: true,
    })
  })

  test('may join and part paragraphs, and move words', async () => {
    const gone = '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>'
    const moved = `<w:moveFrom w:id="4">${run('First. ')}</w:moveFrom>`
    const to = `<w:moveTo w:id="4">${run(' First.')}</w:moveTo>`
    const { before, after } = await read(
      `${gone}${run('One')}</w:p>${paragraph(run(' two.'))}${paragraph(moved, run('Then.'), to)}`,
    )
    expect(before).toBe('One\ntwo.\nFirst. Then.')
    expect(after).toBe('One two.\nThen. First.')
  })

  test('of a handout of ours come back as its before and after', async () => {
    const example = exampleWith()
    const file = await exportExample(example, 'docx', { copy: 'facilitator', day: '2026-03-31' })
    const { before, after, comments } = readWord(file)
    expect(before).toContain(example.before.text)
    expect(after).toContain(example.after.text)
    expect(comments[1]?.words).toBe('The kitchen was a mess. 2 vague')
    expect(comments[1]?.text).toMatch(/After: There were nine dirty plates/)
  })

  test('where there are none, before and after are the same, as another reader reads them', async () => {
    const file = await wordFile(paragraph(run('Home visit.')) + paragraph(run('Tia was in.')))
    const { before, after, isTracked } = readWord(file)
    expect([before, isTracked]).toEqual([after, false])
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
    expect(value.replace(/\n+/g, '\n').trim()).toBe(before)
  })
})

describe('what else a file holds', () => {
  test('tables, by rows', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const { after } = await read(
      `<w:tbl>${row('Date:', '3 March')}${row('Who', 'When', 'Where')}</w:tbl>${paragraph(run('End.'))}`,
    )
    expect(after).toBe('Date: 3 March\nWho | When | Where\nEnd.')
  })

  test('lists, with bullets or numbers', async () => {
    const item = (list: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`
    const level = (format: string) => `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl>`
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`,
    )
    const { after } = await read(
      [item(1, 'a'), item(1, 'b'), item(2, 'c'), item(2, 'd')].join(''),
      { 'word/numbering.xml': numbering },
    )
    expect(after).toBe('- a\n- b\n1. c\n2. d')
  })

  test('footnotes, below the note', async () => {
    const footnotes = part(
      'footnotes',
      `<w:footnote w:id="5">${paragraph(run('By phone.'))}</w:footnote>`,
    )
    const body = paragraph(run('Dad rang.'), '<w:r><w:footnoteReference w:id="5"/></w:r>')
    const { after } = await read(body, { 'word/footnotes.xml': footnotes })
    expect(after).toBe('Dad rang. (note 1)\nNote 1: By phone.')
  })

  test('comments, with the words that they are about', async () => {
    const comments = part(
      'comments',
      `<w:comment w:id="9">${paragraph(run('Who says so?'))}</w:comment>`,
    )
    const body = paragraph(
      run('Mum is '),
      '<w:commentRangeStart w:id="9"/>',
      run('cold'),
      '<w:commentRangeEnd w:id="9"/>',
    )
    const note = await read(body, { 'word/comments.xml': comments })
    expect(note.after).toBe('Mum is cold')
    expect(note.comments).toEqual([{ text: 'Who says so?', words: 'cold' }])
  })

  test('no hidden words, no fields, and nothing twice', async () => {
    const { after } = await read(
      paragraph(
        run('Seen'),
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>',
        '<w:r><w:instrText>PAGE</w:instrText></w:r>',
        `<mc:AlternateContent><mc:Choice>${run(' once')}</mc:Choice><mc:Fallback>${run(' twice')}</mc:Fallback></mc:AlternateContent>`,
      ),
    )
    expect(after).toBe('Seen once')
  })
})

describe('refused, in words', () => {
  const faultOf = (bytes: Uint8Array): string => {
    try {
      readWord(bytes)
    } catch (error) {
      if (error instanceof WordFileError) return error.code
      throw error
    }
    return 'none'
  }
  const text = (words: string) => new TextEncoder().encode(words)
  const fine = paragraph(run('x'))

  test('what is no Word file', async () => {
    expect(faultOf(text('Home visit.'))).toBe('not-word')
    expect(faultOf(new Uint8Array())).toBe('not-word')
    const zip = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' })
    expect(faultOf(zip)).toBe('not-word')
    expect(faultOf(await wordFile(fine, {}, 'application/x-other'))).toBe('not-word')
  })

  test('macros, whether by name or by what the file says of itself', async () => {
    expect(faultOf(await wordFile(fine, { 'word/vbaProject.bin': 'x' }))).toBe('macros')
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(faultOf(await wordFile(fine, {}, type))).toBe('macros')
  })

  test('an old or a locked file', () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    expect(faultOf(Uint8Array.from(ole))).toBe('old-word')
    const locked = Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(faultOf(locked)).toBe('encrypted')
  })

  test('what is larger than 10 MB', () => {
    expect(faultOf(new Uint8Array(10 * 1_048_576 + 1))).toBe('too-large')
  })

  test('what unpacks to far more than a note', async () => {
    const bomb = await wordFile(fine, { 'word/media/image1.png': '0'.repeat(3 * 1_048_576) })
    expect(bomb.byteLength).toBeLessThan(200_000)
    expect(faultOf(bomb)).toBe('bomb')
  })

  test('and what says that it is smaller than it is', async () => {
    const bomb = Buffer.from(await wordFile(paragraph(run('0'.repeat(3 * 1_048_576)))))
    const at = bomb.lastIndexOf('word/document.xml') - 46
    bomb.writeUInt32LE(500, at + 24)
    expect(faultOf(bomb)).toBe('bomb')
  })

  test.each([
    ['tags that do not fit', '<w:p><w:r></w:p>'],
    ['a tag that never ends', '<w:p'],
    ['a doctype', '<!DOCTYPE x [<!ENTITY a "b">]><w:p/>'],
    ['tags without end', '<w:p>'.repeat(5_000)],
  ])('%s', async (_, body) => {
    expect(faultOf(await wordFile(body))).toBe('broken')
  })

  test('no words', async () => {
    expect(faultOf(await wordFile('<w:p/>'))).toBe('empty')
  })
})
