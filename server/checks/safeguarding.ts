/** Words of a note that tell of harm to a child, or of what is done about it. */
import type { Cue, Cues } from './cues.ts'

/** The first of them that is neither denied nor said of a mishap; speech counts: it is evidence. */
export function findSafeguarding(cues: Cues): Cue | undefined {
  const mishaps = new Set(cues('not-harm').map(({ sentence }) => sentence))
  return cues('safeguarding').find(({ sentence, isDenied }) => !isDenied && !mishaps.has(sentence))
}
