/** A small issuer over HTTP: discovery, keys, a code flow that holds to PKCE, and tokens of any kind. */
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

export const AUDIENCE = 'api-fairhand'
export const CLIENT = 'pages-fairhand'
export const TENANT = '5f0c'

export type FakeIssuer = Awaited<ReturnType<typeof startIssuer>>

export async function startIssuer() {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  // as Microsoft publishes its keys: without "alg"
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', use: 'sig' }
  const codes = new Map<string, { challenge: string; nonce: string; redirect: string }>()
  const state = { url: '', areKeysUp: true, roles: ['Fairhand.Worker'], keyReads: 0, tokens: 0 }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', state.url)
    const reply = (status: number, body: object, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body))
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return reply(200, {
          issuer: state.url,
          jwks_uri: `${state.url}/keys`,
          authorization_endpoint: `${state.url}/authorize`,
          token_endpoint: `${state.url}/token`,
        })
      case '/keys':
        state.keyReads++
        return state.areKeysUp ? reply(200, { keys: [jwk] }) : reply(500, {})
      case '/authorize': {
        const asked = (name: string) => url.searchParams.get(name) ?? ''
        const code = randomBytes(8).toString('hex')
        const redirect = asked('redirect_uri')
        codes.set(code, { challenge: asked('code_challenge'), nonce: asked('nonce'), redirect })
        const back = new URL(redirect)
        back.searchParams.set('code', code)
        back.searchParams.set('state', asked('state'))
        return reply(302, {}, { location: back.href })
      }
      case '/token': {
        const sent = new URLSearchParams(await read(request))
        const known = codes.get(sent.get('code') ?? '')
        codes.delete(sent.get('code') ?? '')
        const challenge = createHash('sha256')
          .update(sent.get('code_verifier') ?? '')
          .digest('base64url')
        const isRight =
          known?.challenge === challenge && known.redirect === sent.get('redirect_uri')
        if (!known || !isRight) return reply(400, { error: 'invalid_grant' })
        state.tokens++
        const { roles } = state
        return reply(200, { id_token: await sign({ aud: CLIENT, nonce: known.nonce, roles }) })
      }
      default:
        return reply(404, {})
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const now = () => Math.floor(Date.now() / 1_000)
  const claims = (more: Record<string, unknown> = {}): JWTPayload => ({
    iss: state.url,
    aud: AUDIENCE,
    sub: 'worker-7',
    tid: TENANT,
    roles: ['Fairhand.Worker'],
    iat: now(),
    exp: now() + 300,
    ...more,
  })
  const sign = (more: Record<string, unknown> = {}, { kid = 'k1', key = own.privateKey } = {}) =>
    new SignJWT(claims(more)).setProtectedHeader({ alg: 'RS256', kid }).sign(key)
  const bare = (header: object, more: Record<string, unknown> = {}) =>
    [header, claims(more)]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')

  /** Tokens that nobody may get in with, by what is wrong with each. */
  const forge = async (): Promise<Record<string, string>> => {
    const good = await sign()
    const [head, , signature] = good.split('.')
    const edited = bare({}, { roles: ['Fairhand.Admin'] }).split('.')[1]
    const pem = Buffer.from(await exportSPKI(own.publicKey))
    return {
      'is past its time': await sign({ exp: now() - 120 }),
      'is not yet good': await sign({ nbf: now() + 120 }),
      'never ends': await sign({ exp: undefined }),
      'is for another service': await sign({ aud: 'api-other' }),
      'is for the pages, not for programs': await sign({ aud: CLIENT }),
      'comes from another issuer': await sign({ iss: 'https://id.example' }),
      'comes from another tenant': await sign({ tid: 'ffff' }),
      'names no tenant': await sign({ tid: undefined }),
      'is signed by another key of the same name': await sign({}, { key: other.privateKey }),
      'is signed by a key that nobody knows': await sign({}, { kid: 'k9', key: other.privateKey }),
      'is signed with our public key as a secret': await new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(pem),
      'says that it needs no signature': `${bare({ alg: 'none' })}.`,
      'was changed after it was signed': [head, edited, signature].join('.'),
      'has lost its signature': good.slice(0, good.lastIndexOf('.') + 1),
      'is none': 'abc.def.ghi',
    }
  }
  return { state, sign, forge, close: () => server.close() }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
