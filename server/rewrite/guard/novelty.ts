/** Novelty: no event, feeling, motive, cause or comfort that the note does not hold. */
import { readFileSync } from 'node:fs'
import { wordsOfCast } from './names.ts'
import { type Comparer, type Comparison, type Passage, stemOf } from './passage.ts'
import { rungsOf } from './severity.ts'

const read = (name: string): ReadonlySet<string> =>
  new Set(
    readFileSync(new URL(name, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(/\s+/))
      .filter((word) => word !== ''),
  )

/** Words that retell without telling more. */
const PLAIN = read('plain-words.txt')
/** Feelings, praise, comfort and judgement: never the rewrite's to add. */
const LOADED = read('loaded-words.txt')
const CAUSE = /\b(?:because|due to|as a result|which is why|that is why|in order to|so that)\b/i
const HAS_CAUSE = /\b(?:because|due|result|as|since|so|after|caus\w*|why|from|to)\b/i
const OWNED =
  /\b(?:I think|I was worried|I am worried|it seemed to me|I felt|in my view|you seemed)\b[^.!?]*/gi
/** Definitions are in the present tense: a past one is an event. */
const DEFINED =
  /\([^)]*\)|, (?:which (?:is|are|means)|who (?:is|are|makes?|helps?|works?|checks?)|(?:a|an|the) [\w ]{1,30}? (?:where|when|who|that|which)) [^,.;]*/g
const MOST_NEW = 0

export const compareNovelty: Comparer = (comparison) => {
  const { source, rewrite } = comparison
  const told = tellingsOf(rewrite)
  const known = new Set([...stemsOf(source), ...wordsOfCast(comparison).map(stemOf)])
  const fresh = told.words.filter(({ lower }) => !known.has(stemOf(lower)) && !isPart(lower, known))
  const loaded = fresh.find(({ lower }) => LOADED.has(lower) || LOADED.has(stemOf(lower)))
  const harm = fresh.find(
    ({ lower }) => rungsOf(lower).some(({ level }) => level > 1) && !PLAIN.has(lower),
  )
  const events = fresh.filter(({ lower }) => !PLAIN.has(lower) && !PLAIN.has(stemOf(lower)))
  const invented =
    loaded ?? harm ?? (events.length > MOST_NEW + told.words.length / 25 ? events[0] : undefined)
  const reasons = invented
    ? [{ code: 'fact-new', detail: `“${invented.lower}” is not in the note.` }]
    : []
  const cause = CAUSE.exec(told.text)
  if (cause && !hasCause(comparison, cause[0])) {
    reasons.push({ code: 'cause-new', detail: `The note does not say “${cause[0]}”.` })
  }
  return reasons
}

/** The rewrite's own tellings: without owned views that ask, and without definitions. */
function tellingsOf(passage: Passage): { text: string; words: { lower: string }[] } {
  const blank = (text: string) => ' '.repeat(text.length)
  const unowned = passage.raw.replace(OWNED, (view) => (view.includes('[') ? blank(view) : view))
  const text = [...passage.own]
    .map((char, at) => (unowned[at] === ' ' ? ' ' : char))
    .join('')
    .replace(DEFINED, blank)
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? []
  return { text, words: words.map((word) => ({ lower: word.toLowerCase().replaceAll('’', "'") })) }
}

function stemsOf(passage: Passage): Set<string> {
  const words =
    passage.raw
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}][\p{L}'-]*/gu) ?? []
  return new Set(words.flatMap((word) => [word, ...word.split('-')]).map(stemOf))
}

/** "Tooth" in "toothache", "home" in "homeless". */
const isPart = (lower: string, known: ReadonlySet<string>): boolean =>
  lower.length > 3 &&
  [...known].some((stem) => stem.length > lower.length - 1 && stem.includes(stemOf(lower)))

function hasCause({ source }: Comparison, cause: string): boolean {
  if (source.own.toLowerCase().includes(cause.toLowerCase())) return true
  return /because|due|result/i.test(cause)
    ? /\b(?:because|due|as|since|result\w*|caus\w*)\b/i.test(source.own)
    : HAS_CAUSE.test(source.own)
}
