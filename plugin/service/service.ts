/** The way to the service. The extension needs a `Service` alone; this makes the usual one. */
import type { CheckResult, NoteInput } from '../../server/contract.ts'
import { isCheckResult, isProfileList, type ProfileList } from './answer.ts'
import { ServiceError } from './service-error.ts'

export interface Service {
  /** Checks a note. Rejects with a `ServiceError`, or with the signal's reason when aborted. */
  readonly check: (input: NoteInput, options: { signal: AbortSignal }) => Promise<CheckResult>
}

/** What the page needs besides: the profiles in force. */
export interface GuidedService extends Service {
  readonly profiles: () => Promise<ProfileList>
}

export interface ServiceOptions {
  /**
   * Where the service is.
   * @default '' (the page's own origin)
   * @example 'https://fairhand.council.example'
   */
  readonly baseUrl?: string
  /**
   * Headers for each call, for example to sign in.
   * @default () => ({})
   * @example async () => ({ Authorization: `Bearer ${await token()}` })
   */
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>
  /**
   * How long to wait for an answer, in milliseconds.
   * @default 15_000
   * @example 30_000
   */
  readonly timeout?: number
  /**
   * The function that makes the call.
   * @default globalThis.fetch
   * @example (url, init) => app.fetch(new Request(url, init))
   */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/** Calls the service over HTTP. Keeps nothing and logs nothing. */
export function createService(options: ServiceOptions = {}): GuidedService {
  const { baseUrl = '', headers = () => ({}), timeout = 15_000 } = options
  const call = options.fetch ?? ((url, init) => fetch(url, init))
  const root = baseUrl.replace(/\/+$/, '')

  async function read(path: string, init: RequestInit): Promise<unknown> {
    const limit = AbortSignal.timeout(timeout)
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
    try {
      const given = { ...(await headers()), ...Object.fromEntries(new Headers(init.headers)) }
      signal.throwIfAborted()
      const response = await call(root + path, { ...init, headers: given, signal })
      if (!response.ok) throw ServiceError.of(response)
      return await response.json()
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason
      if (error instanceof ServiceError) throw error
      throw new ServiceError(error instanceof SyntaxError ? 'broken' : 'offline', { cause: error })
    }
  }

  return {
    async check(input, { signal }) {
      const answer = await read('/v1/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
        signal,
      })
      if (!isCheckResult(answer)) throw new ServiceError('broken')
      return answer
    },
    async profiles() {
      const answer = await read('/v1/profiles', { method: 'GET' })
      if (!isProfileList(answer)) throw new ServiceError('broken')
      return answer
    },
  }
}
