/** Whose words are retold ("Mum said that she …"), and whether the teller tells of herself. */
import { ADVERBS, AUXILIARIES, REPORTING } from './clues.ts'
import type { Draft, Telling } from './mention.ts'
import { type Token, tokenAt } from './tokens.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What tellers say of themselves: "she will ring", "she is worried", "she had noticed". */
const OF_SELF =
  setOf(`asked aware believed believes called can cannot concerned could couldn't delighted disappointed
  done due emailed feels felt finds found happy has hasn't heard hoped hopes hoping is kept knew knows made
  may met might must need needs noticed noted planning plans pleased proud rang referred rung saw seen sent
  should shocked sorry spoke spoken struggling sure surprised tells texted thinks thought told tried trying
  unable unaware unsure visited wanted wants was were will wished wishes won't worked works worried would
  wouldn't wrote wondered wonders`)
/** Those that only tell together with the next word: "is worried", "has rung". */
const LINKS = setOf("is was has had been hasn't were")
const QUESTIONS = setOf('how what where who why')
const ASKING =
  setOf(`ask asked asking asks describe described hear heard hears knew know knows noted recorded understand
  understands understood wonder wondered wonders write writes wrote`)
const NOTING = setOf('heard noted recorded write writes wrote')
const ASKS = setOf('ask asked asks asking')
/** "asked what he needs to do": the one who asks. */
const OWN_QUESTION = setOf('can could has might must need needs should will would')

/** So many words after its subject a verb still belongs to it. */
const REACH = 15

/** Whether "said", "told me that" or the like stands between a subject and the next one. */
export function reports(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 5); at++) {
    const { lower } = tokenAt(tokens, at)
    if (REPORTING.has(lower)) return true
    if (!(AUXILIARIES.has(lower) || ADVERBS.has(lower) || lower.endsWith('ly'))) break
  }
  for (let at = from + 1; at < Math.min(to, from + REACH); at++) {
    const isJoined = tokenAt(tokens, at).lower === 'and'
    if (isJoined && REPORTING.has(tokenAt(tokens, at + 1).lower)) return true
  }
  return false
}

/** Of whom the pronoun after a teller's "said" speaks, as far as the words next to it tell. */
export function tellingOf(tokens: readonly Token[], teller: Draft, { from, to }: Draft): Telling {
  const between = tokens.slice(Math.max(teller.to, from - REACH), from).map(({ lower }) => lower)
  const before = between.at(-1) ?? ''
  const next = tokenAt(tokens, to).lower
  if (QUESTIONS.has(before) && !OWN_QUESTION.has(next)) {
    if (between.some((word) => NOTING.has(word))) return 'noted'
    if (between.some((word) => ASKING.has(word))) return 'other'
  }
  // "Teresa asked what happens and she would not say": the answer
  const isAnswer = (before === 'and' || before === 'but') && between.some((word) => ASKS.has(word))
  if (isAnswer) return 'other'
  if (LINKS.has(next)) return OF_SELF.has(afterAdverb(tokens, to + 1)) ? 'self' : 'open'
  return OF_SELF.has(next) ? 'self' : 'open'
}

const afterAdverb = (tokens: readonly Token[], at: number): string => {
  const { lower } = tokenAt(tokens, at)
  return ADVERBS.has(lower) || lower.endsWith('ly') ? tokenAt(tokens, at + 1).lower : lower
}
