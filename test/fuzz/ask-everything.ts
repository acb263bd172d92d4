/** Sends generated calls to every described route, and tells what must never come back. */
import fc from 'fast-check'
import { PROBLEM_CODES } from '../../server/errors.ts'
import { type DescribedRoute, describedRoutes } from './described-routes.ts'

/** A word that no message of ours holds, in a sentence, so that it cannot be a field's name. */
export const CANARY = 'zanzibarquince'
const WORDS = [
  `Jordan was ${CANARY} at contact.`,
  `${CANARY} “was here” 👩‍👧 <b>`,
  `../${CANARY} \u0000 x`,
  `${CANARY} \ud800 x`,
  `Mum said "${CANARY}" at her placement.`,
]

/** Guidance of a lead, a page that lists the names of keys: none is a note. */
const MAY_QUOTE: ReadonlySet<string> = new Set(['/v1/terms', '/v1/profiles', '/admin/keys'])

interface Asked {
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>
}

export interface Asking {
  /** Calls in all, spread over the routes that take a body; the others get a twentieth each. */
  readonly calls: number
  readonly seed: number
  /** Calls that the service does not describe of itself: pages and their forms. */
  readonly further?: readonly DescribedRoute[]
  /** Routes that do much for each call get a few. */
  readonly few?: ReadonlySet<string>
}

const FEW = 25

/** How many calls there were, and a line for each answer that must not be. */
export async function askEverything(
  app: Asked,
  { calls, seed, further = [], few = new Set() }: Asking,
) {
  const routes = [...(await describedRoutes(app, WORDS)), ...further]
  const withBody = routes.filter(({ bodies }) => bodies)
  const faults: string[] = []
  const statuses = new Set<number>()
  let sent = 0
  for (const route of routes) {
    const share = Math.ceil(calls / withBody.length / (route.bodies ? 1 : 20))
    const numRuns = few.has(route.path) ? Math.min(FEW, share) : share
    for (const call of fc.sample(callsOf(route), { numRuns, seed })) {
      const response = await app.request(call.path, call.init)
      const text = await response.text()
      sent++
      statuses.add(response.status)
      // a set that is not there is called by the name that was asked for
      const isOfSet = route.path.startsWith('/v1/evals/sets/{set}/') && call.path.includes(CANARY)
      const fault = faultOf(response, text, isOfSet || MAY_QUOTE.has(route.path))
      if (fault) faults.push(`${route.method} ${route.path}: ${fault} for ${call.init.body}`)
    }
  }
  return { routes, sent, statuses, faults }
}

function faultOf(response: Response, text: string, mayQuote: boolean): string | undefined {
  const { status } = response
  if (status < 400) return undefined
  if (!mayQuote && text.includes(CANARY)) return `${status} with words of the note`
  const [, code = ''] = /"code":"([a-z-]+)"/.exec(text) ?? []
  const isPage = response.headers.get('content-type')?.startsWith('text/html') && status < 500
  if (!PROBLEM_CODES.has(code) && !isPage) return `${status} without a code`
  return status >= 500 && status !== 503 ? `${status} ${code}` : undefined
}

function callsOf({ method, path, bodies, type = 'application/json' }: DescribedRoute) {
  const parts = fc.constantFrom('wandsworth', 'jargon', 'x', '%00', encodeURIComponent(CANARY))
  const query = fc.constantFrom('', '', `?limit=5`, `?from=2026-01-01&to=x`, `?q=${CANARY}`)
  const filled = fc.tuple(parts, parts, query).map(([first, second, asked]) => {
    const values = [first, second]
    return path.replaceAll(/\{\w+\}/g, () => values.shift() ?? 'x') + asked
  })
  const headers = { 'content-type': type }
  return fc.tuple(filled, bodies ?? fc.constant(undefined)).map(([url, body]) => ({
    path: url,
    init: (body === undefined ? { method } : { method, headers, body }) as RequestInit,
  }))
}
