import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../server/config.ts'

test('without settings the service is on this machine alone', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    profile: undefined,
    allowedHosts: [],
    allowedOrigins: [],
  })
})

test('lists are read by commas, in lower case', () => {
  const { allowedHosts } = readConfig({ FAIRHAND_ALLOWED_HOSTS: 'Notes.example, b.example,' })
  expect(allowedHosts).toEqual(['notes.example', 'b.example'])
})

test('all faults are named at once', () => {
  const read = () => readConfig({ FAIRHAND_PORT: 'eighty', FAIRHAND_HOST: '', FAIRHAND_PROT: '1' })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(/FAIRHAND_PORT.*/)
  expect(read).toThrow(/FAIRHAND_HOST/)
  expect(read).toThrow(/FAIRHAND_PROT: no such setting/)
})
