/** `GET /v1/rules /v1/terms /v1/profiles`: what is in force, with its sources. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Analyser } from '../check.ts'
import { ProfileInfo, RuleInfo, TermInfo } from '../contract.ts'
import type { Term } from '../glossary/term.ts'
import type { Rule } from '../rules/rule.ts'
import { createRouter, json } from './route.ts'

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

export function guidanceRoutes(analyser: Analyser) {
  const rules = Object.entries(analyser.rules).map(([id, rule]) => toRuleInfo(id, rule))
  const terms = analyser.terms.map(toTermInfo)
  return createRouter()
    .openapi(rulesRoute, (context) => context.json({ rules }, 200))
    .openapi(termsRoute, (context) => context.json({ terms }, 200))
    .openapi(profilesRoute, (context) =>
      context.json({ profiles: [...analyser.profiles], default: analyser.defaultProfile }, 200),
    )
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
