import { describe, expect, test } from 'vitest'
import { runCommand } from '../../evals/command.ts'
import { createAnalyser } from '../../server/check.ts'
import { profiles } from '../../server/profiles/index.ts'
import type { SentenceRule } from '../../server/rules/rule.ts'
import { info, vagueCase, writeSets } from './sets.ts'

/** Flags "issues" and "stuff", so that no change of the product's rules changes these tests. */
const broadWords: SentenceRule = {
  category: 'vague',
  message: '“{quote}” says little.',
  why: 'Nobody can tell what happened.',
  sources: [{ reason: 'For tests.' }],
  examples: { flags: [], passes: [] },
  find: ({ reading }) =>
    [...reading.text.matchAll(/issues|stuff/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      suggestions: [],
    })),
}
const { checkNote } = createAnalyser({
  terms: [],
  rules: { 'vague/broad-words': broadWords },
  rulesVersion: 'test',
  profiles,
  defaultProfile: 'wandsworth',
})

const folder = writeSets({
  small: {
    info: {
      ...info,
      parts: {
        open: { cases: ['n1', 'n3', 'n5'] },
        kept: { cases: ['n2', 'n4'], heldBack: 'read once, it is spent.' },
      },
    },
    lines: [
      vagueCase('n1', 'There were [[issues at home]] again. You came [[at some point]].'),
      vagueCase('n2', 'There were [[issues]].'),
      vagueCase('n3', 'You brought your stuff and your bike.'),
      vagueCase('n4', 'You were [[unsettled]].'),
      vagueCase('n5', 'You had lunch at 12.'),
    ],
  },
  broken: { info, lines: ['{'] },
})

function evals(line: string) {
  let printed = ''
  let complained = ''
  const code = runCommand(
    line.split(' ').filter((word) => word !== ''),
    {
      print: (text) => {
        printed += text
      },
      complain: (text) => {
        complained += text
      },
    },
    { folder, loadSubject: () => ({ checkNote, rulesVersion: 'test' }) },
  )
  return { code, printed, complained }
}

describe('run', () => {
  test('prints the figures', () => {
    const { code, printed } = evals('run small')
    expect(code).toBe(0)
    expect(printed).toContain('Set small: 5 notes, 29 words.')
    expect(printed).toMatch(/^vague +4 +3 +2 +0\.667 +0\.500 +0\.571 +0\.625 /m)
    expect(printed).toMatch(/^opinion +0 +0 +0 +no data/m)
    expect(printed).toMatch(/^all \(micro\) .* 83\.33 \(1 in 2 notes\)$/m)
  })

  test('scores one part', () => {
    expect(evals('run small --part kept').printed).toContain('Set small, part kept: 2 notes')
    expect(evals('run small --part kept').printed).toMatch(/^vague +2 +1 +1 /m)
  })

  test('scores single notes', () => {
    expect(evals('run small --only n1,n4').printed).toContain('2 notes')
  })

  test('scores one category alone', () => {
    const { printed } = evals('run small --category vague')
    expect(printed).toMatch(/^vague /m)
    expect(printed).not.toMatch(/^(?:opinion|all|mean) /m)
  })

  test('gives the same answer twice', () => {
    expect(evals('run small')).toEqual(evals('run small'))
  })

  test('lists what was missed and what was wrongly flagged', () => {
    const { code, printed } = evals('run small --part open --misses')
    expect(code).toBe(0)
    expect(printed).toContain(
      'n1\n  - missed  vague: There were issues at home again. You came [[at some point]].',
    )
    expect(printed).toContain(
      'n3\n  + flagged vague by vague/broad-words: You brought your [[stuff]] and your bike.',
    )
    expect(printed).toContain('1 missed, 1 wrongly flagged.')
    expect(printed).not.toContain('n5')
  })

  test('lists nothing of other categories', () => {
    expect(evals('run small --part open --misses --category opinion').printed).toContain(
      'Nothing missed, nothing wrongly flagged.',
    )
  })

  test('prints JSON', () => {
    const result = JSON.parse(evals('run small --part open --misses --json').printed)
    expect(result).toMatchObject({
      set: 'small',
      part: 'open',
      rules: 'test',
      notes: 3,
      categories: { vague: { labels: 2, flags: 2, matched: 1, precision: 0.5, recall: 0.5 } },
      micro: { falseAlarmsPer1000: expect.closeTo(1000 / 12), silent: { notes: 2 } },
      misses: [
        { id: 'n1', kind: 'missed', quote: 'at some point' },
        { id: 'n3', kind: 'false alarm', rule: 'vague/broad-words', quote: 'stuff' },
      ],
    })
    expect(JSON.parse(evals('run small --json').printed)).not.toHaveProperty('misses')
  })
})

describe('notes that are held back', () => {
  test.each([
    'run small --misses',
    'run small --part kept --misses',
    'run small --only n1,n2 --misses',
    'run small --part kept --misses --json',
  ])('%s shows none of them, and says why', (line) => {
    const { code, printed, complained } = evals(line)
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(complained).toContain('held back: read once, it is spent.')
    expect(complained).toContain('--reveal')
    expect(complained).not.toContain('issues')
  })

  test('are shown to who asks for it', () => {
    const { code, printed } = evals('run small --part kept --misses --reveal')
    expect(code).toBe(0)
    expect(printed).toContain('[[unsettled]]')
  })

  test('are scored without being shown', () => {
    expect(evals('run small --part kept').code).toBe(0)
  })
})

describe('list and check', () => {
  test('list names the sets and what they are for', () => {
    const { code, printed } = evals('list')
    expect(code).toBe(0)
    expect(printed).toContain('small\n  For tests. 5 notes; parts: open, kept.')
    expect(printed).toContain('broken\n  Not valid: see "check broken".')
  })

  test('check says what a set holds', () => {
    const { code, printed } = evals('check small')
    expect(code).toBe(0)
    expect(printed).toContain('is valid: 5 notes (2 without labels), 4 labels (0 optional).')
    expect(printed).toContain('part kept: 2 notes, held back')
  })

  test.each(['check broken', 'run broken'])('%s names the faults', (line) => {
    const { code, complained } = evals(line)
    expect(code).toBe(1)
    expect(complained).toBe('The set "broken" has 1 fault:\n  cases.jsonl, line 1: not valid JSON')
  })
})

describe('misuse is answered in plain words', () => {
  test.each([
    ['', 1, ''],
    ['help', 0, ''],
    ['--help', 0, ''],
  ])('"%s" shows the commands', (line, code) => {
    const { printed, ...rest } = evals(line)
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
    ['run small --only ,', '--only needs ids.'],
    ['run small --only n1,n9', 'Not in the set "small": n9.'],
    ['run small --part open --only n2', 'Not in the set "small", part "open": n2.'],
    ['run small --category slang', 'No category "slang". Categories are: jargon, abbreviation,'],
    ['run small --reveal', '--reveal goes with --misses.'],
    ['run small --loud', "Unknown option '--loud'."],
    ['check', 'check takes the name of one set.'],
    ['check small broken', 'check takes the name of one set.'],
    ['list small', 'list takes nothing after it.'],
  ])('%s', (line, words) => {
    const { code, printed, complained } = evals(line)
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(complained).toContain(words)
  })

  test('a mistake of the program itself is told apart', () => {
    const output = { print: () => {}, complain: () => {} }
    const loadSubject = () => {
      throw new TypeError('broken')
    }
    expect(runCommand(['run', 'small'], output, { folder, loadSubject })).toBe(4)
  })
})
