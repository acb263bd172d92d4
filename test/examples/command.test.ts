/** The command line for worked examples. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runExamples } from '../../evals/examples/command.ts'
import { WorkedExample } from '../../server/contract.ts'
import { exampleWith } from './note.ts'
import { deleted, inserted, paragraph, run, wordFile } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'examples-'))
async function command(...args: string[]) {
  let said = ''
  const say = (text: string) => {
    said += text
  }
  const code = await runExamples(args, { print: say, complain: say })
  return { code, said }
}

describe('npm run examples', () => {
  test('says what it can do', async () => {
    const { code, said } = await command()
    expect(code).toBe(1)
    expect(said).toContain('to-case ID')
  })

  test('lists the product’s own', async () => {
    const { code, said } = await command('list')
    expect(code).toBe(0)
    expect(said).toContain('Plain is not gentle')
  })

  test('makes a draft of a Word file, and says what is still to do', async () => {
    const file = join(folder, 'Friday visit.docx')
    const to = join(folder, 'friday.json')
    const body = paragraph(
      run('Home visit. Mum '),
      deleted('was chaotic'),
      inserted('wept'),
      run('.'),
    )
    writeFileSync(file, await wordFile(body))
    const { code, said } = await command('draft', file, '--by', 'A. Trainer', '--to', to)
    expect(code).toBe(0)
    expect(said).toContain('Say in one sentence what somebody learns from it.')
    const draft = WorkedExample.parse(JSON.parse(readFileSync(to, 'utf8')))
    expect(draft.changes.map(({ before, after }) => [before, after])).toEqual([
      ['was chaotic', 'wept'],
    ])
    expect(draft.provenance.author).toBe('A. Trainer')
  })

  test('makes a case of an approved example in a file, and of no other', async () => {
    const { provenance } = exampleWith()
    const approved = exampleWith({
      status: 'approved',
      provenance: { ...provenance, approver: 'B. Lead', approvedOn: '2026-03-04' },
    })
    const file = join(folder, 'toast.json')
    writeFileSync(file, JSON.stringify(approved))
    const { code, said } = await command('to-case', file)
    expect(code).toBe(0)
    expect(said.split('\n').map((line) => JSON.parse(line).id)).toEqual([
      'toast-before',
      'toast-after',
    ])
    const refused = await command('to-case', 'plain-is-not-gentle')
    expect(refused.code).toBe(1)
    expect(refused.said).toMatch(/is not approved/)
  })

  test('writes a handout, and says what to mend where facts do not hold', async () => {
    const file = join(folder, 'fine.json')
    writeFileSync(file, JSON.stringify(exampleWith()))
    const to = join(folder, 'fine.html')
    expect(await command('export', file, '--as', 'html', '--to', to)).toMatchObject({ code: 0 })
    expect(readFileSync(to, 'utf8')).toContain('Fictional.')
    const changes = exampleWith().changes.map(({ asked: _, ...change }) => change)
    writeFileSync(file, JSON.stringify(exampleWith({ changes })))
    const refused = await command('export', file, '--as', 'html', '--to', to)
    expect(refused.code).toBe(1)
    expect(refused.said).toMatch(/The number 9 is not in the note/)
  })

  test.each([
    ['an id that there is not', ['check', 'nowhere'], /There is no example “nowhere”/],
    [
      'a format that there is not',
      ['export', 'plain-is-not-gentle', '--as', 'odt'],
      /--as is one of/,
    ],
    ['a draft of nothing', ['draft'], /Say which Word file/],
  ])('%s is said in words', async (_, args, message) => {
    const { code, said } = await command(...args)
    expect(code).toBe(1)
    expect(said).toMatch(message)
  })
})
