/** Whether the service is open to whoever sits at its machine. */
import { existsSync } from 'node:fs'
import type { Context } from 'hono'
import { ProblemError } from '../errors.ts'
import { hadKeys } from '../store/keys.ts'
import type { Store } from '../store/store.ts'
import { remember } from './remembered.ts'

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[?::1\]?)(?::\d+)?$/i

/** Whether a host's name, with or without a port, is this machine's own. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * Open where the service is for this machine alone and no key was ever made. Once it is closed it
 * stays so. Throws `StoreError` where a store that may hold keys cannot be read.
 */
export function createOpenness(isForThisMachine: boolean, store: Store): () => Promise<boolean> {
  if (!isForThisMachine) return async () => false
  let isClosed = false
  const closing = remember(() => store.run(hadKeys))
  return async () => {
    if (isClosed) return false
    if (!mayHoldKeys(store)) return true
    isClosed = await closing.find('keys')
    return !isClosed
  }
}

/** What was never made holds no keys, and is not made for the question. */
export const mayHoldKeys = (store: Store): boolean =>
  store.folder === undefined || store.isOpen() || existsSync(store.folder)

/** Whether a call came by this machine's own name, and through no proxy that says so. */
export const isCalledHere = (req: Context['req']): boolean =>
  isLoopback(req.header('host') ?? new URL(req.url).host) &&
  !Object.keys(req.header()).some((name) => FORWARDED.test(name))

const FORWARDED = /^(?:x-forwarded-|forwarded$|x-real-ip$|via$)/

/** An open service behind a proxy would be open to all the world. */
export function refuseFromElsewhere({ req }: Context): void {
  if (isCalledHere(req)) return
  throw new ProblemError(
    'not-signed-in',
    'The call came from elsewhere, and the service has no keys. Make one ("npm run store -- keys add"), or name an issuer with FAIRHAND_OIDC_ISSUER.',
  )
}
