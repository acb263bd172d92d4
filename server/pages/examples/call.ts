/** Calls to the service, and what it says when it declines. */
import type { Problem } from '../../contract.ts'

/** The service declined: its own words, and what each fault is about. */
export class Declined extends Error {
  override readonly name = 'Declined'
  readonly status: number
  readonly code: string
  readonly faults: readonly { readonly path: string; readonly message: string }[]
  constructor({ status, code, detail, faults = [] }: Problem) {
    super(detail)
    this.status = status
    this.code = code
    this.faults = faults
  }
}

/** Throws `Declined`; also where the service cannot be reached. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch(() => undefined)
  if (reply?.ok) return reply
  const problem: Problem | undefined = await reply?.json().catch(() => undefined)
  throw new Declined(
    problem?.detail
      ? problem
      : {
          ...{ type: '', title: '', status: reply?.status ?? 0, code: 'unreachable' },
          detail:
            'The service cannot be reached. Nothing you wrote is lost: try again in a moment.',
        },
  )
}

export const get = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>

export const send = async <T>(path: string, body: unknown, method = 'POST'): Promise<T> =>
  (await ask(path, asJson(body, method))).json() as Promise<T>

export const asJson = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
