/** `GET /v1/rules /v1/terms /v1/profiles …`: what is in force, with its sources. */
import { createRoute, z } from '@hono/zod-openapi'
import { type Analyser, UnknownProfileError } from '../check.ts'
import { Coverage, ProfileInfo, RuleInfo, TermInfo } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import type { Term } from '../glossary/term.ts'
import type { Rule } from '../rules/rule.ts'
import { createRouter, json, problem } from './route.ts'

const rulesRoute = createRoute({
  method: 'get',
  path: '/rules',
  summary: 'The rules in force',
  responses: { 200: json(z.object({ rules: z.array(RuleInfo) }), 'Every rule, with examples') },
})

const termsRoute = createRoute({
  method: 'get',
  path: '/terms',
  summary: 'The terms of the glossary',
  responses: { 200: json(z.object({ terms: z.array(TermInfo) }), 'Every term') },
})

const profilesRoute = createRoute({
  method: 'get',
  path: '/profiles',
  summary: 'The profiles in force',
  responses: {
    200: json(
      z.object({ profiles: z.array(ProfileInfo), default: z.string() }),
      'Every profile, and which applies where a note names none',
    ),
  },
})

const coverageRoute = createRoute({
  method: 'get',
  path: '/profiles/{id}/coverage',
  summary: 'What a profile asks for, and what answers it',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: json(Coverage, 'Every entry, with the checks that answer it or why none can'),
    404: problem('There is no such profile'),
  },
})

export function guidanceRoutes(analyser: Analyser) {
  const rules = once(() => Object.entries(analyser.rules).map(([id, rule]) => toRuleInfo(id, rule)))
  const terms = once(() => analyser.terms.map(toTermInfo))
  return createRouter()
    .openapi(rulesRoute, (context) => context.json({ rules: rules(analyser.rulesVersion) }, 200))
    .openapi(termsRoute, (context) => context.json({ terms: terms(analyser.rulesVersion) }, 200))
    .openapi(profilesRoute, (context) =>
      context.json({ profiles: [...analyser.profiles], default: analyser.defaultProfile }, 200),
    )
    .openapi(coverageRoute, (context) =>
      context.json(findCoverage(analyser, context.req.valid('param').id), 200),
    )
}

/** Made when it is first asked for, and again when a version of the rules has taken its place. */
function once<T>(make: () => T): (version: string) => T {
  let made: { readonly version: string; readonly value: T } | undefined
  return (version) => {
    if (made?.version !== version) made = { version, value: make() }
    return made.value
  }
}

/** An address that names no profile leads nowhere: 404, where a note that names none is at fault. */
function findCoverage(analyser: Analyser, profile: string): Coverage {
  try {
    return analyser.coverageOf(profile)
  } catch (error) {
    if (error instanceof UnknownProfileError) throw new ProblemError('not-found', error.message)
    throw error
  }
}

const toRuleInfo = (id: string, rule: Rule): RuleInfo => ({
  id,
  category: rule.category,
  message: rule.message,
  why: rule.why,
  sources: [...rule.sources],
  examples: { flags: [...rule.examples.flags], passes: [...rule.examples.passes] },
})

const toTermInfo = (term: Term): TermInfo => ({
  id: term.rule,
  category: term.category,
  phrase: term.phrase,
  forms: term.forms.slice(1).map((form) => form.text),
  why: term.why,
  sources: [...term.sources],
  suggestions: [...(term.forms[0]?.suggestions ?? [])],
  ...(term.expansion ? { expansion: term.expansion } : {}),
  ...(term.keepWhen ? { keepWhen: term.keepWhen } : {}),
  contested: term.isContested,
  hint: term.isHint,
})
