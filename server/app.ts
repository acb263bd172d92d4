/** `createApp(deps)`: the Hono app. No environment, clock or network of its own. */
import { serveStatic } from '@hono/node-server/serve-static'
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { openToLocal } from './access.ts'
import { type Analyser, UnknownProfileError } from './check.ts'
import type { NoteInput } from './contract.ts'
import { ProblemError, replyProblem } from './errors.ts'
import { createLine, LONGEST_WAIT } from './limits/line.ts'
import { ASK_LIMITS } from './model/limits.ts'
import { createPlaces } from './model/places.ts'
import type { ModelService } from './model/service.ts'
import { createRewriter } from './rewrite/rewrite.ts'
import { adminRoutes } from './routes/admin/admin.ts'
import { batchRoutes } from './routes/batches.ts'
import { checkRoutes } from './routes/check.ts'
import { createCheckInTurns } from './routes/check-in-turns.ts'
import { ELEMENT_SCRIPT, elementRoutes } from './routes/element.ts'
import { createEvalDeps, type OpenEvaluations } from './routes/evals/deps.ts'
import { evalRoutes } from './routes/evals/evals.ts'
import { evalPages } from './routes/evals/pages.ts'
import { createExampleDeps } from './routes/examples/deps.ts'
import { exampleRoutes } from './routes/examples/examples.ts'
import { guidanceRoutes } from './routes/guidance.ts'
import { healthRoutes } from './routes/health.ts'
import { type HouseRoutesDeps, houseRoutes } from './routes/house.ts'
import { keyRoutes } from './routes/keys.ts'
import { limitBody } from './routes/limit-body.ts'
import { limitTime } from './routes/limit-time.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { createSeats } from './routes/model-seat.ts'
import { readyRoutes } from './routes/ready.ts'
import { reviewRoutes } from './routes/review.ts'
import { rewriteRoutes } from './routes/rewrite.ts'
import { rewriteCheckRoutes } from './routes/rewrite-check.ts'
import { type SignInDeps, signInRoutes } from './routes/sign-in.ts'
import { needStore, toStoreProblem } from './routes/store-problem.ts'
import {
  allowHosts,
  allowOrigins,
  answerListedOrigins,
  requireJson,
  setHeaders,
} from './security.ts'
import { createReadiness, type Readiness } from './telemetry/readiness.ts'
import type { Watch } from './telemetry/watch.ts'

export interface AppDeps {
  readonly analyser: Analyser
  /** Undefined where no model is named. */
  readonly model: ModelService | undefined
  /** Undefined where there is no store. */
  readonly house?: HouseRoutesDeps | undefined
  /** Undefined where the service came without evals. */
  readonly openEvaluations?: OpenEvaluations | undefined
  /** Undefined where nobody signs in. */
  readonly signIn?: SignInDeps | undefined
  /** Host names besides loopback's by which the service may be called, in lower case. */
  readonly allowedHosts: readonly string[]
  /** Origins besides our own whose pages may call the service, in lower case. */
  readonly allowedOrigins: readonly string[]
  /** The folder of the built pages. */
  readonly pages: string
  /** How long a check may wait for its turn, in milliseconds. */
  readonly longestWait?: number
  /** Whether the service still warms up. */
  readonly isStarting?: () => boolean
  /** Whether the service is about to stop. */
  readonly isDraining?: () => boolean
  /** Undefined where nobody watches. */
  readonly watch?: Watch | undefined
  readonly readiness?: () => Promise<Readiness>
  /** Of the model and the whole deployment; undefined where none is named. */
  readonly tokensPerDay?: number | undefined
  /** Is told of errors that nobody foresaw. */
  readonly report: (error: unknown) => void
}

export type AppType = ReturnType<typeof createApp>

export function createApp(deps: AppDeps) {
  const { isStarting = () => false, isDraining = () => false, watch } = deps
  const readiness = deps.readiness ?? createReadiness(deps.house?.store, () => 'off')
  const seats = createSeats(createPlaces(ASK_LIMITS.concurrent + ASK_LIMITS.waiting), isDraining)
  const line = createLine({ longestWait: deps.longestWait ?? LONGEST_WAIT })
  const check = createCheckInTurns(deps.analyser, line)
  const flagsOf = (input: NoteInput) => deps.analyser.checkNote(input).flags
  const rewrite = createRewriter({
    flagsOf,
    byModel: deps.model?.rewrite,
    voiceOf: (input) => deps.analyser.profileOf(input).voice,
  })
  const app = new OpenAPIHono()
  app.onError((error, context) => replyProblem(context, toProblem(error, deps.report)))
  app.notFound((context) =>
    replyProblem(context, new ProblemError('not-found', 'See /openapi.json for what there is.')),
  )
  if (watch) app.use(watch.call)
  app.use(setHeaders, allowHosts(deps.allowedHosts), allowOrigins(deps.allowedOrigins))
  app.use(limitTime())
  if (deps.allowedOrigins.length > 0) {
    for (const path of ['/v1/*', ELEMENT_SCRIPT]) {
      app.use(path, answerListedOrigins(deps.allowedOrigins))
    }
  }
  const access = deps.house?.access ?? openToLocal('127.0.0.1')
  const evals = createEvalDeps(deps.openEvaluations, deps.house)
  app.use(access.guard)
  if (watch) app.use(watch.noteCaller)
  app.use('/v1/*', requireJson, limitBody)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Fairhand',
      version: '1',
      description: 'Helps write case notes in plain, fair words, to the child whose record it is.',
    },
  })
  const routed = app
    .route('/', healthRoutes(deps.analyser))
    .route('/v1', checkRoutes(check))
    .route('/v1', guidanceRoutes(deps.analyser))
    .route('/', readyRoutes({ isStarting, isDraining, readiness }))
    .route('/v1', reviewRoutes({ analyser: deps.analyser, check, model: deps.model, seats }))
    .route('/v1', rewriteRoutes({ rewrite, flagsOf, seats, hasModel: deps.model !== undefined }))
    .route('/v1', rewriteCheckRoutes())
    .route('/v1', houseRoutes(deps.analyser, deps.house, watch?.metrics.countFlags))
    .route('/v1', exampleRoutes(createExampleDeps(deps.analyser, deps.house)))
    .route('/v1', batchRoutes(deps.analyser, { ...deps.house, access }))
    .route('/v1', keyRoutes({ store: () => needStore(deps.house?.store), access }))
    .route('/v1', evalRoutes(evals))
  app.route('/', evalPages(evals, deps.pages))
  if (deps.signIn) app.route('/', signInRoutes(deps.signIn))
  if (watch) app.route('/', metricsRoutes(watch.metrics))
  const { analyser, house, tokensPerDay } = deps
  const admin = { analyser, store: house?.store, readiness, tokensPerDay, now: () => new Date() }
  app.route('/', adminRoutes(admin, access))
  app.route('/', elementRoutes(deps.pages))
  app.use('/assets/*', serveStatic({ root: deps.pages, onFound: keepForever }))
  for (const [path, file] of PAGES) {
    app.get(path, serveStatic({ root: deps.pages, path: file }), (context) =>
      replyProblem(
        context,
        new ProblemError('pages-not-built', '`npm start` builds them; so does `npx vite build`.'),
      ),
    )
  }
  return routed
}

/** Each page, and the file that was built for it. */
const PAGES = [
  ['/', 'index.html'],
  ['/examples', 'examples.html'],
  ['/rules', 'rules.html'],
] as const

/** Assets carry a hash of their content in their name. */
const keepForever = (_: string, context: { header: (name: string, value: string) => void }): void =>
  context.header('cache-control', 'public, max-age=31536000, immutable')

function toProblem(error: Error, report: AppDeps['report']): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof UnknownProfileError) {
    return new ProblemError('unknown-profile', error.message, [
      { path: 'profile', message: `must be one of ${error.known.join(', ')}` },
    ])
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new ProblemError('malformed-json', 'The body could not be read as JSON.')
  }
  const ofStore = toStoreProblem(error)
  if (ofStore) return ofStore
  report(error)
  return new ProblemError('internal', 'It has been noted, without the note. Please try again.')
}
