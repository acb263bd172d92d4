import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairhand-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const model = {
  FAIRHAND_MODEL_PROVIDER: 'openai',
  FAIRHAND_MODEL_FAST: 'small',
  FAIRHAND_MODEL_BEST: 'large',
}

test('the address of the database may stand in a file', () => {
  const file = fileOf('url', 'postgres://fairhand:violet@db/fairhand\n')
  const { store } = readConfig({ FAIRHAND_DATABASE_URL_FILE: file })
  expect(store.url).toBe('postgres://fairhand:violet@db/fairhand')
})

test('so may the key of a model', () => {
  const { model: read } = readConfig({ ...model, FAIRHAND_MODEL_KEY_FILE: fileOf('key', 'k-1\n') })
  expect(read?.key).toBe('k-1')
})

test('the token of a model stays a file, since it changes', () => {
  const { model: read } = readConfig({
    ...model,
    FAIRHAND_MODEL_PROVIDER: 'azure',
    FAIRHAND_MODEL_BASE_URL: 'https://resource.example',
    FAIRHAND_MODEL_API_VERSION: 'v1',
    FAIRHAND_MODEL_TOKEN_FILE: '/not/there/yet',
  })
  expect(read?.tokenFile).toBe('/not/there/yet')
})

test.each([
  ['that is not there', () => ({ FAIRHAND_MODEL_KEY_FILE: join(folder, 'none') }), 'be read'],
  ['that is empty', () => ({ FAIRHAND_MODEL_KEY_FILE: fileOf('empty', '\n') }), 'is empty'],
  [
    'beside the setting itself',
    () => ({ FAIRHAND_MODEL_KEY: 'k', FAIRHAND_MODEL_KEY_FILE: fileOf('two', 'k') }),
    'FAIRHAND_MODEL_KEY is set too',
  ],
])('a file %s is refused', (_, change, fault) => {
  expect(() => readConfig({ ...model, ...change() })).toThrow(fault)
})

test('what is wrong with a secret is told without the secret', () => {
  const file = fileOf('wrong', 'mysql://violet')
  expect(() => readConfig({ FAIRHAND_DATABASE_URL_FILE: file })).toThrow(
    expect.objectContaining({
      message: expect.not.stringContaining('violet'),
      faults: ['FAIRHAND_DATABASE_URL: must be postgres://…'],
    }),
  )
})

test('a setting with _FILE that is no secret does not exist', () => {
  expect(() => readConfig({ FAIRHAND_PORT_FILE: fileOf('port', '1') })).toThrow('no such setting')
})
