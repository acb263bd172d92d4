import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../server/command/run-command.ts'
import { analyser } from './service.ts'

const NOTE = 'Jordan had tea.\nThe IRO rang.\n'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairhand-command-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

async function fairhand(args: readonly string[], input = '') {
  let [out, complaints] = ['', '']
  const code = await runCommand(args, {
    readInput: async () => Buffer.from(input),
    write: (text) => {
      out += text
    },
    complain: (text) => {
      complaints += text
    },
  })
  return { code, out, complaints }
}

const FLAGGED = /:2:5 abbreviation "IRO" .+\n {4}Explain it: add "\(independent reviewing officer/

describe('a note is read', () => {
  test('from a text file: file, line, column, and what to do about it', async () => {
    const file = save('note.txt', NOTE)
    const { code, out, complaints } = await fairhand(['check', file])
    expect(out).toMatch(FLAGGED)
    expect(out.startsWith(`${file}:2:5 `)).toBe(true)
    expect(complaints).toMatch(/^\d+ flagged in 6 words, by the profile wandsworth\.\n$/)
    expect(code).toBe(1)
  })

  test('from a Word file: each paragraph is a line', async () => {
    const children = NOTE.trimEnd()
      .split('\n')
      .map((line) => new Paragraph(line))
    const word = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const file = save('note.docx', word)
    const { code, out } = await fairhand(['check', file])
    expect(out).toMatch(FLAGGED)
    expect(out.startsWith(`${file}:2:5 `)).toBe(true)
    expect(code).toBe(1)
  })

  test('from the input', async () => {
    const { out } = await fairhand(['check', '-'], NOTE)
    expect(out).toMatch(/^note:2:5 /)
  })

  test.each([
    ['UTF-16, as Windows saves it', Buffer.from(`\uFEFF${NOTE}`, 'utf16le')],
    ['the older Windows letters', Buffer.from(`Jordan\u0092s note: ${NOTE}`, 'latin1')],
  ])('in %s', async (_, bytes) => {
    const { out } = await fairhand(['check', save('other.txt', bytes)])
    expect(out).toMatch(FLAGGED)
  })
})

test('nothing flagged ends with 0 and prints no flag', async () => {
  const { code, out, complaints } = await fairhand(['check', '-'], 'We had tea at the park.')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(complaints).toBe('Nothing is flagged in 6 words, by the profile wandsworth.\n')
})

test('as JSON it is the answer that the service gives, for this guide and this child', async () => {
  const about = { profile: 'kent', child: { name: 'Jordan Ellis' } }
  const args = ['check', '-', '--json', '--profile', 'kent', '--child', 'Jordan Ellis']
  const { out } = await fairhand(args, NOTE)
  expect(JSON.parse(out)).toEqual({ file: 'note', ...analyser.checkNote({ text: NOTE, ...about }) })
})

describe('what cannot be done ends with 2 and says why', () => {
  test.each([
    ['nothing to do', [], /one command, check.*\n\nUsage/],
    ['another command', ['mend', 'note.txt'], /There is no command mend\./],
    ['no file', ['check'], /Name the file/],
    ['two files', ['check', 'a.txt', 'b.txt'], /One note at a time/],
    ['an unknown option', ['check', '-', '--loud'], /--loud.*\n\nUsage/],
    ['a child without a name', ['check', '-', '--child', ' '], /--child wants a name/],
    ['an unknown guide', ['check', '-', '--profile', 'mars'], /^No profile of that name\. Known: /],
    ['a file that is not there', ['check', 'nowhere.txt'], /^nowhere\.txt: there is no such file/],
    ['a folder', ['check', 'server'], /^server: this is a folder/],
    ['a child whose name is too long', ['check', '-', '--child', 'a'.repeat(201)], /child\.name/],
  ])('%s', async (_, args, line) => {
    const { code, out, complaints } = await fairhand(args, NOTE)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(complaints).toMatch(line)
  })

  test.each([
    ['a broken Word file', 'a.docx', Buffer.from('PK\u0003\u0004 broken'), /as a Word file/],
    ['an older Word file', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /neither plain text/],
    ['a picture', 'a.txt', Buffer.from([0x89, 0x50, 0, 0]), /neither plain text/],
    [
      'a note without end',
      'long.txt',
      Buffer.from('a '.repeat(60_000)),
      /too long: 120,000 characters, of at most 100,000/,
    ],
  ])('%s', async (_, name, bytes, line) => {
    const { code, complaints } = await fairhand(['check', save(name, bytes)])
    expect(complaints).toMatch(line)
    expect(complaints).not.toMatch(/Error|\n\s+at /)
    expect(code).toBe(2)
  })
})

test('asked how it is used, it says so', async () => {
  const { code, out } = await fairhand(['--help'])
  expect(out).toMatch(/^Usage: fairhand check .*\bkent\b/s)
  expect(code).toBe(0)
})
