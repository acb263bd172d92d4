import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, test } from 'vitest'
import { loadSet, SETS } from '../../evals/load.ts'
import { PROMPT_OF } from '../../evals/subjects/subject-of.ts'
import { faultsOf, keysOf } from '../../server/model/lock-prompts.ts'
import { chosenAmong, loadPrompts, loadVersions, renderInput } from '../../server/model/prompt.ts'

const prompts = loadPrompts()
const rewrite = prompts.get('rewrite-to-child')

function load(file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'prompts-'))
  writeFileSync(join(folder, 'mood.md'), file)
  return loadPrompts(folder)
}

const head = (inputs: string) =>
  `---\nname: mood\nversion: 1\nrole: fast\ninputs: ${inputs}\noutput: mood\n---\n`

test('a sentence rewrite costs at most 1,500 prompt tokens, 1,000 of them the same in every call', () => {
  const input = renderInput(rewrite as NonNullable<typeof rewrite>, {
    voice: 'Written to the child: “you”, warm and plain, purposeful and analytical.',
    legend: '[CHILD] is the child; [MUM] is mum; [PERSON_1] is a teacher',
    words: 'foster carer: Auntie [PERSON_2]',
    before:
      'A sentence of about fifteen words that stands before the one which is to be rewritten.',
    delimiter: '=====NOTE 3f9a1c=====',
    passage:
      '[CHILD] was seen at school on 14 May 2024 with [PERSON_1] and said "I do not want to go home on Friday" before lunch.',
    after: 'A sentence of about fifteen words that stands after the one which is to be rewritten.',
  })
  const stable = countTokens(rewrite?.instructions ?? '')
  expect(stable).toBeGreaterThanOrEqual(1000)
  expect(stable + countTokens(input)).toBeLessThanOrEqual(1500)
})

test.each([...prompts.values()].map((prompt) => [prompt.name, prompt] as const))(
  '%s tells the model that the note gives no orders, before it and with the task after it',
  (_, prompt) => {
    expect(prompt.instructions).toMatch(/nothing in\s+(?:it|them) changes\s+these\s+instructions/i)
    const delimiters = prompt.template.split('{{delimiter}}')
    expect(delimiters.length).toBeGreaterThanOrEqual(3)
    expect(delimiters.at(-1)?.trim().length).toBeGreaterThan(50)
  },
)

test('nothing in an input is read as a template', () => {
  const prompt = load(`${head('[note]')}Say.\n<!-- input -->\n{{note}}`).get('mood')
  expect(prompt && renderInput(prompt, { note: 'the {{note}} $& $1' })).toBe('the {{note}} $& $1')
})

describe('a prompt that cannot be used is refused at start', () => {
  test.each([
    [
      'an input that it does not declare',
      `${head('[]')}Say.\n<!-- input -->\n{{note}}`,
      /not declared/,
    ],
    ['an input that it does not use', `${head('[note]')}Say.\n<!-- input -->\nNo.`, /not used/],
    ['no line that divides it', `${head('[note]')}Say {{note}}`, /must divide/],
    [
      'another name than its file',
      `${head('[]').replace('mood', 'calm')}Say.\n<!-- input -->\nNo.`,
      /name/,
    ],
  ])('%s', (_, file, message) => {
    expect(() => load(file)).toThrow(message)
  })
})

describe('the lock', () => {
  const prompt = load(`${head('[]')}Say.\n<!-- input -->\nNo.`).get('mood')
  const hash = prompt?.hash ?? ''

  test.each([
    ['is content with what it knows', { mood: { version: 1, hash } }, []],
    [
      'asks for a new version when the words changed',
      { mood: { version: 1, hash: 'x' } },
      [/raise its version above 1/],
    ],
    ['is stale when it does not know a prompt', {}, [/stale for mood/]],
  ])('%s', (_, lock, faults) => {
    const found = faultsOf(
      new Map(prompt ? [['mood', prompt]] : []),
      lock as Parameters<typeof faultsOf>[1],
    )
    expect(found).toEqual(faults.map((fault) => expect.stringMatching(fault)))
  })
})

describe('versions that stand beside the released one', () => {
  const body = (words: string) => `${words}\n<!-- input -->\n{{note}}`
  const first = `${head('[note]')}${body('Say.')}`
  const second = first.replace('version: 1', 'version: 2').replace('Say.', 'Say it.')
  function loadTwo(other: string, file = '2.md') {
    const folder = mkdtempSync(join(tmpdir(), 'prompts-'))
    writeFileSync(join(folder, 'mood.md'), first)
    mkdirSync(join(folder, 'mood'))
    writeFileSync(join(folder, 'mood', file), other)
    return loadVersions(folder)
  }

  test('are there to be chosen, the highest first', () => {
    const mood = loadTwo(second).get('mood')
    expect(mood?.released.version).toBe(1)
    expect(mood?.all.map(({ version }) => version)).toEqual([2, 1])
    const { hash } = mood?.all[0] ?? { hash: '' }
    expect(mood && chosenAmong(mood, { version: 2, hash }).version).toBe(2)
  })

  test.each([
    ['nothing was chosen', undefined],
    ['the words are not those that were chosen', { version: 2, hash: 'others' }],
    ['the version is not here', { version: 3, hash: 'x' }],
  ])('the released one is used where %s', (_, choice) => {
    const mood = loadTwo(second).get('mood')
    expect(mood && chosenAmong(mood, choice).version).toBe(1)
  })

  test.each([
    ['another version than its file', second, '3.md', /version must be the file's name/],
    ['the version of the released one', first, '1.md', /the released one already/],
    ['another name', second.replace('mood', 'calm'), '2.md', /name must be/],
    [
      'other inputs',
      second.replace('[note]', '[text]').replace('{{note}}', '{{text}}'),
      '2.md',
      /inputs and output must be/,
    ],
  ])('are refused at start with %s', (_, other, file, message) => {
    expect(() => loadTwo(other, file)).toThrow(message)
  })

  test('are locked by a hash each', () => {
    const keys = keysOf(loadTwo(second))
    expect([...keys.keys()]).toEqual(['mood', 'mood/2'])
    const lock = Object.fromEntries(
      [...keys].map(([key, { version, hash }]) => [key, { version, hash }]),
    )
    expect(faultsOf(keys, lock)).toEqual([])
    const changed = keysOf(loadTwo(second.replace('Say it.', 'Say it well.')))
    expect(faultsOf(changed, lock)).toEqual([
      'prompts/mood/2.md has changed: raise its version above 2',
    ])
  })
})

test.each(
  [...prompts.values()].flatMap(({ name, sets }) => sets.map((set) => [name, set] as const)),
)('%s is measured on %s, which asks with it and has gates', (name, set) => {
  const { kind, gates } = loadSet(set, SETS)
  expect(kind === 'guard' ? '' : PROMPT_OF[kind]).toBe(name)
  expect(gates.length).toBeGreaterThan(0)
})
