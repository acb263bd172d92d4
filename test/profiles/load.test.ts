import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import { ConfigError } from '../../server/config.ts'
import { loadGuidance } from '../../server/guidance.ts'
import { ProfileError } from '../../server/profiles/load.ts'
import { rulesVersion } from '../../server/rules/index.ts'

const root = mkdtempSync(join(tmpdir(), 'fairhand-profiles-'))
afterAll(() => rmSync(root, { recursive: true }))

let folders = 0
/** A folder with these files; what is no text is written as JSON. */
function folderOf(files: Record<string, unknown>): string {
  const folder = join(root, String(folders++))
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const settings = { profile: undefined, profilesFolder: undefined, glossaryFile: undefined }
const loadFrom = (files: Record<string, unknown>) =>
  loadGuidance({ ...settings, profilesFolder: folderOf(files) })

const house = {
  id: 'holly-bank',
  name: 'Holly Bank',
  source: { reason: 'Our recording policy.' },
  addressChild: false,
  voice: 'Plain and kind.',
}

describe('a folder of profiles', () => {
  test('adds them to the five, with all that they leave out filled in', () => {
    const { profiles } = loadFrom({ 'holly-bank.json': house, 'readme.txt': 'not a profile' })
    expect(profiles).toHaveLength(6)
    expect(profiles.at(-1)).toEqual({
      ...house,
      hints: false,
      off: [],
      known: [],
      positions: {},
      limits: {},
      alsoAsks: [],
      prompts: [],
    })
  })

  test('a note can be checked by one, and what it asks for is what it names', () => {
    const asks = { ...house, alsoAsks: ['003-05'], limits: { routine: { workingDays: 2 } } }
    const { checkNote } = createAnalyser(loadFrom({ 'a.json': asks }))
    const { checks } = checkNote({
      text: 'We met.',
      profile: 'holly-bank',
      about: { eventAt: '2024-05-03', finalisedAt: '2024-05-09' },
    })
    expect(checks.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'checks/timing/written-up-in-time',
        'It was due by Wednesday 8 May 2024: 1 working day late.',
      ],
    ])
  })

  test('one can be what applies where a note names none', () => {
    const profilesFolder = folderOf({ 'a.json': house })
    const options = loadGuidance({ ...settings, profilesFolder, profile: 'holly-bank' })
    expect(createAnalyser(options).checkNote({ text: 'We met.' }).profile).toBe('holly-bank')
  })

  test('changes the version of the rules', () => {
    expect(loadGuidance(settings).rulesVersion).toBe(rulesVersion)
    const { rulesVersion: own } = loadFrom({ 'a.json': house })
    expect(own).toMatch(new RegExp(`^${rulesVersion}\\+[0-9a-f]{8}$`))
    expect(loadFrom({ 'a.json': { ...house, name: 'Holly' } }).rulesVersion).not.toBe(own)
  })
})

describe('faults name the file and the field, all at once', () => {
  const faultsOf = (files: Record<string, unknown>): readonly string[] => {
    try {
      loadFrom(files)
    } catch (error) {
      if (error instanceof ProfileError) return error.faults
      throw error
    }
    return []
  }

  test.each([
    ['no JSON', '{', ['a.json: is not JSON']],
    ['an id of the five', { ...house, id: 'kent' }, [/^a\.json: id: "kent" is taken/]],
    ['a field too many', { ...house, colour: 'red' }, ['a.json: colour: no such field']],
    [
      'a limit of no kind',
      { ...house, limits: { routine: { weeks: 1 } } },
      [/^a\.json: limits\.routine: /],
    ],
    [
      'a colour that could not be read',
      {
        ...house,
        colours: { childSeen: 'yellow', childNotSeen: 'red', event: 'blue', speech: 'green' },
      },
      [/^a\.json: colours\.childSeen: /],
    ],
    [
      'a field within too many',
      { ...house, limits: { fortnightly: true } },
      ['a.json: limits.fortnightly: no such field'],
    ],
    [
      'names that nothing has',
      { ...house, off: ['colloquial', 'vague/nowhere'], prompts: ['003-99'] },
      [
        'a.json: off.1: no rule, check or category "vague/nowhere"',
        'a.json: prompts.0: no entry "003-99"',
      ],
    ],
    [
      'two at once',
      { ...house, id: 'Holly Bank', voice: '' },
      [/^a\.json: id: must be lower-case words/, /^a\.json: voice: /],
    ],
  ])('%s', (_, content, expected) => {
    const faults = faultsOf({ 'a.json': content })
    expect(faults).toHaveLength(expected.length)
    expected.forEach((fault, at) => {
      if (typeof fault === 'string') expect(faults[at]).toBe(fault)
      else expect(faults[at]).toMatch(fault)
    })
  })

  test('two files of one id', () => {
    expect(faultsOf({ 'a.json': house, 'b.json': house })).toEqual([
      'b.json: id: "holly-bank" is taken by a.json',
    ])
  })

  test('a folder that is not there', () => {
    expect(() => loadGuidance({ ...settings, profilesFolder: join(root, 'none') })).toThrow(
      /none: cannot be read \(ENOENT\)/,
    )
  })
})

describe('a file of terms', () => {
  const header = 'id,category,phrase,why,source,replace'
  const termsOf = (...rows: string[]): string =>
    join(folderOf({ 'terms.csv': [header, ...rows].join('\n') }), 'terms.csv')

  test('adds them to the glossary', () => {
    const glossaryFile = termsOf(
      'bluebell-panel,jargon,Bluebell panel,Only people of the office know this name.,ours: a name of our own,meeting',
    )
    const options = loadGuidance({ ...settings, glossaryFile })
    const { flags } = createAnalyser(options).checkNote({ text: 'The Bluebell panel met.' })
    expect(flags.map(({ rule, quote }) => [rule, quote])).toEqual([
      ['jargon/bluebell-panel', 'Bluebell panel'],
    ])
    expect(options.rulesVersion).not.toBe(rulesVersion)
  })

  test('one that is not there is named with its setting', () => {
    const load = () => loadGuidance({ ...settings, glossaryFile: join(root, 'none.csv') })
    expect(load).toThrow(ConfigError)
    expect(load).toThrow(/FAIRHAND_GLOSSARY: .*none\.csv cannot be read \(ENOENT\)/)
  })
})

test('the example in docs/profiles.md can be used as it stands', () => {
  const [, example = ''] =
    /```json\n([\s\S]+?)```/.exec(readFileSync('docs/profiles.md', 'utf8')) ?? []
  const { profiles } = loadFrom({ 'example.json': example })
  expect(profiles.at(-1)).toMatchObject({ id: 'holly-bank', guide: 'newcastle' })
})
