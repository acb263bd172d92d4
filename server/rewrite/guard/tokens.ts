/** A sentence as tokens: words, parties, quoted words as one, and marks; verbs and senses are marked. */
import type { Note, Sentence } from '../../note/note.ts'
import type { Span } from '../../note/span.ts'
import type { Word } from '../../note/words.ts'
import { derivedRoots } from './derived.ts'
import { joinParties } from './join-parties.ts'
import { wordsOf } from './lists.ts'
import { valueOfWord } from './number-words.ts'
import type { Party } from './parties.ts'
import type { Text } from './passage.ts'
import { type Draft, PlacedToken } from './placed-token.ts'
import { rootOf } from './roots.ts'
import { readSenses } from './senses.ts'
import type { GuardSentence, Token } from './token.ts'
import { isVerbAt } from './verb-places.ts'

const FUNCTION: ReadonlySet<string> = wordsOf('function')

export const isFunctionWord = ({ lower }: Pick<Token, 'lower'>): boolean => FUNCTION.has(lower)

/** Reads the sentences of a passage. */
export function readGuardSentences(
  text: Text,
  note: Note,
  parties: readonly Party[],
): GuardSentence[] {
  const slots = text.raw.includes('[')
    ? [...text.raw.matchAll(/\[[^\][]*\]/g)].map(({ index }) => index)
    : []
  return note.sentences.map((sentence, index) => {
    const next = note.sentences[index + 1]?.start ?? text.raw.length
    return {
      start: sentence.start,
      end: sentence.end,
      tokens: readTokens(text, sentence, parties),
      slots: slots.filter((at) => at >= sentence.start && at < next).length,
    }
  })
}

function readTokens(
  { asserted, undated }: Text,
  sentence: Sentence,
  parties: readonly Party[],
): Token[] {
  const { reading, start } = sentence
  const here = parties.filter(
    (party) => party.start >= start && party.end <= sentence.end && asserted[party.start] !== ' ',
  )
  const pieces = here.map(draftOfParty)
  const put = (piece: Draft): void => {
    const isTaken = here.some((party) => party.start < piece.end && piece.start < party.end)
    if (!isTaken) pieces.push(piece)
  }
  for (const word of reading.words) {
    if (asserted[start + word.start] !== ' ') put(draftOfWord(word, start))
  }
  for (const speech of reading.speech) put(draftOfSpeech(speech, start))
  pieces.sort((a, b) => a.start - b.start)
  const drafts: Draft[] = []
  let at = start
  for (const piece of pieces) {
    addMarks(drafts, asserted, at, piece.start)
    piece.isFigure = isFigure(asserted, undated, piece)
    drafts.push(piece)
    at = Math.max(at, piece.end)
  }
  addMarks(drafts, asserted, at, sentence.end)
  let ids: (readonly string[])[] | undefined
  const said = () => {
    ids ??= readIds(tokens)
    return ids
  }
  const tokens = joinParties(drafts).map((draft, index) => new PlacedToken(draft, said, index))
  for (const [index, token] of tokens.entries()) token.isVerb = isVerbAt(tokens, index)
  return tokens
}

function readIds(tokens: readonly Token[]): (readonly string[])[] {
  const senses = readSenses(tokens.map(({ root }) => root))
  return tokens.map((token, index) =>
    token.lower === 'following' && !isDoing(tokens, index)
      ? AFTER
      : idsOf(token, senses[index] ?? []),
  )
}

/** Its root, its senses, and what it is made of; of harm no word but itself. */
function idsOf({ kind, lower, root }: Token, senses: readonly string[]): readonly string[] {
  if (kind !== 'word') return [root, ...senses]
  const derived = derivedRoots(lower)
  if (derived.length === 0) return [root, ...senses]
  const meant = derived.flatMap((one) => readSenses([one])[0] ?? [])
  return [...new Set([root, ...senses, ...derived, ...meant.filter((id) => id.startsWith('='))])]
}

const AFTER = [rootOf('after'), ...(readSenses([rootOf('after')])[0] ?? [])]

/** "Was following her", and not "following a report", "the following day". */
const isDoing = (tokens: readonly Token[], at: number): boolean =>
  /^(?:am|is|are|was|were|be|been|being|kept|started|began|man|men|stranger|car|somebody|someone)$/.test(
    tokens[at - 1]?.lower ?? '',
  ) ||
  (tokens[at + 1]?.kind === 'party' &&
    (!tokens[at + 1]?.isOwner || tokens[at + 1]?.lower === 'her'))

function isFigure(asserted: string, undated: string, { start, end }: Span): boolean {
  if (asserted[start] !== ' ' && undated[start] === ' ') return true
  const written = asserted.slice(start, end)
  return /^\W?\d/.test(written) || valueOfWord(written.toLowerCase()) !== undefined
}

function addMarks(drafts: Draft[], text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const char = text[at] ?? ''
    if (char === ' ') continue
    if (!/[,;:()–—.…!?/]/.test(char) && !(char === '-' && text[at - 1] === ' ')) continue
    drafts.push({
      ...blank,
      kind: 'mark',
      start: at,
      end: at + 1,
      text: char,
      lower: char,
      root: char,
    })
  }
}

const blank = {
  members: [],
  isOwner: false,
  isPronoun: false,
  isVerb: false,
  isFigure: false,
} as const

function draftOfParty({ start, end, written, who, isOwner, isPronoun }: Party): Draft {
  const lower = written.toLowerCase()
  const members = [who]
  const named = { start, end, text: written, lower, root: '·', members, isOwner, isPronoun }
  return { ...blank, ...named, kind: 'party' }
}

const draftOfWord = ({ start, end, text, lower }: Word, by: number): Draft => ({
  ...blank,
  kind: 'word',
  start: start + by,
  end: end + by,
  text,
  lower,
  root: rootOf(lower),
})

const draftOfSpeech = ({ start, end }: Span, by: number): Draft => ({
  ...blank,
  kind: 'quote',
  start: start + by,
  end: end + by,
  text: '',
  lower: '',
  root: '"',
})
