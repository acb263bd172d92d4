import { describe, expect, test } from 'vitest'
import { runCommand } from '../../evals/command.ts'
import { GlossaryError } from '../../server/glossary/load.ts'
import { evals, surroundings } from './small.ts'

describe('list and check', () => {
  test('list names the sets and what they are for', async () => {
    const { code, printed } = await evals('list')
    expect(code).toBe(0)
    expect(printed).toContain('small\n  For tests. 5 notes; parts: open, kept.')
    expect(printed).toContain('broken\n  Not valid: see "check broken".')
  })

  test('check says what a set holds', async () => {
    const { code, printed } = await evals('check small')
    expect(code).toBe(0)
    expect(printed).toContain('is valid: 5 notes (2 without labels), 4 labels (0 optional).')
    expect(printed).toContain('part kept: 2 notes, held back')
  })

  test.each(['check broken', 'run broken'])('%s names the faults', async (line) => {
    const { code, complained } = await evals(line)
    expect(code).toBe(1)
    expect(complained).toBe('The set "broken" has 1 fault:\n  cases.jsonl, line 1: not valid JSON')
  })
})

describe('single cases', () => {
  test.each([
    ['n1', '1 notes'],
    ['vague', '3 notes'],
    ['clean', '2 notes'],
    ['clean,n1', '3 notes'],
  ])('--only %s: %s', async (only, said) => {
    const { code, printed } = await evals(`run small --only ${only}`)
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining(said) })
  })
})

describe('misuse is answered in plain words', () => {
  test.each([
    ['', 1, ''],
    ['help', 0, ''],
    ['--help', 0, ''],
  ])('"%s" shows the commands', async (line, code) => {
    const { printed, ...rest } = await evals(line)
    expect(rest).toEqual({ code, complained: '' })
    expect(printed).toContain('run <set> [options]')
  })

  test.each([
    ['rum small', 'There is no command "rum".'],
    ['constructor', 'There is no command "constructor".'],
    ['run', 'Which set? For example: run development'],
    ['run small broken', 'One set at a time: "broken" is one too many.'],
    ['run smal', 'There is no set of that name. Sets there are: broken, small.'],
    ['run small --part tuning', 'has no part "tuning". Its parts are: open, kept.'],
    ['run small --part', "Option '--part <value>' argument missing."],
    ['run small --only', "Option '--only <value>' argument missing."],
    ['run small --part opne', 'has no part "opne" (did you mean "open"?).'],
    ['run small --only ,', '--only needs ids or tags.'],
    ['run small --only n1,n99', 'Not in the set "small": n99 (did you mean "n1"?).'],
    ['run small --only vagu', 'vagu (did you mean "vague"?).'],
    ['run small --only houses', 'houses.\nAn id or a tag; tags are: clean, vague.'],
    ['run small --part open --only n2', 'Not in the set "small", part "open": n2'],
    ['run small --category slang', 'No category "slang". Categories are: jargon, abbreviation,'],
    ['run small --reveal', '--reveal goes with --misses.'],
    ['run small --loud', "Unknown option '--loud'."],
    ['check', 'check takes the name of one set.'],
    ['check small broken', 'check takes the name of one set.'],
    ['list small', 'list takes nothing after it.'],
  ])('%s', async (line, words) => {
    const { code, printed, complained } = await evals(line)
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(complained).toContain(words)
  })

  test.each([
    ['a glossary with a fault', new GlossaryError(['jargon.csv, line 2: broken']), 1],
    ['a mistake of the program itself', new TypeError('broken'), 4],
  ])('%s is told apart by its code', async (_, error, code) => {
    let complained = ''
    const output = {
      print: () => {},
      complain: (text: string) => {
        complained = text
      },
    }
    const loadRules = () => {
      throw error
    }
    expect(await runCommand(['run', 'small'], output, { ...surroundings, loadRules })).toBe(code)
    expect(complained).toContain('broken')
  })
})
