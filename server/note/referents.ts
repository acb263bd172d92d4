/**
 * Finds out whom each name, role and pronoun of a note means: the child, one of the people, somebody
 * else, several with the child among them. Reads the note once, in order.
 */
import type { SentenceMentions } from './mention.ts'
import { mentionReader } from './mentions.ts'
import type { Note } from './note.ts'
import type { Cast } from './people.ts'
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
  const read = mentionReader(cast)
  const mentions = note.sentences.map((sentence) => read(sentence.reading))
  const resolver = createResolver(cast, mentions)
  const bySentence = note.sentences.map((sentence) => resolver(sentence))
  const referents = { bySentence, mentions }
  memory.set(note, { key: cast.key, referents })
  return referents
}
