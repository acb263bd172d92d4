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
import { isTask, isToOthers, objectTo, objectToOthers } from './objections.ts'
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
  /** What settles flags of this sentence: other words, and questions beside words. */
  readonly settled: readonly Edit[]
}

export interface RewrittenSentence {
  readonly text: string
  /** The sentence as it stood, in the child's own words: what the rewrite is to be compared with. */
  readonly source: string
  /** Whether anything in it was put to the child. */
  readonly isToChild: boolean
}

/** A sentence that speaks of others: whose mum it is, and what settles its flags, is all that changes. */
export function leaveSentence(input: SentenceInput): RewrittenSentence | Objection {
  const { reading, referents, read, cast, words, name } = input
  const tokens = readTokens(reading)
  const objection = objectToOthers({ ...input, tokens })
  if (objection) return objection
  const own = useChildsWords(reading, tokens, read.mentions, words)
  const kin = isToOthers(reading, read)
    ? []
    : yourKin({ reading, tokens, mentions: read.mentions, cast })
  // "Ask Mum about the rent" is no line to tell the child
  if (kin.length > 0 && isTask(reading, tokens, referents)) return { question: questions.task() }
  // "Mum shouted at her son": the child, or a brother
  const isOpen = read.mentions.some(
    ({ who, isInSpeech }) => who.startsWith('offspring') && !isInSpeech,
  )
  if (kin.length > 0 && isOpen) return { question: questions.wording(name) }
  return written(input, own, [], kin)
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
  const ofChild = new Set(referents.filter(isOfChild).map(({ mention }) => mention))
  const standing = { reading, tokens, mentions, kin, ofChild, name, opensNote }
  const edits: Edit[] = []
  for (const mention of ofChild) {
    if (mention.isCalled || own.some((edit) => overlaps(edit, mention))) continue
    const step = toYou(standing, mention)
    if (isObjection(step)) return step
    if (touches([...own, ...edits], step)) return { question: questions.wording(name) }
    edits.push(...step)
  }
  return written(input, own, edits, kin)
}

const isOfChild = ({ who }: Referent): boolean => who.kind === 'child' || who.kind === 'group'

/** The child's own words come first, then what is put to the child, then whose mum it is. */
function written(
  { reading: { text }, settled, name }: SentenceInput,
  own: readonly Edit[],
  edits: readonly Edit[],
  kin: readonly Edit[],
): RewrittenSentence | Objection {
  const said = [...own, ...edits]
  const free = kin.filter((edit) => !touches([...said, ...settled], [edit]))
  if (touches(said, settled)) return { question: questions.wording(name) }
  return {
    text: applyEdits(text, [...said, ...free, ...settled]),
    source: applyEdits(text, own),
    isToChild: edits.length + free.length > 0,
  }
}

const touches = (these: readonly Edit[], those: readonly Edit[]): boolean =>
  these.some((one) => those.some((other) => overlaps(one, other)))
