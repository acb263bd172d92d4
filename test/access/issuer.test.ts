import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCodeFlow, toOwnPage } from '../../server/access/code-flow.ts'
import { createIssuer, ISSUER_TIMES } from '../../server/access/issuer.ts'
import { SCOPES } from '../../server/contract.ts'
import { ProblemError } from '../../server/errors.ts'
import { AUDIENCE, CLIENT, type FakeIssuer, startIssuer, TENANT } from './fake-issuer.ts'

let fake: FakeIssuer
beforeAll(async () => {
  fake = await startIssuer()
})
afterAll(() => fake.close())

const ROLES = new Map([
  ['Fairhand.Worker', 'worker'],
  ['Fairhand.Lead', 'lead'],
  ['Fairhand.Admin', 'operator'],
] as const)

const issuer = (change = {}, times = ISSUER_TIMES) =>
  createIssuer(
    {
      issuer: fake.state.url,
      audiences: [AUDIENCE],
      algorithms: ['RS256'],
      tenants: [TENANT],
      rolesClaim: 'roles',
      roles: ROLES,
      ...change,
    },
    times,
  )

/** The code of the problem that a promise ends with. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const end = await work.then(
    () => 'let in',
    (error: unknown) => error,
  )
  return end instanceof ProblemError ? end.code : String(end)
}

describe('a token of the issuer', () => {
  test('lets a person in, by a hash and not by name', async () => {
    const person = await issuer().verify(await fake.sign())
    expect(person.id).toMatch(/^person_[0-9a-f]{20}$/)
    expect(person.scopes).toEqual(['check', 'rewrite'])
    expect(await issuer().verify(await fake.sign())).toEqual(person)
  })

  test.each([
    [['Fairhand.Lead'], ['check', 'rewrite', 'evals']],
    [
      ['Fairhand.Other', 'Fairhand.Worker'],
      ['check', 'rewrite'],
    ],
    [['Fairhand.Admin'], [...SCOPES]],
    [['fairhand.admin', 'operator', 'admin'], []],
    ['Fairhand.Worker', ['check', 'rewrite']],
    [undefined, []],
    [{ admin: true }, []],
  ])('with the roles %j opens %j', async (roles, scopes) => {
    expect((await issuer().verify(await fake.sign({ roles }))).scopes).toEqual(scopes)
  })

  test('may make everybody a worker', async () => {
    const all = issuer({ roles: new Map([['*', 'worker']]) })
    expect((await all.verify(await fake.sign({ roles: undefined }))).scopes).toContain('check')
  })

  test('is refused in each of fifteen forged ways', async () => {
    const verify = issuer().verify
    const ends: Record<string, string> = {}
    for (const [what, token] of Object.entries(await fake.forge())) {
      ends[what] = await codeOf(verify(token))
    }
    expect(Object.keys(ends)).toHaveLength(15)
    expect(Object.entries(ends).filter(([, end]) => end !== 'not-signed-in')).toEqual([])
  })

  test('is refused with an algorithm that was not named', async () => {
    const strict = issuer({ algorithms: ['ES256'] })
    expect(await codeOf(strict.verify(await fake.sign()))).toBe('not-signed-in')
  })

  test('is let in by keys that are known while the issuer is down, and then by nobody', async () => {
    const known = issuer()
    const brief = issuer({}, { ...ISSUER_TIMES, keep: 0, rest: 0 })
    const token = await fake.sign()
    await Promise.all([known.verify(token), brief.verify(token)])
    fake.state.areKeysUp = false
    try {
      expect(await codeOf(known.verify(token))).toBe('let in')
      expect(await codeOf(brief.verify(token))).toBe('issuer-off')
      expect(await codeOf(issuer().verify(token))).toBe('issuer-off')
    } finally {
      fake.state.areKeysUp = true
    }
    expect(await codeOf(brief.verify(token))).toBe('let in')
  })

  test('of an issuer that cannot be reached, or is another, lets nobody in', async () => {
    const token = await fake.sign()
    expect(await codeOf(issuer({ issuer: 'http://127.0.0.1:9' }).verify(token))).toBe('issuer-off')
    expect(await codeOf(issuer({ issuer: `${fake.state.url}/` }).verify(token))).toBe('issuer-off')
  })

  test('with keys that nobody knows has the keys read once in a while alone', async () => {
    const one = issuer()
    await one.verify(await fake.sign())
    const before = fake.state.keyReads
    const unknown = (await fake.forge())['is signed by a key that nobody knows'] ?? ''
    for (let n = 0; n < 20; n++) await codeOf(one.verify(unknown))
    expect(fake.state.keyReads).toBe(before)
  })
})

describe('signing in with the issuer', () => {
  const flow = () =>
    createCodeFlow({
      issuer: issuer(),
      client: { id: CLIENT, secret: undefined },
      returnAddress: 'http://127.0.0.1:8787/sign-in/return',
    })
  /** What the issuer sends the browser back with. */
  const goThere = async (address: string) => {
    const reply = await fetch(address, { redirect: 'manual' })
    const back = new URL(reply.headers.get('location') ?? '')
    return Object.fromEntries(back.searchParams)
  }

  test('comes back with a person, and to the page that was wanted', async () => {
    const { address, cookie } = await flow().begin('/evals')
    expect(new URL(address).searchParams.get('code_challenge_method')).toBe('S256')
    const { person, to } = await flow().finish(await goThere(address), cookie)
    expect(to).toBe('/evals')
    expect(person.scopes).toContain('check')
  })

  test('in one browser with the code of another is refused', async () => {
    const [mine, theirs] = [await flow().begin('/'), await flow().begin('/')]
    const back = await goThere(theirs.address)
    expect(await codeOf(flow().finish(back, mine.cookie))).toBe('sign-in-failed')
    const state = mine.cookie.split('!')[0]
    // the issuer holds the code to the verifier of the browser that began
    expect(await codeOf(flow().finish({ ...back, state }, mine.cookie))).toBe('sign-in-failed')
  })

  test('twice with one code, or with none, is refused', async () => {
    const { address, cookie } = await flow().begin('/')
    const back = await goThere(address)
    await flow().finish(back, cookie)
    expect(await codeOf(flow().finish(back, cookie))).toBe('sign-in-failed')
    expect(await codeOf(flow().finish({}, cookie))).toBe('sign-in-failed')
    expect(await codeOf(flow().finish(back, undefined))).toBe('sign-in-failed')
  })

  test('with a state of as many letters but more bytes is refused, and is no fault', async () => {
    const { cookie } = await flow().begin('/')
    const state = 'é'.repeat(cookie.indexOf('!'))
    expect(await codeOf(flow().finish({ code: 'x', state }, cookie))).toBe('sign-in-failed')
  })

  test('with a token made for another moment is refused', async () => {
    const token = await fake.sign({ aud: CLIENT, nonce: 'another' })
    expect(await codeOf(issuer().verify(token, [CLIENT], 'this one'))).toBe('not-signed-in')
  })

  test.each([
    ['/evals', '/evals'],
    ['/element/index.html', '/element/index.html'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a?b=//c', '/'],
    [undefined, '/'],
  ])('never leads to another site: %s becomes %s', (to, page) => {
    expect(toOwnPage(to)).toBe(page)
  })
})
