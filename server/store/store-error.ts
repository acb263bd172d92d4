/** What can go wrong with the store. No message holds a value that was being read or written. */

const MESSAGES = {
  'not-allowed':
    'With NODE_ENV=production the embedded store is refused: a power cut could lose what it holds. FAIRHAND_DATABASE_URL names a PostgreSQL; FAIRHAND_ALLOW_EMBEDDED_STORE=yes takes the risk.',
  'in-use': 'The embedded store is in use by another process.',
  unreachable: 'The store cannot be reached.',
  full: 'The store has no room left on its disk.',
  newer: 'A newer version of the service has changed the store. Please upgrade this one.',
  migration: 'The store could not be brought up to date; it was left as it was.',
  conflict: 'Somebody else has changed this at the same time.',
  unfit: 'The store cannot hold what was given to it.',
  refused: 'The store refused this.',
} as const

export type StoreErrorCode = keyof typeof MESSAGES

/**
 * An error of the store: a code, and where the database gave one, its SQLSTATE. It has no cause on
 * purpose: the errors of drivers print every parameter.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly sqlState: string | undefined
  constructor(code: StoreErrorCode, detail?: string, sqlState?: string) {
    super([MESSAGES[code], detail, sqlState && `(${sqlState})`].filter(Boolean).join(' '))
    this.code = code
    this.sqlState = sqlState
  }
}

/** Any error of a driver as one of ours; what is already ours stays. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const cause = isOfDrizzle(error) ? error.cause : error
  const code = codeOf(cause)
  const sqlState = code && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
  return new StoreError(meaningOf(code), undefined, sqlState)
}

/** Whether an error comes from a driver, and so may hold parameters. */
export const isOfDatabase = (error: unknown): boolean =>
  isOfDrizzle(error) || /^[0-9A-Z]{5}$/.test(codeOf(error) ?? '')

/** By its shape: there may be more than one copy of drizzle. */
const isOfDrizzle = (error: unknown): error is Error =>
  error instanceof Error && 'query' in error && 'params' in error

function meaningOf(code: string | undefined): StoreErrorCode {
  if (code === undefined) return 'unreachable'
  if (code === 'ENOSPC' || code === '53100') return 'full'
  if (code === '23505' || code === '40001' || code === '40P01') return 'conflict'
  // a character that no database holds, a number beyond its column
  if (code.startsWith('22')) return 'unfit'
  // connections, resources, an operator's hand, and the codes of the network
  if (/^(?:08|53|57P)/.test(code) || /^E[A-Z]+$/.test(code)) return 'unreachable'
  return /^[0-9A-Z]{5}$/.test(code) ? 'refused' : 'unreachable'
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
