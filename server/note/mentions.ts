/** Reads who is mentioned in one sentence, from its own words and the cast alone; remembered a while. */
import { findMentions } from './find-mentions.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { Memory } from './memory.ts'
import type { SentenceMentions } from './mention.ts'
import type { Reading } from './note.ts'
import { assignParts } from './parts.ts'
import type { Cast } from './people.ts'
import { ReadingMemory } from './reading-memory.ts'
import { readTokens } from './tokens.ts'

const lexicons = new Memory<string, Lexicon>(200)
/** By which lexicon a sentence was read last, and what it came to. */
const last = new ReadingMemory<{ readonly lexicon: Lexicon; readonly read: SentenceMentions }>()

/** A reader of mentions for one cast. Sentences read before cost a look-up. */
export function mentionReader(cast: Cast): (reading: Reading) => SentenceMentions {
  const lexicon = lexicons.recall(cast.key, () => readLexicon(cast))
  return (reading) => {
    const known = last.get(reading)
    if (known?.lexicon === lexicon) return known.read
    const read = assignParts(findMentions(reading, readTokens(reading), lexicon))
    last.set(reading, { lexicon, read })
    return read
  }
}
