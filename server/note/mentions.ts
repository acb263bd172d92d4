/** Reads who is mentioned in one sentence, from its own words and the cast alone; remembered a while. */
import { findMentions } from './find-mentions.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { Memory } from './memory.ts'
import type { SentenceMentions } from './mention.ts'
import type { BlockReading, Reading } from './note.ts'
import { assignParts } from './parts.ts'
import type { Cast } from './people.ts'
import { BlockMemory, ReadingMemory } from './reading-memory.ts'
import { readTokens } from './tokens.ts'

const lexicons = new Memory<string, Lexicon>(200)
/** By which lexicon a sentence was read last, and what it came to. */
const last = new ReadingMemory<{ readonly lexicon: Lexicon; readonly read: SentenceMentions }>()

/** A reader of mentions for one cast. Sentences read before cost a look-up. */
export function mentionReader(cast: Cast): (reading: Reading) => SentenceMentions {
  const lexicon = lexiconOf(cast)
  return (reading) => readMentions(reading, lexicon)
}

/** The mentions of each sentence of a block, by which lexicon they were read last. */
const lastOfBlock = new BlockMemory<{
  readonly lexicon: Lexicon
  readonly read: readonly SentenceMentions[]
}>()

/** Reads the mentions of all sentences of a block: the very same list for the same words and cast. */
export function blockMentionReader(
  cast: Cast,
): (block: BlockReading) => readonly SentenceMentions[] {
  const lexicon = lexiconOf(cast)
  return (block) => {
    const known = lastOfBlock.get(block)
    if (known?.lexicon === lexicon) return known.read
    const read = block.sentences.map(({ reading }) => readMentions(reading, lexicon))
    lastOfBlock.set(block, { lexicon, read })
    return read
  }
}

const lexiconOf = (cast: Cast): Lexicon => lexicons.recall(cast.key, () => readLexicon(cast))

function readMentions(reading: Reading, lexicon: Lexicon): SentenceMentions {
  const known = last.get(reading)
  if (known?.lexicon === lexicon) return known.read
  const read = assignParts(findMentions(reading, readTokens(reading), lexicon))
  last.set(reading, { lexicon, read })
  return read
}
