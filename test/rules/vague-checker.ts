/** A checker with the vague rules and terms alone, and what it marks in a note about Jordan. */
import { createAnalyser } from '../../server/check.ts'
import { loadGlossary } from '../../server/glossary/load.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { rules } from '../../server/rules/index.ts'
import { jordan } from '../cast.ts'
import { mark } from '../marked.ts'

export const vagueTerms = loadGlossary().filter((term) => term.category === 'vague')
export const vagueRules = Object.fromEntries(
  Object.entries(rules).filter(([, rule]) => rule.category === 'vague'),
)

const analyser = createAnalyser({
  terms: vagueTerms,
  rules: vagueRules,
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})

export const flagsOf = (text: string) => analyser.checkNote({ text, ...jordan }).flags
export const markVague = (text: string): string => mark(text, flagsOf(text))
