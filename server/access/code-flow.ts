/** Signing in with the issuer: an authorisation code, bound to this browser by state, nonce and PKCE. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ProblemError } from '../errors.ts'
import type { Issuer, Person } from './issuer.ts'
import { issuerOff } from './trouble.ts'

export interface CodeFlow {
  /** Where to send the browser, and what its cookie has to hold until it comes back. */
  readonly begin: (to: string) => Promise<{ readonly address: string; readonly cookie: string }>
  /** Throws a problem where anything does not fit. */
  readonly finish: (
    query: { readonly code?: string | undefined; readonly state?: string | undefined },
    cookie: string | undefined,
  ) => Promise<{ readonly person: Person; readonly to: string }>
}

export interface CodeFlowOptions {
  readonly issuer: Issuer
  readonly client: { readonly id: string; readonly secret: string | undefined }
  /** Where the issuer sends the browser back to; it must be registered there. */
  readonly returnAddress: string
}

const WAIT = 5_000

const random = (): string => randomBytes(32).toString('base64url')

/** Only pages of this service: an address that leads elsewhere becomes the first page. */
export const toOwnPage = (to: string | undefined): string =>
  to !== undefined && /^\/(?:[\w.~-][\w./~-]*)?$/.test(to) ? to : '/'

export function createCodeFlow({ issuer, client, returnAddress }: CodeFlowOptions): CodeFlow {
  return {
    async begin(to) {
      const { authorization } = await issuer.discover()
      const [state, nonce, verifier] = [random(), random(), random()]
      const address = new URL(authorization)
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: client.id,
        redirect_uri: returnAddress,
        scope: 'openid',
        state,
        nonce,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      })) {
        address.searchParams.set(name, value)
      }
      return { address: address.href, cookie: [state, nonce, verifier, toOwnPage(to)].join('!') }
    },
    async finish({ code, state }, cookie) {
      const [known, nonce, verifier, to] = cookie?.split('!') ?? []
      if (!code || !state || !known || !nonce || !verifier || !isSame(state, known)) throw failed()
      const token = await exchange({ code, verifier })
      const person = await issuer.verify(token, [client.id], nonce)
      return { person, to: toOwnPage(to) }
    },
  }

  async function exchange({ code, verifier }: { code: string; verifier: string }): Promise<string> {
    const { token } = await issuer.discover()
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client.id,
      ...(client.secret ? { client_secret: client.secret } : {}),
      redirect_uri: returnAddress,
      code,
      code_verifier: verifier,
    })
    const signal = AbortSignal.timeout(WAIT)
    const reply = await fetch(token, { method: 'POST', body, redirect: 'error', signal }).catch(
      () => undefined,
    )
    if (!reply || reply.status >= 500) throw issuerOff()
    const answer = z.object({ id_token: z.string() }).safeParse(await reply.json().catch(() => {}))
    if (!reply.ok || !answer.success) throw failed()
    return answer.data.id_token
  }
}

const failed = (): ProblemError => new ProblemError('sign-in-failed', 'Please begin again.')

/** By their hashes, which are of one length whatever was sent. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other))

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
