/**
 * The issuer that a deployment has named (OpenID Connect: Microsoft Entra ID and others). The only
 * importer of jose. Where the issuer cannot be asked nobody is let in who is not known already.
 */
import { createHash } from 'node:crypto'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Scope } from '../contract.ts'
import { type Role, scopesOfRoles } from './roles.ts'
import { issuerOff, notSignedIn } from './trouble.ts'

export interface IssuerSettings {
  /** As it stands in `iss`, letter for letter. */
  readonly issuer: string
  /** Of tokens that programs send. */
  readonly audiences: readonly string[]
  readonly algorithms: readonly string[]
  /** Which `tid` may call; empty: any that the issuer signs for. */
  readonly tenants: readonly string[]
  readonly rolesClaim: string
  /** Our roles by a value of that claim; `*` stands for everybody whom the issuer knows. */
  readonly roles: ReadonlyMap<string, Role>
}

export interface Person {
  /** A hash of issuer and subject: the audit holds no names. */
  readonly id: string
  readonly scopes: readonly Scope[]
}

export interface Discovered {
  readonly authorization: string
  readonly token: string
}

export interface Issuer {
  /** Throws a problem: the token is not good, or the issuer cannot be asked. */
  readonly verify: (token: string, audiences?: readonly string[], nonce?: string) => Promise<Person>
  /** Throws the problem that says that the issuer cannot be asked. */
  readonly discover: () => Promise<Discovered>
}

export interface IssuerTimes {
  /** How long an answer of the issuer is waited for, in milliseconds. */
  readonly wait: number
  /** How long its keys count without being read anew, in milliseconds. */
  readonly keep: number
  /** How often a key that is unknown has them read anew, in milliseconds. */
  readonly rest: number
}

export const ISSUER_TIMES: IssuerTimes = { wait: 5_000, keep: 600_000, rest: 30_000 }

const Discovery = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
})

/** Clocks of two machines may differ by this many seconds. */
const CLOCK_SECONDS = 30

export function createIssuer(settings: IssuerSettings, times: IssuerTimes = ISSUER_TIMES): Issuer {
  let discovery: Promise<z.infer<typeof Discovery>> | undefined
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined

  const discover = () => {
    discovery ??= readDiscovery(settings.issuer, times.wait).catch((error: unknown) => {
      discovery = undefined
      throw error
    })
    return discovery
  }
  return {
    async discover() {
      const { authorization_endpoint: authorization, token_endpoint: token } = await discover()
      return { authorization, token }
    },
    async verify(token, audiences = settings.audiences, nonce) {
      const { jwks_uri: address } = await discover()
      keys ??= createRemoteJWKSet(new URL(address), {
        timeoutDuration: times.wait,
        cacheMaxAge: times.keep,
        cooldownDuration: times.rest,
      })
      let claims: JWTPayload
      try {
        const verified = await jwtVerify(token, keys, {
          issuer: settings.issuer,
          audience: [...audiences],
          algorithms: [...settings.algorithms],
          requiredClaims: ['exp', 'sub', ...(settings.tenants.length > 0 ? ['tid'] : [])],
          clockTolerance: CLOCK_SECONDS,
        })
        claims = verified.payload
      } catch (error) {
        throw isOfToken(error) ? notSignedIn('The token is not accepted.') : issuerOff()
      }
      const { tenants } = settings
      const isForeign = tenants.length > 0 && !tenants.includes(String(claims.tid))
      if (isForeign || (nonce !== undefined && claims.nonce !== nonce)) {
        throw notSignedIn('The token is not accepted.')
      }
      return toPerson(claims, settings)
    },
  }
}

async function readDiscovery(issuer: string, wait: number): Promise<z.infer<typeof Discovery>> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const reply = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(wait) })
    const found = Discovery.parse(await reply.json())
    if (found.issuer === issuer) return found
  } catch {
    // whatever is wrong, the issuer cannot be asked
  }
  throw issuerOff()
}

/** Whether the token is at fault; everything else is the issuer's, or the way to it. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'

function toPerson(claims: JWTPayload, { issuer, roles, rolesClaim }: IssuerSettings): Person {
  const claimed = claims[rolesClaim]
  const values = (Array.isArray(claimed) ? claimed : [claimed]).filter(
    (value) => typeof value === 'string',
  )
  const known = ['*', ...values].flatMap((value) => roles.get(value) ?? [])
  const hash = createHash('sha256').update(`${issuer} ${claims.sub}`).digest('hex')
  return { id: `person_${hash.slice(0, 20)}`, scopes: scopesOfRoles(known) }
}
