/** Who calls: by an API key, by a token of the issuer, or by the cookie of a session. */
import type { Context } from 'hono'
import { ProblemError } from '../errors.ts'
import { idOfKey } from '../store/keys.ts'
import type { Caller } from './caller.ts'
import type { KeyRing } from './key-ring.ts'
import type { Sessions } from './sessions.ts'
import { notSignedIn } from './trouble.ts'

export interface IdentifyOptions {
  readonly keyRing: KeyRing
  readonly sessions: Sessions
  /** Undefined where no issuer is named. Throws a problem for a token that is not good. */
  readonly findByToken: ((token: string) => Promise<Caller>) | undefined
}

/** One way of saying who one is is enough; where several are given, the header counts alone. */
export function createIdentify({ keyRing, sessions, findByToken }: IdentifyOptions) {
  return async (context: Context): Promise<Caller | undefined> => {
    const header = context.req.header('authorization')
    if (header === undefined) return findBySession(context, sessions)
    const [, token] = /^Bearer +([\w~+/.=-]+) *$/i.exec(header) ?? []
    if (token === undefined) throw notSignedIn('Send "Authorization: Bearer <key or token>".')
    if (idOfKey(token)) {
      const caller = await keyRing.findByKey(token)
      if (caller) return caller
      throw notSignedIn('The key is unknown, revoked or past its time.')
    }
    if (findByToken) return findByToken(token)
    throw notSignedIn('This is not a key of this service.')
  }
}

const SAFE = new Set(['GET', 'HEAD'])

/** Cookies come along whichever page has asked, so the page must be our own. */
async function findBySession(context: Context, sessions: Sessions): Promise<Caller | undefined> {
  const caller = await sessions.find(context)
  if (caller && !isFromOwnPage(context)) {
    throw new ProblemError(
      'origin-not-allowed',
      'A session counts for calls from our own pages alone. Other sites send a key or a token.',
    )
  }
  return caller
}

function isFromOwnPage({ req }: Context): boolean {
  const origin = req.header('origin')
  const host = req.header('host') ?? new URL(req.url).host
  if (origin !== undefined) {
    return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
  }
  return SAFE.has(req.method) || req.header('sec-fetch-site') === 'same-origin'
}
