/** The analyser as it goes live: what leads measure is what workers get. */
import { type Analyser, createAnalyser } from '../server/check.ts'
import { checks } from '../server/checks/index.ts'
import type { NoteInput } from '../server/contract.ts'
import { ownTerms } from '../server/glossary/own-terms.ts'
import { DEFAULT_PROFILE, profiles } from '../server/profiles/index.ts'
import { rules, rulesVersion } from '../server/rules/index.ts'
import type { Case } from './set.ts'

/** What checks notes by rules. */
export type Rules = Pick<Analyser, 'checkNote' | 'profileOf' | 'wants' | 'rulesVersion'>

/** The product's own rules, terms and profiles. */
export function loadAnalyser(): Rules {
  const options = {
    terms: ownTerms,
    rules,
    checks,
    rulesVersion,
    profiles,
    defaultProfile: DEFAULT_PROFILE,
  }
  return createAnalyser(options)
}

/** A case as the service would be sent it: everything but its labels. */
export const toInput = ({
  text,
  profile,
  addressChild,
  child,
  people,
  places,
}: Case): NoteInput => ({
  text,
  ...(profile === undefined ? {} : { profile }),
  ...(addressChild === undefined ? {} : { addressChild }),
  ...(child === undefined ? {} : { child }),
  ...(people === undefined ? {} : { people }),
  ...(places === undefined ? {} : { places }),
})
