/**
 * Fits what is offered into the sentence: capital, article, "has" + participle, room for a noun.
 * Where a replacement cannot be made to fit it is withheld, and the other kinds stand.
 */
import type { Suggestion } from '../contract.ts'
import type { Reading } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import { isMass } from './inflect.ts'
import type { TermForm } from './term.ts'

/** The words flagged: their span and the indices of the first and last word, in the sentence. */
interface Place extends Span {
  readonly first: number
  readonly last: number
}

const AUXILIARY =
  /^(?:has|have|had|having|be|been|being|is|are|was|were|get|gets|got|hasn't|haven't|hadn't|wasn't|weren't|isn't|aren't|(?:i|you|we|they)'ve|(?:i|he|she|it|we|you|they)'d)$/
const BETWEEN = /^(?:not|never|also|already|just|now|then|since|again|once|twice|been|being|\w+ly)$/
const DETERMINER =
  /^(?:an?|the|this|that|these|those|his|her|their|your|my|our|its|each|every|any|no|another|\S+'s)$/
const ARTICLE = /^(?:an?|the)\s+/i
const POSSESSIVE = /^(?:your|my|our|his|her|their)\s/i
/** "the mum's mum" is nobody's. */
const OF_SOMEBODY = /^\S+'s\s/i
const NAMES_NOBODY = /^(?:an?|the|this|that|another)$/
const NOT_SPOKEN_AS_VOWEL = /^(?:uni|use|usu|eu|one\b|once|uk\b)/i
const SPOKEN_AS_VOWEL = /^(?:hour|honest|heir|[AEFHILMNORSX](?:[A-Z]|\b))/
/** Words that may follow a noun at once; before any other word the noun may be half of a name. */
const FOLLOWS_NOUN = new Set(
  `and or but nor as at after about around again already also am are although away back be became
  because been before began began being below between both break breaks broke broken by came can
  cannot comes continues could did do does down due during each ends even ever fell for from gave
  given goes got had has have he held her here his how i if in inside into is isn't it its just kept
  last lasted left may me met might more must near next no not now of off on once only onto our out
  outside over p.m per please ran remains said saw seems seen she should since so soon still stood
  takes than that the their them then there these they this those though through till to today
  together tomorrow tonight took under unless until up was wasn't we well went were when where
  whether which while who whom whose why will with within without won't would yesterday yet you
  your`.split(/\s+/),
)

const LEADS_ON = /\s(?:about|as|at|by|for|from|in|into|of|on|that|to|under|with)$/i

/** Stands where a row has replacements alone and none of them fits. */
const LAST_RESORT: Suggestion = {
  kind: 'ask',
  question: 'How would you say this in everyday words?',
}

/** What a form offers, as it stands at a place in a sentence: at least one suggestion. */
export function fitSuggestions(
  form: TermForm,
  reading: Reading,
  place: Place,
): readonly Suggestion[] {
  const fitting = form.suggestions.flatMap((suggestion) => {
    if (suggestion.kind === 'replace') return fitReplacement(suggestion.text, form, reading, place)
    return suggestion.kind === 'remove' ? [fitRemoval(reading, place)] : [suggestion]
  })
  const best = leadsOn(form, reading, place) ? withoutExplanation(fitting) : fitting
  return best.length > 0 ? best : [LAST_RESORT]
}

/** "liaised with (…) the school": brackets would part the words from those they lead to. */
function leadsOn(form: TermForm, { words, text }: Reading, { last, end }: Place): boolean {
  const next = words[last + 1]
  if (!next || !/^\s+$/.test(text.slice(end, next.start))) return false
  return LEADS_ON.test(form.text) || (isVerb(form) && TAKEN.test(next.text))
}

/** "disclosed (…) that", "mirrored (…) him": what a verb is said of, which belongs beside it. */
const TAKEN =
  /^(?:that|the|an?|this|these|those|his|her|their|your|my|our|its|him|them|it|us|me|you|what|how|why|whether|mum|dad|\p{Lu}\p{Ll}+)$/u
const isVerb = ({ shape, text }: TermForm): boolean =>
  shape === undefined
    ? /^[a-z-]+(?:ed|ing)$/.test(text)
    : /^(?:verb|present|past|gerund)$/.test(shape)

/** What else there is; the explanation where it is all there is. */
function withoutExplanation(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const others = suggestions.filter(({ kind }) => kind !== 'explain')
  return others.length > 0 ? others : suggestions
}

function fitReplacement(
  words: string,
  form: TermForm,
  reading: Reading,
  place: Place,
): Suggestion[] {
  if (isNoun(form) && !mayEndHere(reading, place)) return []
  const before = wordBefore(reading, place)
  const chosen = (isAfterAuxiliary(reading, place) && form.participles?.[words]) || words
  const determined = before !== undefined && DETERMINER.test(before.lower)
  if (determined && POSSESSIVE.test(chosen)) return []
  if (before && NAMES_NOBODY.test(before.lower) && OF_SOMEBODY.test(chosen)) return []
  const bare = determined ? chosen.replace(ARTICLE, '') : chosen
  const text = isOpening(reading, place) ? capitalise(bare) : bare
  if (!before || !/^an?$/.test(before.lower)) return [{ kind: 'replace', text }]
  if (isMass(bare)) return []
  return before.lower === articleOf(bare)
    ? [{ kind: 'replace', text }]
    : [{ kind: 'rewrite', start: before.start, end: place.end, text: withArticle(before, text) }]
}

/** What goes takes its blank with it, and leaves a capital or an article that is right. */
function fitRemoval(reading: Reading, place: Place): Suggestion {
  const before = wordBefore(reading, place)
  const next = reading.words[place.last + 1]
  if (!next || !/^\s+$/.test(reading.text.slice(place.end, next.start))) return { kind: 'remove' }
  if (isOpening(reading, place)) {
    return { kind: 'rewrite', start: place.start, end: next.end, text: capitalise(next.text) }
  }
  if (before && /^an?$/.test(before.lower) && before.lower !== articleOf(next.text)) {
    const text = withArticle(before, next.text)
    return { kind: 'rewrite', start: before.start, end: next.end, text }
  }
  return { kind: 'remove' }
}

const isNoun = ({ shape }: TermForm): boolean => shape === 'noun' || shape === 'plural'

/** The word before, where only blanks stand between. */
function wordBefore({ words, text }: Reading, { first, start }: Place): Word | undefined {
  const word = words[first - 1]
  return word && /^\s+$/.test(text.slice(word.end, start)) ? word : undefined
}

function isAfterAuxiliary({ words }: Reading, { first }: Place): boolean {
  let at = first - 1
  while (BETWEEN.test(words[at]?.lower ?? '') && !AUXILIARY.test(words[at]?.lower ?? '')) at--
  return AUXILIARY.test(words[at]?.lower ?? '')
}

/** Whether the noun ends at this place: "placement meeting" is a meeting, not a home. */
export function mayEndHere({ words, text }: Reading, { last, end }: Place): boolean {
  const next = words[last + 1]
  if (!next || /[^\s]/.test(text.slice(end, next.start))) return true
  return FOLLOWS_NOUN.has(next.lower) || /(?:ed|ly|'d|'ll)$|^\d/.test(next.lower)
}

/** Whether the words open the sentence, or what follows its label, with a capital. */
const isOpening = ({ text, label, words }: Reading, { start, first }: Place): boolean =>
  (first === 0 || start === label.end) && /^\p{Lu}/u.test(words[first]?.text ?? text.slice(start))

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const articleOf = (words: string): 'a' | 'an' =>
  SPOKEN_AS_VOWEL.test(words) || (/^[aeiou]/i.test(words) && !NOT_SPOKEN_AS_VOWEL.test(words))
    ? 'an'
    : 'a'

const withArticle = (before: Word, text: string): string =>
  `${/^\p{Lu}/u.test(before.text) ? capitalise(articleOf(text)) : articleOf(text)} ${text}`
