/** Who may call, as the settings and the store say; refuses to start open to a network. */

import { createCodeFlow } from './access/code-flow.ts'
import { createGuard } from './access/guard.ts'
import { createIdentify } from './access/identify.ts'
import { createKeyRing } from './access/key-ring.ts'
import { createOpenness, isLoopback, mayHoldKeys } from './access/openness.ts'
import { createRefusals } from './access/refusals.ts'
import { createSessions } from './access/sessions.ts'
import { type Access, accessBy } from './access.ts'
import type { OidcConfig } from './config/access.ts'
import { type Config, ConfigError } from './config.ts'
import type { Counting } from './limits/counting.ts'
import type { SignInDeps } from './routes/sign-in.ts'
import { hasUsableKey } from './store/keys.ts'
import type { Store } from './store/store.ts'
import { StoreError } from './store/store-error.ts'

export interface Entry {
  readonly access: Access
  readonly signIn: SignInDeps
}

export interface EntryParts {
  readonly store: Store
  readonly counting: Counting
  readonly report: (error: unknown) => void
}

/** Throws `ConfigError` where the service would listen beyond this machine and ask nobody. */
export async function startAccess(config: Config, parts: EntryParts): Promise<Entry> {
  const { host, access: settings } = config
  const { store, counting, report } = parts
  const { callsPerMinute, tokensPerDay, oidc, publicUrl } = settings
  // behind a proxy the service may listen on loopback, and is reached from elsewhere all the same
  const isForThisMachine = isLoopback(host) && publicUrl === undefined && oidc === undefined
  if (!isForThisMachine && !oidc) await needKeys(store)
  const issuer = oidc && (await loadIssuer(oidc))
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const limits = { callsPerMinute, tokensPerDay }
  const keyRing = createKeyRing({ store, report, ...limits })
  const sessions = createSessions({
    ...{ store, keyRing, report, isSecure, ...limits },
    times: settings.session,
  })
  const isOpen = createOpenness(isForThisMachine, store)
  const noteRefusal = createRefusals(store, report)
  const findByToken =
    issuer && oidc.audiences.length > 0
      ? async (token: string) => {
          const { id, scopes } = await issuer.verify(token)
          return { id, scopes: new Set(scopes), ...limits }
        }
      : undefined
  const identify = createIdentify({ keyRing, sessions, findByToken })
  const codeFlow =
    issuer && oidc.client
      ? createCodeFlow({
          issuer,
          client: oidc.client,
          returnAddress: `${publicUrl}/sign-in/return`,
        })
      : undefined
  return {
    access: accessBy(createGuard({ isOpen, identify, noteRefusal, counting })),
    signIn: { isOpen, sessions, keyRing, codeFlow, isSecure, noteRefusal },
  }
}

/** jose is loaded where an issuer is named, and nowhere else. */
async function loadIssuer(oidc: OidcConfig) {
  const { createIssuer } = await import('./access/issuer.ts')
  return createIssuer(oidc)
}

async function needKeys(store: Store): Promise<void> {
  try {
    if (mayHoldKeys(store) && (await store.run(hasUsableKey))) return
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    throw refusal(`and its keys cannot be read: ${error.message}`)
  }
  throw refusal('and there are no keys.')
}

const refusal = (why: string): ConfigError =>
  new ConfigError([
    `FAIRHAND_HOST: the service would listen beyond this machine, ${why} Make a key ("npm run store -- keys add <name> <scopes>"), or name an issuer with FAIRHAND_OIDC_ISSUER, or leave FAIRHAND_HOST and FAIRHAND_PUBLIC_URL out.`,
  ])
