/** The way to the service. The extension needs a `Service` alone; this makes the usual one. */
import type {
  CheckResult,
  NoteInput,
  ReviewDone,
  RewriteDone,
  RewriteInput,
} from '../../server/contract.ts'
import { isCheckResult, isProfileList, type ProfileList } from './answer.ts'
import { ModelError } from './model-error.ts'
import { followReview, followRewrite, type ReviewWatch, type RewriteWatch } from './model-events.ts'
import { errorOf } from './response-error.ts'
import { ServiceError } from './service-error.ts'

export interface Service {
  /** Checks a note. Rejects with a `ServiceError`, or with the signal's reason when aborted. */
  readonly check: (input: NoteInput, options: { signal: AbortSignal }) => Promise<CheckResult>
  /** Writes a passage to the child, where the worker asks for it. Rejects with a `ModelError` too. */
  readonly rewrite?: (request: RewriteInput, watch: RewriteWatch) => Promise<RewriteDone>
  /** Has the model read a note through, where the worker asks for it. Rejects as `rewrite` does. */
  readonly review?: (request: NoteInput, watch: ReviewWatch) => Promise<ReviewDone>
}

/** What the page needs besides: the profiles in force. */
export interface GuidedService extends Required<Service> {
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
   * How long to wait for a model, from the first word to the last, in milliseconds.
   * @default 90_000
   * @example 60_000
   */
  readonly modelTimeout?: number
  /**
   * The function that makes the call.
   * @default globalThis.fetch
   * @example (url, init) => app.fetch(new Request(url, init))
   */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/** Calls the service over HTTP. Keeps nothing and logs nothing. */
export function createService(options: ServiceOptions = {}): GuidedService {
  const { baseUrl = '', headers = () => ({}), timeout = 15_000, modelTimeout = 90_000 } = options
  const call = options.fetch ?? ((url, init) => fetch(url, init))
  const root = baseUrl.replace(/(?<!\/)\/+$/, '')

  async function ask<T>(
    path: string,
    { wait, ...init }: RequestInit & { wait: number },
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const limit = AbortSignal.timeout(wait)
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
    try {
      const given = { ...(await headers()), ...Object.fromEntries(new Headers(init.headers)) }
      signal.throwIfAborted()
      const response = await call(root + path, { ...init, headers: given, signal })
      if (!response.ok) throw await errorOf(response)
      return await read(response)
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason
      if (error instanceof ServiceError || error instanceof ModelError) throw error
      throw new ServiceError(error instanceof SyntaxError ? 'broken' : 'offline', { cause: error })
    }
  }

  return {
    async check(input, { signal }) {
      const answer = await ask('/v1/check', { ...post(input), signal, wait: timeout }, readJson)
      if (!isCheckResult(answer)) throw new ServiceError('broken')
      return answer
    },
    rewrite: (request, watch) =>
      ask('/v1/rewrite', { ...stream(request, watch.signal), wait: modelTimeout }, (response) =>
        followRewrite(response, watch),
      ),
    review: (request, watch) =>
      ask('/v1/review', { ...stream(request, watch.signal), wait: modelTimeout }, (response) =>
        followReview(response, watch),
      ),
    async profiles() {
      const answer = await ask('/v1/profiles', { method: 'GET', wait: timeout }, readJson)
      if (!isProfileList(answer)) throw new ServiceError('broken')
      return answer
    },
  }
}

const readJson = (response: Response): Promise<unknown> => response.json()

const JSON_BODY = { 'content-type': 'application/json' }
const post = (body: NoteInput) => ({
  method: 'POST',
  headers: JSON_BODY,
  body: JSON.stringify(body),
})
const stream = (body: NoteInput, signal: AbortSignal) => ({
  ...post(body),
  headers: { ...JSON_BODY, accept: 'text/event-stream' },
  signal,
})
