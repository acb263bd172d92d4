/** A checker with the terms and rules of one category, and what it marks in a note about Jordan. */
import { createAnalyser } from '../../server/check.ts'
import type { Category } from '../../server/contract.ts'
import { loadGlossary } from '../../server/glossary/load.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { rules } from '../../server/rules/index.ts'
import { jordan } from '../cast.ts'
import { mark } from '../marked.ts'

export function checkerOf(category: Category) {
  const analyser = createAnalyser({
    terms: loadGlossary().filter((term) => term.category === category),
    rules: Object.fromEntries(
      Object.entries(rules).filter(([, rule]) => rule.category === category),
    ),
    rulesVersion: 'test',
    profiles,
    defaultProfile: DEFAULT_PROFILE,
  })
  const flagsOf = (text: string) => analyser.checkNote({ text, ...jordan }).flags
  return { flagsOf, markIn: (text: string): string => mark(text, flagsOf(text)) }
}
