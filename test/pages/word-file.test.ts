import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { RecordingColour } from '../../plugin/colours/recording-colour.ts'
import { makeWordFile } from '../../server/pages/worker/out/word-file.ts'

const text = (words: string, ...marks: JSONContent['marks'] & object): JSONContent => ({
  type: 'text',
  text: words,
  marks,
})
const block = (type: string, ...content: JSONContent[]): JSONContent => ({ type, content })
const line = (words: string) => block('paragraph', text(words))

async function make(content: JSONContent[]) {
  const editor = new Editor({
    element: null,
    extensions: [StarterKit.configure({ link: false }), RecordingColour],
    content: { type: 'doc', content },
  })
  const file = await makeWordFile({
    title: 'A day',
    author: '',
    facts: [],
    note: editor.state.doc,
  })
  const buffer = Buffer.from(await file.arrayBuffer())
  const zip = await JSZip.loadAsync(buffer)
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const { value } = await mammoth.convertToHtml({ buffer })
  return { html: value.replace('<p>A day</p>', ''), read }
}

test('lists stay lists, one in another, and a second numbered list begins anew', async () => {
  const numbered = (start: number, ...items: JSONContent[]) => ({
    ...block('orderedList', ...items),
    attrs: { start },
  })
  const item = (words: string, ...more: JSONContent[]) => block('listItem', line(words), ...more)
  const { html, read } = await make([
    block('bulletList', item('School', block('bulletList', item('PE'))), item('Home')),
    numbered(1, item('Ring')),
    line('Then'),
    numbered(3, item('Write', line('by Friday'))),
  ])
  expect(html).toBe(
    '<ul><li>School<ul><li>PE</li></ul></li><li>Home</li></ul><ol><li>Ring</li></ol><p>Then</p><ol><li>Write</li></ol><p>by Friday</p>',
  )
  const numbering = await read('word/numbering.xml')
  expect(numbering).toContain('<w:start w:val="3"/>')
})

test('headings of two levels, emphasis, line breaks and colours stay', async () => {
  const heading = (level: number, words: string) => ({
    ...block('heading', text(words)),
    attrs: { level },
  })
  const { html, read } = await make([
    heading(3, 'Notes'),
    heading(4, 'At home'),
    block(
      'paragraph',
      text('Child seen', { type: 'recordingColour', attrs: { colour: 'green' } }),
      { type: 'hardBreak' },
      text('not', { type: 'bold' }, { type: 'italic' }),
      text(' late'),
    ),
  ])
  expect(html).toBe(
    '<h1>Notes</h1><h2>At home</h2><p>Child seen<br /><strong><em>not</em></strong> late</p>',
  )
  const words = await read('word/document.xml')
  expect(words).toContain('<w:color w:val="00703c"/>')
  expect(words).not.toContain('w:val="false"')
})

test('the file says nothing of who made it but what was filled in', async () => {
  const { read } = await make([line('We met.')])
  const about = await read('docProps/core.xml')
  expect(about).toContain('<dc:title>A day</dc:title>')
  expect(about).not.toMatch(/creator|lastModifiedBy|docx|Un-named/)
})
