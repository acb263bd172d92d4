/** What the opinion rules, and no others, flag in a note. */
import { createAnalyser } from '../../server/check.ts'
import type { Flag, NoteInput } from '../../server/contract.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import { rules } from '../../server/rules/index.ts'

const analyser = createAnalyser({
  terms: [],
  rules: Object.fromEntries(Object.entries(rules).filter(([id]) => id.startsWith('opinion/'))),
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})

export const opinionsOf = (note: NoteInput): readonly Flag[] => analyser.checkNote(note).flags
