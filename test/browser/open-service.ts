/** The service on a port of its own, with a gate before `POST /v1/check` that a test can close. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { NoteInput } from '../../server/contract.ts'
import { createService, type ServiceOptions } from '../service.ts'

export interface Service {
  readonly url: string
  /** The notes that were asked about, in order. */
  readonly asked: NoteInput[]
  /** How many of the calls were given up by the page. */
  readonly aborted: () => number
  /** Answers in place of the service, until told otherwise; `undefined` opens the gate. */
  answerWith: ((request: Request) => Response | Promise<Response>) | undefined
  /** Makes calls wait until the returned function is called. */
  readonly hold: () => () => void
  readonly close: () => void
}

export async function openService(options: ServiceOptions): Promise<Service> {
  const app = createService(options)
  let aborted = 0
  let gate = Promise.resolve()
  const service = {
    url: '',
    asked: [] as NoteInput[],
    aborted: () => aborted,
    answerWith: undefined as Service['answerWith'],
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    close: () => server.close(),
  }
  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (/^\/(?:fixture|host)\//.test(pathname)) return readFixture(pathname, app)
    if (pathname !== '/v1/check') return app.fetch(request)
    service.asked.push(await request.clone().json())
    request.signal.addEventListener('abort', () => aborted++)
    await gate
    return service.answerWith ? service.answerWith(request) : app.fetch(request)
  }
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return service
}

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
}

/** The tests' own pages, under the content policy of the service's pages. */
async function readFixture(
  pathname: string,
  app: ReturnType<typeof createService>,
): Promise<Response> {
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  const { headers } = await app.request('/healthz')
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return new Response(readFileSync(join('dist', file)), {
    headers: {
      'content-type': type,
      'content-security-policy': headers.get('content-security-policy') ?? '',
    },
  })
}
