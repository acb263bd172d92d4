/** What a guide asks for that no rule can see: put to the model, where one is named. */
import type { Source } from '../contract.ts'
import type { Profile } from '../profiles/profile.ts'
import { entriesOf } from './entries.ts'

export interface ReaderQuestion {
  readonly id: string
  readonly asks: string
  readonly sources: readonly [Source, ...Source[]]
}

/** What the profile asks for that a reader can answer, in the guides' order. */
export const questionsFor = (profile: Profile): ReaderQuestion[] =>
  entriesOf(profile)
    .filter(({ check }) => check.includes('llm'))
    .map(({ id, rule }) => ({
      id,
      asks: rule,
      sources: [{ reason: `Asked for by the guide, as we read it: ${rule}.` }],
    }))
