/** Whether a note says who somebody is where it first names them. */
import { Memory } from '../note/memory.ts'
import type { Mention, SentenceMentions } from '../note/mention.ts'
import { blockMentionReader } from '../note/mentions.ts'
import type { BlockReading, Note, Sentence } from '../note/note.ts'
import type { Cast, Named } from '../note/people.ts'
import { BlockMemory } from '../note/reading-memory.ts'
import { quoteOf, type Span } from '../note/span.ts'
import { lowerOf, readWords } from '../note/words.ts'
import { remember } from './words.ts'

/** A first mention that leaves open who somebody is; offsets are the sentence's. */
export interface Unintroduced extends Span {
  readonly sentence: Sentence
  readonly name: string
}

/** A title that is a role as well. */
const ROLE_TITLE =
  /^(?:dr|pc|dc|ds|di|pcso|sgt|sergeant|insp|inspector|prof|professor|judge|cllr|rev|nurse|sister|coach|imam|rabbi|father)\b/i
const TITLE = /^(?:mr|mrs|ms|miss|mx)\b/i
/** "your new worker is …", "a boy called …", "her dog …", "the caretaker, …" */
const TOLD_BEFORE =
  /(?:\b(?:is|was|called|named|name's|i am|i'm)|(?:\b(?:the|an?|my|our|your|his|her|their|new|old|another|other|this|own|best)|['’]s) [\p{Ll}-]+,?)\s*$/u
const TOLD_AFTER = new RegExp(
  [
    String.raw`^\s*\(`,
    String.raw`^\s*[,–—-]\s*(?:\p{Lu}[\p{L}-]+['’]s?|\p{Ll}+['’]s) `,
    String.raw`^\s*[,–—-]\s*(?:who|whose|whom|your|his|her|their|our|my|the|an?|one of|from|of|at|now|also|aged)\b`,
    String.raw`^\s*[,–—-]\s*\p{Ll}[\p{Ll}-]*(?: [\p{Ll}-]+){0,3}(?:[,.;)–—]| (?:at|for|of|from|in) |$)`,
    String.raw`^\s+(?:from|of)\s+(?:\p{Lu}|the|your|my|our|his|her|their|social|children)`,
    String.raw`^\s+at\s+(?:\p{Lu}|(?:the|your|my|his|her|their) (?:school|nursery|college|hospital|council|clinic|club)\b)`,
    String.raw`^(?:['’]s|,? who is|,? who works|,? who was| is| works| supports)\s+(?:now |also )?(?:your|his|her|their|our|my|the|an?(?! bit| little)|from|for)\b`,
  ].join('|'),
  'u',
)
const TOLD_NEXT =
  /^(?:he|she|they)(?:['’]s|['’]re| is| are| works| work)? (?:now |also )?(?:your|his|her|their|the|an?(?! bit| little)|my|our|from|for)\b/i

/** The first mentions of everybody whom neither the cast nor any sentence introduces. Linear. */
export function findUnintroduced(
  note: Note,
  cast: Cast,
  figures: ReadonlySet<string>,
): Unintroduced[] {
  const mentionsOf = blockMentionReader(cast)
  const introduced = new Set(namesIn(cast))
  const first = new Map<string, Unintroduced>()
  for (const block of note.blocks) {
    if (block.kind === 'heading') continue
    for (const { at, mention, key } of strangersIn(block.reading, mentionsOf)) {
      const sentence = note.sentences[block.first + at]
      if (!sentence || introduced.has(key)) continue
      const name = quoteOf(sentence.reading.text, mention).replace(/['’]s?$/, '')
      if (figures.has(lowerOf(name)) || isIntroduced(sentence, mention, name)) {
        for (const word of readWords(name)) introduced.add(word.lower)
        introduced.add(key)
      } else if (!first.has(key)) {
        const { start } = mention
        first.set(key, { sentence, start, end: start + name.length, name })
      }
    }
  }
  return [...first].filter(([key]) => !introduced.has(key)).map(([, one]) => one)
}

const casts = new Memory<string, readonly string[]>(200)

/** What the child and the people of a cast are called, word by word. */
const namesIn = ({ key, child, people }: Cast): readonly string[] =>
  casts.recall(key, () => [...(child ? [child] : []), ...people].flatMap(wordsOf))

interface Stranger {
  /** The place of the sentence in its block. */
  readonly at: number
  readonly mention: Mention
  readonly key: string
}
const strangers = new BlockMemory<{
  readonly read: readonly SentenceMentions[]
  readonly found: readonly Stranger[]
}>()

/** Those whom a block names and no cast knows; remembered with what its words tell of people. */
function strangersIn(
  block: BlockReading,
  mentionsOf: (block: BlockReading) => readonly SentenceMentions[],
): readonly Stranger[] {
  const read = mentionsOf(block)
  const known = strangers.get(block)
  if (known?.read === read) return known.found
  const found = read.flatMap(({ mentions }, at) =>
    mentions.flatMap((mention) => {
      const key = keyOf(mention)
      return key === undefined ? [] : [{ at, mention, key }]
    }),
  )
  strangers.set(block, { read, found })
  return found
}

/** By what somebody outside the cast is known: the first name, or the surname after "Mrs". */
function keyOf({ who, isInSpeech, isInLabel, isCalled }: Mention): string | undefined {
  if (!who.startsWith('name:') || isInSpeech || isInLabel || isCalled) return undefined
  return who.slice('name:'.length).split(' ')[0]
}

const wordsOf = ({ name, forms }: Named): string[] => [
  ...forms,
  ...readWords(name).map(({ lower }) => lower),
]

function isIntroduced({ reading, next, block }: Sentence, mention: Mention, name: string): boolean {
  return tells(reading.text, mention, name) || (next?.block === block && tellsWho(next.reading))
}

/** "He is your new key worker." */
const tellsWho = remember(({ text }) => TOLD_NEXT.test(text))

const told = new WeakMap<Mention, boolean>()

/** Whether the words around a name say who it is; remembered with the mention. */
function tells(text: string, mention: Mention, name: string): boolean {
  const known = told.get(mention)
  if (known !== undefined) return known
  const end = mention.start + name.length
  const answer =
    mention.role !== undefined ||
    ROLE_TITLE.test(name) ||
    TOLD_BEFORE.test(text.slice(Math.max(0, mention.start - 40), mention.start)) ||
    TOLD_AFTER.test(text.slice(end, end + 80))
  told.set(mention, answer)
  return answer
}

/** Whether a name is a full one: "Priya Nair", but neither "Priya" nor "Mrs Nair". */
export const isFullName = (name: string): boolean => name.includes(' ') && !TITLE.test(name)
