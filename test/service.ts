/** The service as `main.ts` builds it, without a port: for `app.request()`. */
import { type AppDeps, createApp } from '../server/app.ts'
import { type Analyser, createAnalyser } from '../server/check.ts'
import { checks } from '../server/checks/index.ts'
import { ownTerms } from '../server/glossary/own-terms.ts'
import { DEFAULT_PROFILE, profiles } from '../server/profiles/index.ts'
import type { Profile } from '../server/profiles/profile.ts'
import { rules, rulesVersion } from '../server/rules/index.ts'

/** The analyser, with a deployment's profiles besides the product's own. */
export const analyserWith = (more: readonly Profile[]): Analyser =>
  createAnalyser({
    terms: ownTerms,
    rules,
    checks,
    rulesVersion,
    profiles: [...profiles, ...more],
    defaultProfile: DEFAULT_PROFILE,
  })
export const analyser = analyserWith([])

export interface ServiceOptions {
  readonly allowedHosts?: readonly string[]
  readonly allowedOrigins?: readonly string[]
  readonly pages?: string
  readonly report?: (error: unknown) => void
  readonly model?: AppDeps['model']
  readonly openEvaluations?: AppDeps['openEvaluations']
  readonly house?: AppDeps['house']
  readonly analyser?: Analyser
  readonly isStarting?: () => boolean
  readonly checkNote?: typeof analyser.checkNote
}

export function createService(options: ServiceOptions = {}) {
  const given = options.analyser ?? analyser
  return createApp({
    analyser: { ...given, checkNote: options.checkNote ?? given.checkNote },
    isStarting: options.isStarting ?? (() => false),
    model: options.model,
    openEvaluations: options.openEvaluations,
    house: options.house,
    allowedHosts: options.allowedHosts ?? [],
    allowedOrigins: options.allowedOrigins ?? [],
    pages: options.pages ?? 'dist/pages',
    report: options.report ?? (() => {}),
  })
}

/** A POST of JSON, as a page of the service itself would send it. */
export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
