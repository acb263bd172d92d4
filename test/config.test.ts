import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../server/config.ts'

test('without settings the service is on this machine alone', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    profile: undefined,
    profilesFolder: undefined,
    glossaryFile: undefined,
    allowedHosts: [],
    allowedOrigins: [],
    store: {
      url: 'pglite:data/store',
      folder: 'data',
      keysFolder: 'keys',
      headsFile: 'data/audit-heads',
      allowsEmbedded: true,
    },
    access: {
      oidc: undefined,
      publicUrl: undefined,
      session: { idle: 1_800, longest: 36_000 },
      callsPerMinute: 300,
      tokensPerDay: undefined,
    },
    longestWait: 5_000,
    watch: { log: 'errors', otlpUrl: undefined },
    judge: undefined,
    model: undefined,
  })
})

describe('an issuer', () => {
  const entra = {
    FAIRHAND_OIDC_ISSUER: 'https://login.microsoftonline.com/5f0/v2.0',
    FAIRHAND_OIDC_AUDIENCE: 'api-1',
    FAIRHAND_OIDC_ROLES: 'Fairhand.Worker=worker, Fairhand.Admin=admin',
  }

  test('is named with an audience and with what its roles mean', () => {
    const { oidc } = readConfig(entra).access
    expect(oidc).toMatchObject({ audiences: ['api-1'], algorithms: ['RS256'], rolesClaim: 'roles' })
    expect([...(oidc?.roles ?? [])]).toEqual([
      ['Fairhand.Worker', 'worker'],
      ['Fairhand.Admin', 'operator'],
    ])
  })

  test.each([
    ['without an audience', { FAIRHAND_OIDC_AUDIENCE: undefined }, /FAIRHAND_OIDC_AUDIENCE: name/],
    ['without roles', { FAIRHAND_OIDC_ROLES: undefined }, /FAIRHAND_OIDC_ROLES: say who/],
    ['with a role that is none', { FAIRHAND_OIDC_ROLES: 'a=king' }, /must be <value>=worker/],
    ['by plain http', { FAIRHAND_OIDC_ISSUER: 'http://id.example' }, /must be https/],
    ['with a shared secret', { FAIRHAND_OIDC_ALGORITHMS: 'HS256' }, /FAIRHAND_OIDC_ALGORITHMS/],
    ['with no algorithm', { FAIRHAND_OIDC_ALGORITHMS: 'none' }, /FAIRHAND_OIDC_ALGORITHMS/],
    ['for signing in at no address', { FAIRHAND_OIDC_CLIENT_ID: 'c' }, /FAIRHAND_PUBLIC_URL/],
    ['that is missing', { FAIRHAND_OIDC_ISSUER: undefined }, /FAIRHAND_OIDC_ISSUER: must be set/],
  ])('%s is refused', (_, change, fault) => {
    const settings = Object.fromEntries(
      Object.entries({ ...entra, ...change }).filter(([, value]) => value !== undefined),
    )
    expect(() => readConfig(settings)).toThrow(fault)
  })
})

test('how long a check may wait is said in seconds', () => {
  expect(readConfig({ FAIRHAND_LONGEST_WAIT_SECONDS: '0.5' }).longestWait).toBe(500)
  for (const seconds of ['0', '-1', '61', 'long']) {
    expect(() => readConfig({ FAIRHAND_LONGEST_WAIT_SECONDS: seconds })).toThrow(/LONGEST_WAIT/)
  }
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

describe('the store', () => {
  const production = { NODE_ENV: 'production' }

  test('is embedded in the folder that is named, or a PostgreSQL', () => {
    expect(readConfig({ FAIRHAND_DATA: '/var/fairhand' }).store.url).toBe(
      'pglite:/var/fairhand/store',
    )
    const url = 'postgres://fairhand@db/fairhand'
    expect(readConfig({ FAIRHAND_DATABASE_URL: url }).store.url).toBe(url)
  })

  test('that is no PostgreSQL is refused, without its password', () => {
    const read = () => readConfig({ FAIRHAND_DATABASE_URL: 'mysql://root:secret@db/x' })
    expect(read).toThrow(/FAIRHAND_DATABASE_URL: must be postgres/)
    expect(read).not.toThrow(/secret/)
  })

  test('may be embedded in production only where that was said', () => {
    const allowed = { ...production, FAIRHAND_ALLOW_EMBEDDED_STORE: 'yes' }
    expect(readConfig(production).store.allowsEmbedded).toBe(false)
    expect(readConfig(allowed).store.allowsEmbedded).toBe(true)
  })
})

describe('a model', () => {
  const azure = {
    FAIRHAND_MODEL_PROVIDER: 'azure',
    FAIRHAND_MODEL_BASE_URL: 'https://council.openai.azure.com',
    FAIRHAND_MODEL_API_VERSION: '2026-01-01',
    FAIRHAND_MODEL_KEY: 'k',
    FAIRHAND_MODEL_FAST: 'small',
    FAIRHAND_MODEL_BEST: 'large',
  }

  test('is named with its provider, its two roles and a key', () => {
    expect(readConfig(azure).model).toMatchObject({
      provider: 'azure',
      models: { fast: 'small', best: 'large' },
      output: 'schema',
      allowsUnknownPeople: false,
    })
  })

  test('of Azure may take a file with an Entra token in place of a key', () => {
    const { FAIRHAND_MODEL_KEY, ...rest } = azure
    const model = readConfig({ ...rest, FAIRHAND_MODEL_TOKEN_FILE: '/run/token' }).model
    expect(model).toMatchObject({ tokenFile: '/run/token', key: undefined })
  })

  test.each([
    ['openai', {}, /FAIRHAND_MODEL_FAST.*[\s\S]*FAIRHAND_MODEL_BEST.*[\s\S]*FAIRHAND_MODEL_KEY/],
    ['azure', {}, /FAIRHAND_MODEL_BASE_URL.*[\s\S]*FAIRHAND_MODEL_API_VERSION/],
    [
      'compatible',
      { FAIRHAND_MODEL_FAST: 'a', FAIRHAND_MODEL_BEST: 'b' },
      /FAIRHAND_MODEL_BASE_URL/,
    ],
  ])(
    'of %s without what it needs is refused, and each thing is named',
    (provider, more, faults) => {
      expect(() => readConfig({ FAIRHAND_MODEL_PROVIDER: provider, ...more })).toThrow(faults)
    },
  )

  test('is not guessed from a key alone', () => {
    expect(() => readConfig({ FAIRHAND_MODEL_KEY: 'k' })).toThrow(/FAIRHAND_MODEL_PROVIDER/)
  })
})
