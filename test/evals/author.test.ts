import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLabels } from '../../evals/author.ts'
import { runCommand } from '../../evals/command.ts'
import { renderCases } from '../../evals/commands/build.ts'
import { listSets, loadSet, SETS } from '../../evals/load.ts'
import { readNotesFile } from '../../evals/notes-file.ts'
import { readPairsFile } from '../../evals/pairs-file.ts'
import { own } from '../../evals/surroundings.ts'
import { info, writeSets } from './sets.ts'

const brief = (marked: string) => {
  const { text, labels } = readLabels(marked)
  return {
    text,
    labels: labels.map(({ quote, category, also, optional }) =>
      [quote, category, ...(also ?? []), ...(optional ? ['optional'] : [])].join(' | '),
    ),
  }
}

describe('marks become labels', () => {
  test.each([
    ['none', 'You were at home.', 'You were at home.', []],
    ['one', 'Some [[issues|vague]].', 'Some issues.', ['issues | vague']],
    ['shortened', '[[s47|ja,a]]', 's47', ['s47 | jargon | abbreviation']],
    ['optional', 'a [[DT|a?]]', 'a DT', ['DT | abbreviation | optional']],
    ['optional with also', '[[hm|ju?,o]]', 'hm', ['hm | judgemental | opinion | optional']],
    [
      'nested',
      '[[He likes [[contact|ja]]|t]].',
      'He likes contact.',
      ['He likes contact | third-person', 'contact | jargon'],
    ],
    [
      'nested with the same start',
      '[[[[SW|a]] rang him|t]]',
      'SW rang him',
      ['SW rang him | third-person', 'SW | abbreviation'],
    ],
    ['a lone bar is text', 'either | or', 'either | or', []],
  ])('%s', async (_, marked, text, labels) => {
    expect(brief(marked)).toEqual({ text, labels })
  })

  test('spans fit their quotes, in any script', async () => {
    const { text, labels } = readLabels('🙂 “Zażółć” [[kicked off|c]] at ½ past.')
    expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['kicked off'])
  })

  test.each([
    ['a [[b', '1 mark(s) are never closed'],
    ['a b|v]]', 'closed that was never opened'],
    ['a [[b]]', 'no category that is known'],
    ['a [[b|j]]', 'no category that is known'],
    ['a [[b|v,x]]', 'no category that is known'],
    ['a [[b|]]', 'no category that is known'],
  ])('%s is a fault', async (marked, fault) => {
    expect(readLabels(marked).faults).toEqual([expect.stringContaining(fault)])
  })
})

const head = '=== n001 | Home visit | newcastle | to the child'
const good = `${head}
child: Jordan Ellis (he/him); Jordan, JE
people: Lisa Ellis, mum; Mrs Gill, teacher, Year 4

[[Statutory visit|ja]] on 3 May.

You were in.
`

describe('a file of notes', () => {
  test('gives each note with who is in it', async () => {
    const { cases, faults } = readNotesFile(`For readers.\n\n${good}`)
    expect(faults).toEqual([])
    expect(cases).toEqual([
      {
        id: 'n001',
        title: 'Home visit',
        profile: 'newcastle',
        addressChild: true,
        child: { name: 'Jordan Ellis', knownAs: ['Jordan', 'JE'], pronouns: 'he/him' },
        people: [
          { name: 'Lisa Ellis', role: 'mum' },
          { name: 'Mrs Gill', role: 'teacher, Year 4' },
        ],
        text: 'Statutory visit on 3 May.\n\nYou were in.',
        labels: [{ start: 0, end: 15, quote: 'Statutory visit', category: 'jargon' }],
      },
    ])
  })

  test('may be about the child, and name nobody', async () => {
    const { cases } = readNotesFile('=== n2 | Call | kent | about the child\n\nNo reply.')
    expect(cases).toMatchObject([{ addressChild: false, text: 'No reply.' }])
  })

  test.each([
    [
      'a profile nobody knows',
      good.replace('newcastle', 'york'),
      'line 1: profile: Invalid option',
    ],
    [
      'no word on who it is to',
      good.replace(' | to the child', ''),
      'line 1: the head must end in',
    ],
    ['a mark left open', `${good}\n${good.replace('|ja]]', '')}`, 'line 9: 1 mark(s)'],
    ['no note', 'Nothing here.', 'line 1: no note in it'],
  ])('%s is a fault with its line', async (_, source, fault) => {
    expect(readNotesFile(source).faults).toEqual([expect.stringContaining(fault)])
  })
})

describe('build', () => {
  const evals = async (line: string, folder: string) => {
    const said: string[] = []
    const output = {
      print: (text: string) => said.push(text),
      complain: (t: string) => said.push(t),
    }
    return {
      code: await runCommand(line.split(' '), output, { ...own, folder }),
      said: said.join(),
    }
  }

  test('writes cases that can be loaded', async () => {
    const folder = writeSets({ small: { info, notes: good } })
    expect(await evals('build small', folder)).toEqual({
      code: 0,
      said: 'Wrote 1 notes to small/cases.jsonl. Next: npm run evals -- check small',
    })
    expect(loadSet('small', folder).cases).toHaveLength(1)
  })

  test('writes nothing where there is a fault', async () => {
    const folder = writeSets({ small: { info, notes: `${good}\n[[open` } })
    const { code, said } = await evals('build small', folder)
    expect(code).toBe(1)
    expect(said).toContain('notes.txt, line 1: 1 mark(s) are never closed')
    expect(() => loadSet('small', folder)).toThrow()
  })

  test.each([
    ['build', 'build takes the name of one set.'],
    [
      'build other',
      'There is no other/notes.txt, other/pairs.txt or other/templates.yaml among the sets.',
    ],
    [
      'build small',
      'There is no small/notes.txt, small/pairs.txt or small/templates.yaml among the sets.',
    ],
  ])('%s says what is missing', async (line, words) => {
    const { code, said } = await evals(line, writeSets({ small: { info } }))
    expect(code).toBe(1)
    expect(said).toContain(words)
  })

  const hasNotes = (name: string) => existsSync(join(SETS, name, 'notes.txt'))
  const hasPairs = (name: string) => existsSync(join(SETS, name, 'pairs.txt'))

  test.each(listSets(SETS).filter(hasNotes))('the cases of %s are those of its notes', (name) => {
    const { cases } = readNotesFile(readFileSync(join(SETS, name, 'notes.txt'), 'utf8'))
    expect(readFileSync(join(SETS, name, 'cases.jsonl'), 'utf8')).toBe(renderCases(cases))
  })

  test.each(listSets(SETS).filter(hasPairs))('the cases of %s are those of its pairs', (name) => {
    const { cases } = readPairsFile(readFileSync(join(SETS, name, 'pairs.txt'), 'utf8'))
    expect(readFileSync(join(SETS, name, 'cases.jsonl'), 'utf8')).toBe(renderCases(cases))
  })
})
