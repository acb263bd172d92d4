/** Reads a sentence by its small words: where clauses begin and end, whom a verb is about. */
import { genderOfName, isAlsoWord } from '../note/given-names.ts'
import type { Reading } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import type { Word } from '../note/words.ts'
import { isBeside, setOf } from './pattern-list.ts'
import { loadWordList } from './word-list.ts'

/**
 * Whom or what a verb is about: `matter` is what gets judged besides people (a home, a bond, a move),
 * `thing` anything else; `unsaid` where the words before the verb name nobody.
 */
export type Subject = 'worker' | 'you' | 'person' | 'matter' | 'thing' | 'it' | 'unsaid'

const OPENS = setOf(
  'and but or so because since although though while whilst when whenever if unless until before after who which where whether that then despite whereas as than',
)
const CLOSES = setOf(
  'and but or because since although though while whilst when whenever if unless until before who which where whereas despite',
)
const AUXILIARIES = setOf(
  "is are was were be been being am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't will would won't wouldn't can could can't cannot couldn't may might must mustn't isnt wasnt doesnt dont didnt cant wont hasnt 'll ll going gonna able unable likely unlikely",
)
const ADVERBS = setOf(
  'not never always just only v also still really very quite so too rather often sometimes now again even ever both all almost well more less most far much bit little tad longer no currently already becoming getting being kept keeps keep',
)
const NOT_ADVERBS = setOf(
  'family early only friendly lonely lovely ugly silly elderly daily weekly monthly holly molly billy emily sally polly kelly lily reply apply supply rely july italy bully belly',
)
const WORKER = setOf("i we sw ssw i'm i've i'll i'd we're we've we'll s/w ysw us me pa cm tm")
const IT = setOf("it this that there which what these those it's that's there's here")
const PERSON_PRONOUNS = setOf(
  "he she they who everyone everybody someone somebody nobody he's she's they're they've who's he'll she'll they'll he'd she'd they'd hes shes theyre him them",
)
const YOU = setOf("you you're you've you'll you'd")
const people = new Set(loadWordList('opinion-people').phrases)
const judgedThings = new Set(loadWordList('opinion-subjects').phrases)

/** Whether a word stands for a kind of person: mum, carer, school. */
export const isPersonWord = (word: Word): boolean => people.has(word.lower)

/** The index of the first word of the clause that a word stands in. */
export function clauseStart(words: readonly Word[], at: number): number {
  let first = at
  while (first > 0 && isBeside(words, first) && !OPENS.has(words[first - 1]?.lower ?? '')) first--
  return first
}

/** The index of the last word of the clause that a word stands in. */
export function clauseEnd(words: readonly Word[], at: number): number {
  let last = at
  while (isBeside(words, last + 1) && !closes(words, last + 1)) last++
  return last
}

const closes = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.lower ?? ''
  return CLOSES.has(word) || ((word === 'as' || word === 'so') && isPronoun(words[at + 1]))
}

const isPronoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  (PERSON_PRONOUNS.has(word.lower) ||
    YOU.has(word.lower) ||
    WORKER.has(word.lower) ||
    IT.has(word.lower))

export const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined &&
  (ADVERBS.has(word.lower) ||
    (word.lower.endsWith('ly') && word.lower.length > 4 && !NOT_ADVERBS.has(word.lower)))

/** Adverbs that may close what stands before: "A move now | would …". */
const LOOSE = setOf('now again currently already more less most even all both sometimes')

/** The index of the first auxiliary or adverb of the group of verbs that a word belongs to. */
export function verbGroupStart(words: readonly Word[], at: number): number {
  let first = at
  while (isBeside(words, first)) {
    const before = words[first - 1]
    if (!isAdverb(before) && !AUXILIARIES.has(before?.lower ?? '')) break
    first--
  }
  while (first < at && LOOSE.has(words[first]?.lower ?? '')) first++
  return first
}

/** Whom the verb at `group` (the first word of its group) is about. */
export function subjectOf(reading: Reading, group: number, cast: Cast): Subject {
  const { words } = reading
  const first = clauseStart(words, group)
  const word = words[group - 1]
  if (word?.lower === 'who') return 'person'
  if (first === group || word === undefined) return subjectOfOpening(words)
  const kind = kindOf(word, group - 1, cast) ?? kindOf(words[first], first, cast)
  if (kind) return kind
  return words.slice(first, group).some(({ lower }) => judgedThings.has(lower)) ? 'matter' : 'thing'
}

const DETERMINERS = setOf('the a an this that these those his her their your my our its some no')

/** Whom the clause around a word is about, by the words that open it. */
export function topicOf(reading: Reading, at: number, cast: Cast): Subject {
  const { words } = reading
  const first = clauseStart(words, at)
  if (first === at) return subjectOfOpening(words)
  const opening = DETERMINERS.has(words[first]?.lower ?? '') ? 'thing' : 'unsaid'
  return kindOf(words[first + 1], first + 1, cast) ?? kindOf(words[first], first, cast) ?? opening
}

/** "I rang and was told": a verb without a subject of its own is about the one that opens. */
function subjectOfOpening(words: readonly Word[]): Subject {
  const opening = words[0]?.lower ?? ''
  if (WORKER.has(opening)) return 'worker'
  return YOU.has(opening) ? 'you' : 'unsaid'
}

function kindOf(word: Word | undefined, at: number, cast: Cast): Subject | undefined {
  if (word === undefined) return undefined
  const { lower } = word
  if (WORKER.has(lower)) return 'worker'
  if (YOU.has(lower)) return 'you'
  if (IT.has(lower)) return 'it'
  if (PERSON_PRONOUNS.has(lower) || people.has(lower) || namesOf(cast).has(lower)) return 'person'
  if (!/^\p{Lu}\p{Ll}/u.test(word.text)) return undefined
  return at > 0 || isFirstName(word) ? 'person' : undefined
}

/** Whether a word that opens a sentence is somebody's name, and not a word that is also one. */
const isFirstName = ({ text, lower }: Word): boolean =>
  genderOfName(text) !== 'unknown' && !isAlsoWord(lower)

const names = new WeakMap<Cast, ReadonlySet<string>>()

/** Every word of every name of the cast, in lower case. */
function namesOf(cast: Cast): ReadonlySet<string> {
  const known = names.get(cast)
  if (known) return known
  const all = [...(cast.child ? [cast.child] : []), ...cast.people].flatMap((one) => [
    ...one.forms.flatMap((form) => form.split(' ')),
    ...one.initials.map((initials) => initials.toLowerCase()),
  ])
  const set = new Set(all)
  names.set(cast, set)
  return set
}
