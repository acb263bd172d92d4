/** Puts the child's own words in: "his foster carer" -> "Auntie Dee", "placement" -> "home". */
import type { Mention } from '../note/mention.ts'
import type { Reading } from '../note/note.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { lowerOf, readWords } from '../note/words.ts'
import type { Edit } from './edit.ts'

const ARTICLES = new Set(['the', 'his', 'her', 'their', 'your'])

/** The edits that say things as the child says them. Speech and names stay as they are. */
export function useChildsWords(
  reading: Reading,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: Readonly<Record<string, string>>,
): readonly Edit[] {
  const edits: Edit[] = []
  for (const [term, own] of Object.entries(words)) {
    const phrase = readWords(term).map(({ lower }) => lower)
    if (phrase.length === 0 || lowerOf(term) === lowerOf(own)) continue
    for (let at = 0; at + phrase.length <= tokens.length; at++) {
      if (!phrase.every((word, index) => stands(tokens, at + index, word, index > 0))) continue
      const edit = editAt(reading, tokens, mentions, { at, to: at + phrase.length, own })
      if (edit) edits.push(edit)
    }
  }
  return edits.filter(
    (edit, index) =>
      !edits.slice(0, index).some((one) => one.end > edit.start && one.start < edit.end),
  )
}

const stands = (tokens: readonly Token[], at: number, word: string, mustJoin: boolean): boolean => {
  const token = tokenAt(tokens, at)
  return token.lower === word && !token.isInSpeech && (!mustJoin || isJoined(token))
}

interface Place {
  readonly at: number
  readonly to: number
  readonly own: string
}

function editAt(
  reading: Reading,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { at, to, own }: Place,
): Edit | undefined {
  // "Denise, his foster carer": who has a name here keeps it
  const named = mentions.find(({ from, to: end }) => from <= at && end >= to)
  if (named?.kind === 'name') return undefined
  if (named && named.to - named.from !== to - at) return undefined
  const isNamed = (one: Mention): boolean => one.kind === 'name' && one.who !== 'child'
  const isApart = (index: number): boolean => /^, $/.test(tokenAt(tokens, index).gap)
  if (isApart(to) && mentions.some((one) => isNamed(one) && one.from === to)) return undefined
  const isName = own[0] !== own[0]?.toLowerCase()
  const before = tokenAt(tokens, at - 1)
  const takesArticle = isName && at > 0 && isJoined(tokenAt(tokens, at))
  const isOwned = ARTICLES.has(before.lower) || before.ending === "'s"
  const from = takesArticle && isOwned ? at - 1 : at
  const opening = isOwned ? at - 1 : at
  if (isApart(opening) && tokenAt(tokens, opening - 1).isCapital) return undefined
  const start = reading.words[from]?.start
  const end = reading.words[to - 1]?.end
  if (start === undefined || end === undefined) return undefined
  const opens = from === 0 && reading.text[start] !== reading.text[start]?.toLowerCase()
  return { start, end, text: opens ? `${own[0]?.toUpperCase()}${own.slice(1)}` : own }
}
