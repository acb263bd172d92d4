/** Gathers what the checks may look at, once a note. */
import type { CheckFacts } from './check.ts'
import { readContact } from './contact.ts'
import { readCues } from './cues.ts'
import { readSections } from './sections.ts'

/** What the pipeline knows already when the checks begin. */
export type KnownFacts = Pick<
  CheckFacts,
  'note' | 'input' | 'cast' | 'profile' | 'addressChild' | 'flags'
>

export function readFacts(known: KnownFacts): CheckFacts {
  const about = known.input.about ?? {}
  const sections = readSections(known.note)
  const cues = readCues(known.note)
  const contact = readContact({ note: known.note, about, sections, cues })
  return { ...known, about, sections, cues, contact }
}
