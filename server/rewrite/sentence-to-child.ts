/** Rewrites one sentence from about the child to the child, or says what stands in the way. */
import type { SentenceMentions } from '../note/mention.ts'
import type { Reading } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import type { Referent } from '../note/referent.ts'
import { overlaps } from '../note/span.ts'
import { readTokens } from '../note/tokens.ts'
import { useChildsWords } from './childs-words.ts'
import { applyEdits, type Edit, isObjection, type Objection } from './edit.ts'
import { toYou } from './mention-to-you.ts'
import { objectTo, objectToOthers } from './objections.ts'
import { questions } from './questions.ts'
import { yourKin } from './your-kin.ts'

export interface SentenceInput {
  readonly reading: Reading
  readonly referents: readonly Referent[]
  readonly read: SentenceMentions
  readonly cast: Cast
  /** What the child is called in a question. */
  readonly name: string
  /** What the child calls things: {"foster carer": "Auntie Dee"}. */
  readonly words: Readonly<Record<string, string>>
  /** Whether the sentence begins a note that has not called the child by name yet. */
  readonly opensNote: boolean
}

export interface RewrittenSentence {
  readonly text: string
  /** The sentence as it stood, in the child's own words: what the rewrite is to be compared with. */
  readonly source: string
}

/** A sentence that speaks of others, as it stands, unless it could speak about the child. */
export function leaveSentence(input: SentenceInput): RewrittenSentence | Objection {
  const { reading, read, cast, words } = input
  const tokens = readTokens(reading)
  const objection = objectToOthers({ ...input, tokens })
  if (objection) return objection
  const { mentions } = read
  const own = useChildsWords(reading, tokens, mentions, words)
  return written(reading, own, [], yourKin({ reading, tokens, mentions, cast }))
}

/** Rewrites one sentence. What is quoted, and what speaks of others, stays to the letter. */
export function sentenceToChild(input: SentenceInput): RewrittenSentence | Objection {
  const { reading, referents, read, cast, name, words, opensNote } = input
  const tokens = readTokens(reading)
  const objection = objectTo({ reading, referents, read, cast, tokens, name })
  if (objection) return objection
  const { mentions } = read
  const own = useChildsWords(reading, tokens, mentions, words)
  const kin = yourKin({ reading, tokens, mentions, cast })
  const edits: Edit[] = []
  for (const { who, mention } of referents) {
    const isChild = who.kind === 'child' || who.kind === 'group'
    if (!isChild || mention.isCalled || own.some((edit) => overlaps(edit, mention))) continue
    const step = toYou({ reading, tokens, mentions, kin, name, opensNote }, mention)
    if (isObjection(step)) return step
    if (touches(own, step)) return { question: questions.wording(name) }
    edits.push(...step)
  }
  return written(reading, own, edits, kin)
}

/** The child's own words come first, then what is put to the child, then whose mum it is. */
function written(
  { text }: Reading,
  own: readonly Edit[],
  edits: readonly Edit[],
  kin: readonly Edit[],
): RewrittenSentence {
  const free = kin.filter((edit) => !touches([...own, ...edits], [edit]))
  return { text: applyEdits(text, [...own, ...edits, ...free]), source: applyEdits(text, own) }
}

const touches = (these: readonly Edit[], those: readonly Edit[]): boolean =>
  these.some((one) => those.some((other) => overlaps(one, other)))
