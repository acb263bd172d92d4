/** What a guide asks for that no rule can see: put to the model, where one is named. */
import type { Source } from '../contract.ts'
import type { Profile } from '../profiles/profile.ts'
import { entries, guideOfEntry } from './entries.ts'

export interface ReaderQuestion {
  readonly id: string
  readonly asks: string
  readonly sources: readonly [Source, ...Source[]]
}

/** The entries of the profile's guide that a reader can answer, in the guide's order. */
export const questionsFor = (profile: Profile): ReaderQuestion[] =>
  entries
    .filter(({ id, check }) => guideOfEntry(id) === profile.guide && check.includes('llm'))
    .map(({ id, rule }) => ({
      id,
      asks: rule,
      sources: [{ reason: `Asked for by the guide, as we read it: ${rule}.` }],
    }))
