/** Worked examples over the wire, where nothing is kept: drafting, checking, files, and bad input. */
import { describe, expect, test } from 'vitest'
import type {
  ExampleDraft,
  ExampleList,
  InventAnswer,
  WordNoteRead,
} from '../../server/contract.ts'
import { exampleWith } from '../examples/note.ts'
import { deleted, inserted, paragraph, run, wordFile } from '../examples/office.ts'
import { createService, post } from '../service.ts'

const app = createService()
const ask = async <T>(path: string, body?: unknown) => {
  const reply = await app.request(`/v1/examples${path}`, body === undefined ? {} : post(body))
  return { status: reply.status, body: (await reply.json()) as T & Problem }
}
interface Problem {
  readonly code?: string
  readonly detail?: string
  readonly faults?: { readonly path: string; readonly message: string }[]
}
const upload = (bytes: Uint8Array) => ({ file: Buffer.from(bytes).toString('base64') })
const note = { text: 'Zofia was seen in placement.', child: { name: 'Zofia Nowak' } }

describe('drafting', () => {
  test('fills in what can be read off the note, and says what is left to do', async () => {
    const { status, body } = await ask<ExampleDraft>('/draft', { note, title: 'Home', by: 'A' })
    expect(status).toBe(200)
    expect(body.example.changes.map(({ before }) => before).join()).toContain('placement')
    expect(body.findings.unfinished).toContain('Say who it is for.')
    expect(body.findings.open.map(({ quote }) => quote)).toContain('Zofia')
  })

  test('invented people are proposed, but for those who are known to be invented', async () => {
    const { body } = await ask<InventAnswer>('/invent', { texts: [note.text], child: note.child })
    expect(body.texts[0]).not.toContain('Zofia')
    const kept = await ask<InventAnswer>('/invent', { texts: [note.text], keep: ['Zofia'] })
    expect(kept.body).toMatchObject({ texts: [note.text], replaced: [], remaining: [] })
  })

  test('begins with invented cases that are not kept back for measuring', async () => {
    const { body } = await ask<{ cases: { id: string }[] }>('/cases')
    const ids = body.cases.map(({ id }) => id)
    expect(ids).toContain('development/d001')
    expect(ids).not.toContain('development/d002')
    expect(ids.some((id) => id.startsWith('unseen/'))).toBe(false)
  })

  test('a Word file comes in as before and after', async () => {
    const file = await wordFile(paragraph(run('Mum '), deleted('presented as'), inserted('looked')))
    const { body } = await ask<WordNoteRead>('/word', upload(file))
    expect(body).toMatchObject({ before: 'Mum presented as', after: 'Mum looked', isTracked: true })
  })
})

describe('bad input is answered clearly', () => {
  test('a paste of 10 MB', async () => {
    const body = { note: { text: 'a '.repeat(5_000_000) }, title: 'Long', by: 'A' }
    expect(await ask('/draft', body)).toMatchObject({ status: 413 })
  })

  test('a note that is longer than an example', async () => {
    const body = { note: { text: 'She was in. '.repeat(900) }, title: 'Long', by: 'A' }
    const refused = await ask('/draft', body)
    expect(refused).toMatchObject({ status: 413, body: { code: 'note-too-long' } })
    expect(refused.body.detail).toMatch(/10,000/)
  })

  test('a file of nearly 10 MB that is none, one that is larger, and one that is far larger', async () => {
    const nearly = await ask('/word', upload(new Uint8Array(10 * 1024 * 1024 - 1)))
    expect(nearly).toMatchObject({ status: 400, body: { code: 'word-unreadable' } })
    for (const megabytes of [10.1, 20]) {
      const refused = await ask('/word', upload(new Uint8Array(megabytes * 1024 * 1024)))
      expect(refused).toMatchObject({ status: 413, body: { code: 'word-too-large' } })
      expect(refused.body.detail).toMatch(/larger than 10 MB/)
    }
  })

  test('an archive that unpacks to far more than a note', async () => {
    const picture = '0'.repeat(3 * 1_048_576)
    const bomb = await wordFile(paragraph(run('x')), { 'word/media/image1.png': picture })
    const refused = await ask('/word', upload(bomb))
    expect(refused).toMatchObject({ status: 400, body: { code: 'word-unreadable' } })
    expect(refused.body.detail).toMatch(/unpacks to far more/)
  })

  test('macros', async () => {
    const file = await wordFile(paragraph(run('x')), { 'word/vbaProject.bin': 'x' })
    const refused = await ask('/word', upload(file))
    expect(refused.body.detail).toMatch(/macros/)
  })

  test('a pack of none, of too many, and of one that there is not', async () => {
    const pack = (ids: string[]) => ({ title: 'Pack', ids, format: 'html', copy: 'trainee' })
    expect(await ask('/pack', pack([]))).toMatchObject({ status: 400 })
    const many = await ask('/pack', pack(Array.from({ length: 201 }, (_, at) => `example-${at}`)))
    expect(many).toMatchObject({ status: 400 })
    expect(many.body.detail).toMatch(/200 examples at most/)
    expect(await ask('/pack', pack(['nothing']))).toMatchObject({ status: 404 })
  })

  test('an example whose marks do not stand where they say', async () => {
    const example = exampleWith()
    const before = { ...example.before, text: `x${example.before.text}` }
    const refused = await ask('/check', { example: { ...example, before } })
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-note' } })
  })
})

test('without a store the product’s own can be read and handed out, and nothing is kept', async () => {
  const { body } = await ask<ExampleList>('')
  expect(body.examples).toHaveLength(12)
  const id = body.examples[0]?.id ?? ''
  expect(await ask(`/${id}`)).toMatchObject({ status: 200, body: { version: 0, isOwn: false } })
  const kept = await ask('', {
    example: exampleWith(),
    version: 0,
    by: 'A',
    invented: ['Tia Yarrow', 'Isla Yarrow'],
  })
  expect(kept).toMatchObject({ status: 503, body: { code: 'store-off' } })
})
