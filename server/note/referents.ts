/**
 * Finds out whom each name, role and pronoun of a note means: the child, one of the people, somebody
 * else, several with the child among them. Reads the note once, in order.
 */
import { areMentionsAlike, areReferentsSame } from './likeness.ts'
import type { SentenceMentions } from './mention.ts'
import { blockMentionReader } from './mentions.ts'
import type { Note } from './note.ts'
import type { Cast } from './people.ts'
import { ReadingMemory } from './reading-memory.ts'
import type { Referent } from './referent.ts'
import { createResolver } from './resolver.ts'

export interface NoteReferents {
  /** By the sentence's `index`, in the order of the words. */
  readonly bySentence: readonly (readonly Referent[])[]
  /** By the sentence's `index`: its mentions, as its own words tell. */
  readonly mentions: readonly SentenceMentions[]
}

const memory = new WeakMap<Note, { readonly key: string; readonly referents: NoteReferents }>()

/** Reads whom every mention of a note means. Linear; asked again for the same note it costs nothing. */
export function readReferents(note: Note, cast: Cast): NoteReferents {
  const known = memory.get(note)
  if (known?.key === cast.key) return known.referents
  const referents = resolve(note, cast)
  memory.set(note, { key: cast.key, referents })
  return referents
}

/** What a note came to, kept with its first sentence: at the next key most of it is still so. */
interface Resolved extends NoteReferents {
  readonly cast: string
  readonly layout: readonly number[]
}
const last = new ReadingMemory<Resolved>()

/**
 * Keeps the very list of a sentence for as long as it says the same, so that what is made of it need
 * not be made anew. Whom a mention means hangs on the mentions and the layout of the note alone.
 */
function resolve(note: Note, cast: Cast): NoteReferents {
  const read = blockMentionReader(cast)
  const mentions = note.blocks.flatMap(({ reading }) => read(reading))
  const layout = layoutOf(note)
  const first = note.sentences[0]?.reading
  const before = first && last.get(first)
  const known = before?.cast === cast.key ? before : undefined
  const bySentence =
    (known && isAlike(known, mentions, layout) && moved(known, mentions)) ||
    resolveAnew(note, cast, mentions, known)
  if (first) last.set(first, { cast: cast.key, layout, mentions, bySentence })
  return { bySentence, mentions }
}

const isAlike = (known: Resolved, mentions: NoteReferents['mentions'], layout: readonly number[]) =>
  known.mentions.length === mentions.length &&
  layout.every((one, at) => one === known.layout[at]) &&
  mentions.every((one, at) => areMentionsAlike(one, known.mentions[at] ?? one))

/** The block that each sentence stands in, counted, and whether that is a heading. */
function layoutOf({ sentences }: Note): number[] {
  let block = 0
  return sentences.map((sentence) => {
    if (sentence.block !== sentence.previous?.block) block++
    return sentence.isHeading ? -block : block
  })
}

/** The same people where the words now stand. */
const moved = (known: Resolved, mentions: NoteReferents['mentions']) =>
  known.bySentence.map((referents, at) => {
    const before = known.mentions[at]
    const now = mentions[at]
    if (!before || !now || before === now) return referents
    return referents.map((one) => {
      const mention = now.mentions[before.mentions.indexOf(one.mention)] ?? one.mention
      return { ...one, mention, start: mention.start, end: mention.end }
    })
  })

function resolveAnew(
  { sentences }: Note,
  cast: Cast,
  mentions: NoteReferents['mentions'],
  known: Resolved | undefined,
) {
  const resolver = createResolver(cast, mentions)
  const before = known?.bySentence ?? []
  const by = before.length - sentences.length
  return sentences.map((sentence) => {
    const referents = resolver(sentence)
    // counted from the beginning of the note, or from its end
    const same = [before[sentence.index], before[sentence.index + by]].find(
      (one) => one && areReferentsSame(one, referents),
    )
    return same ?? referents
  })
}
