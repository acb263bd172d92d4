/** Two people label the same notes blind, disagree, and somebody decides; nothing of it is lost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLabellers } from '../../evals/agreement.ts'
import { addEdit, readEdits, standingEdits } from '../../evals/record/edits.ts'
import { listRuns } from '../../evals/record/run-folder.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { vagueCase } from './sets.ts'

const server = await startServer(() => ({ status: 500 }))
const cases = [
  vagueCase('n1', 'There were [[issues]] again. You had tea.'),
  vagueCase('n2', 'You came [[at some point]].'),
  vagueCase('n3', 'You brought your bike.'),
]

function openLabels() {
  const desk = openDesk(server, cases)
  const fileOf = (name: string) => join(desk.folder, 'asked', 'labels', `${name}.txt`)
  const labelAs = async (name: string, ...marks: [string, string][]) => {
    await desk.evals(`label asked --as ${name}`)
    let sheet = readFileSync(fileOf(name), 'utf8')
    for (const [words, marked] of marks) sheet = sheet.replace(words, marked)
    writeFileSync(fileOf(name), sheet)
    return desk.evals(`label asked --as ${name}`)
  }
  return { ...desk, fileOf, labelAs }
}

describe('labelling', () => {
  test('is blind: the file holds no label of anybody', async () => {
    const { evals, fileOf } = openLabels()
    expect((await evals('label asked --as ada')).printed).toContain('Wrote 3 notes')
    const sheet = readFileSync(fileOf('ada'), 'utf8')
    expect(sheet.slice(sheet.indexOf('=== n1'))).not.toMatch(/\[\[|\|vague/)
    expect(sheet).toContain('There were issues again.')
  })

  test('is kept by name, beside the others', async () => {
    const { folder, labelAs } = openLabels()
    expect((await labelAs('ada', ['issues', '[[issues|vague]]'])).printed).toContain(
      'Kept 1 labels of ada',
    )
    const [ada] = readLabellers(join(folder, 'asked'))
    expect(ada?.labels.get('n1')).toEqual([
      { start: 11, end: 17, quote: 'issues', category: 'vague' },
    ])
  })

  test.each([
    ['changed words', ['You had tea', 'You had coffee'], 'n1: its words were changed'],
    ['a mark left open', ['issues', '[[issues'], 'n1: 1 mark(s) are never closed'],
    [
      'an unknown kind',
      ['issues', '[[issues|slang]]'],
      'n1: no category that is known in "|slang]]"',
    ],
    ['a note that is not there', ['=== n2', '=== n9'], '"n9" is no note of this set'],
  ] as const)('%s is named, and nothing is kept', async (_, [words, marked], fault) => {
    const { folder, labelAs } = openLabels()
    const { code, complained } = await labelAs('ada', [words, marked])
    expect(code).toBe(1)
    expect(complained).toContain(fault)
    expect(existsSync(join(folder, 'asked', 'labels', 'ada.jsonl'))).toBe(false)
  })
})

describe('agreement', () => {
  test('takes two', async () => {
    const { evals, labelAs } = openLabels()
    await labelAs('ada')
    expect((await evals('agree asked')).complained).toContain('It takes two people.')
  })

  test('is told kind by kind, with kappa and the share of yes beside it', async () => {
    const { evals, labelAs } = openLabels()
    await labelAs(
      'ada',
      ['issues', '[[issues|vague]]'],
      ['at some point', '[[at some point|vague]]'],
    )
    await labelAs('bo', ['issues', '[[issues|vague]]'])
    const { code, printed } = await evals('agree asked')
    expect(code).toBe(0)
    expect(printed).toContain('ada and bo, on 3 notes that both labelled')
    expect(printed).toMatch(/^vague +3 +0\.67 .* 0\.69 .* 0\.50 +0\.75 +0\.38$/m)
    expect(printed).toContain('No checker can agree with people more than people do')
  })
})

describe('what is decided', () => {
  test('either is fine: the next score ignores it; both originals and who decided stay', async () => {
    const { evals, folder, labelAs } = openLabels()
    await labelAs('ada', ['at some point', '[[at some point|vague]]'])
    await labelAs('bo')
    expect((await evals('run asked')).printed).toMatch(/^vague +2 +1 +1 /m)
    const decide = (what: string) =>
      evals(['agree', 'asked', '--decide', what, '--as', 'Cy', '--why', 'a date is not needed'])
    expect((await decide('n2 9-22 vague either-is-fine')).code).toBe(0)
    expect((await evals('run asked')).printed).toMatch(/^vague +1 +1 +1 /m)
    expect(
      readLabellers(join(folder, 'asked')).map(({ labels }) => labels.get('n2')?.length),
    ).toEqual([1, 0])
    expect(readFileSync(join(folder, 'asked', 'adjudicated.jsonl'), 'utf8')).toContain('"by":"Cy"')
    expect((await decide('n2 9-22 vague undo')).code).toBe(0)
    expect((await evals('run asked')).printed).toMatch(/^vague +2 +1 +1 /m)
  })

  test('a decision needs a name, a reason and a shape', async () => {
    const { evals } = openLabels()
    expect((await evals(['agree', 'asked', '--decide', 'n2'])).complained).toContain('--as NAME')
    const odd = ['agree', 'asked', '--decide', 'n2', '--as', 'Cy', '--why', 'x']
    expect((await evals(odd)).complained).toContain('--decide takes')
  })

  test('a score set aside by somebody keeps the machine’s, and can be taken back', async () => {
    const { evals, surroundings } = openLabels()
    await evals('run asked')
    const id = listRuns(surroundings.runs)[0]?.id ?? ''
    const at = '2026-11-25T10:00:00.000Z'
    addEdit(surroundings.runs, id, {
      case: 'n2',
      what: 'product is right',
      why: 'fine',
      by: 'Cy',
      at,
    })
    expect((await evals('open last')).printed).toMatch(/^vague +1 +1 +1 /m)
    addEdit(surroundings.runs, id, { case: 'n2', what: 'undo', why: 'a slip', by: 'Cy', at })
    expect((await evals('open last')).printed).toMatch(/^vague +2 +1 +1 /m)
    expect(readEdits(surroundings.runs, id)).toHaveLength(2)
    expect(standingEdits(readEdits(surroundings.runs, id)).size).toBe(0)
  })
})
