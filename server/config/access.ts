/** The settings of who may call, and how much. */
import type { Environment } from './environment.ts'

export interface OidcConfig {
  readonly issuer: string
  readonly audiences: readonly string[]
  readonly algorithms: readonly string[]
  readonly tenants: readonly string[]
  readonly rolesClaim: string
  readonly roles: ReadonlyMap<string, 'worker' | 'trainer' | 'lead' | 'operator'>
  /** Undefined where people sign in with keys alone. */
  readonly client: { readonly id: string; readonly secret: string | undefined } | undefined
}

export interface AccessConfig {
  /** Undefined where no issuer is named. */
  readonly oidc: OidcConfig | undefined
  /** Where people reach the pages, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** In seconds. */
  readonly session: { readonly idle: number; readonly longest: number }
  readonly callsPerMinute: number
  readonly tokensPerDay: number | undefined
}

const ROLES = {
  worker: 'worker',
  lead: 'lead',
  trainer: 'trainer',
  admin: 'operator',
} as const

/** What does not fit together, one line each. */
export function faultsOfAccess(settings: Environment): string[] {
  const issuer = settings.FAIRHAND_OIDC_ISSUER
  const { FAIRHAND_OIDC_CLIENT_ID: client, FAIRHAND_PUBLIC_URL: url } = settings
  const faults: string[] = []
  if (issuer === undefined) {
    const stray = (['AUDIENCE', 'CLIENT_ID', 'CLIENT_SECRET', 'TENANTS', 'ROLES'] as const).find(
      (name) => settings[`FAIRHAND_OIDC_${name}`] !== undefined,
    )
    if (stray) faults.push(`FAIRHAND_OIDC_ISSUER: must be set beside FAIRHAND_OIDC_${stray}`)
  } else {
    if (!isSafe(issuer)) faults.push('FAIRHAND_OIDC_ISSUER: must be https://…')
    if (!settings.FAIRHAND_OIDC_AUDIENCE && !client) {
      faults.push(
        'FAIRHAND_OIDC_AUDIENCE: name the audience of tokens that programs send, or FAIRHAND_OIDC_CLIENT_ID for people who sign in',
      )
    }
    if (!settings.FAIRHAND_OIDC_ROLES) {
      faults.push(
        'FAIRHAND_OIDC_ROLES: say who may do what, for example "Fairhand.Worker=worker, Fairhand.Lead=lead, Fairhand.Trainer=trainer, Fairhand.Admin=admin"',
      )
    }
    if (client && !url)
      faults.push('FAIRHAND_PUBLIC_URL: must be set beside FAIRHAND_OIDC_CLIENT_ID')
  }
  if (url !== undefined && !isSafe(url)) {
    faults.push('FAIRHAND_PUBLIC_URL: must be https://…, since people sign in there')
  }
  for (const part of partsOf(settings.FAIRHAND_OIDC_ROLES)) {
    if (!readRole(part)) {
      faults.push('FAIRHAND_OIDC_ROLES: each part must be <value>=worker|lead|trainer|admin')
      break
    }
  }
  return faults
}

export function readAccess(settings: Environment): AccessConfig {
  const { FAIRHAND_OIDC_ISSUER: issuer, FAIRHAND_OIDC_CLIENT_ID: client } = settings
  return {
    oidc:
      issuer === undefined
        ? undefined
        : {
            issuer,
            audiences: partsOf(settings.FAIRHAND_OIDC_AUDIENCE),
            algorithms: settings.FAIRHAND_OIDC_ALGORITHMS,
            tenants: partsOf(settings.FAIRHAND_OIDC_TENANTS),
            rolesClaim: settings.FAIRHAND_OIDC_ROLES_CLAIM,
            roles: new Map(
              partsOf(settings.FAIRHAND_OIDC_ROLES).flatMap((part) => {
                const role = readRole(part)
                return role ? [role] : []
              }),
            ),
            client: client
              ? { id: client, secret: settings.FAIRHAND_OIDC_CLIENT_SECRET }
              : undefined,
          },
    publicUrl: settings.FAIRHAND_PUBLIC_URL?.replace(/\/$/, ''),
    session: {
      idle: settings.FAIRHAND_SESSION_IDLE_MINUTES * 60,
      longest: settings.FAIRHAND_SESSION_HOURS * 3_600,
    },
    callsPerMinute: settings.FAIRHAND_CALLS_PER_MINUTE,
    tokensPerDay: settings.FAIRHAND_TOKENS_PER_DAY,
  }
}

const partsOf = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function readRole(part: string): [string, (typeof ROLES)[keyof typeof ROLES]] | undefined {
  const at = part.lastIndexOf('=')
  const value = part.slice(0, at).trim()
  const role = ROLES[part.slice(at + 1).trim() as keyof typeof ROLES]
  return at > 0 && value !== '' && role ? [value, role] : undefined
}

/** Names and tokens travel by https; on this machine, where tests are, they need not. */
const isSafe = (url: string): boolean =>
  /^https:\/\//.test(url) || /^http:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(url)
