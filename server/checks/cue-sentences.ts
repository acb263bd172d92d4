/** Which sentences have a phrase of some lists, whoever says it. */
import type { Sentence } from '../note/note.ts'
import type { Cues } from './cues.ts'

export const sentencesWith = (cues: Cues, ...lists: readonly string[]): ReadonlySet<Sentence> =>
  new Set(lists.flatMap((list) => cues(list).map(({ sentence }) => sentence)))
