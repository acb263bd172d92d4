/** Tells words that say what something is ("a meeting where …") from a remark ("on Tuesday", "Mrs Hall"). */
import { loadWordList } from './word-list.ts'

/**
 * Where the words stand: in brackets a definition may be loose ("police and school deciding what to
 * do"), after "is" it may open with "when", and after a comma or a dash a sentence may just go on.
 */
export type Place = 'brackets' | 'clause' | 'aside'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const NOUNS = new Set(loadWordList('definition-nouns').phrases)
const RELATIVES = setOf('where who whose that which when')
const LINKS = setOf('where who whose that which when how for about of to with by between')
/** After "for": whom a service is for in general. */
const ANYBODY = setOf('children young people families parents adults those anyone pupils babies')
/** After "of" or "about": "a list of what happened", "a meeting about your schooling". */
const WHATEVER = setOf('how what where who why your')
const PRONOUNS = setOf('i we he she they it you mum dad mother father')
const PAST = setOf(
  `was were had will would did could said says told took came went left rang got made gave asked
  thought felt wanted wants saw heard spoke met sent wrote didn't isn't`,
)
const PERFECT =
  /^(?:been|not|never|just|gone|done|left|come|had|met|made|said|told|seen|.*[^e]ed|.*(?:wn|ken|ven))$/
/** Between a thing and what it is for: this one happened. */
const DATED = /^(?:in|on|at|since|from|last|next|.*[^e]ed)$/
const ARTICLE = /^(?:an?|the|your|our|any|every|some)$/
const NOT_YET =
  /^(?:on|at|due|booked|held|not|now|next|being|away|off|out|overdue|planned|scheduled|today|tomorrow|still|currently|here|\d.*)$/
/** "who checks", "he makes sure": what a person or a service is there for. */
const PURPOSE =
  /^(?:arrange|chair|check|coordinate|co-ordinate|deal|decide|give|help|investigate|keep|lead|listen|look|make|manage|organise|oversee|plan|protect|provide|run|speak|support|teach|train|visit|work)s?$/
const REMARK_OPENERS = setOf(
  `no not none see to due via by on at in from per as since until still also and or but with without
  if then than last next previous former current new old now today tomorrow yesterday tonight later
  again already awaiting attached booked cancelled chased left pending unable was were is are has had
  will did said seen held given taken sent made met spoken written done gone known shown apologies
  absent present acting duty this that these those more less very too only just aged age he she they
  i we it his her their my name named please tbc about around approx half one two three four five`,
)
const NOT_THE_THING = setOf(
  `one ones same new old last next first second latest previous usual whole bit few lot couple copy
  text call message day week month year time morning other`,
)

/** In brackets after a service word: what could still be a remark about this one time. */
const ONE_TIME =
  /\b(?:was|were|had|did|said|told|took|came|went|left|rang|due|overdue|booked|held|present|attended|apologies|\d{1,2}[:.]\d\d|\d+\s?(?:am|pm)|\d+\/\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\b/i
const NAMED = /\s(?!(?:I|Mum|Dad|Nan|Police|Council)\b)\p{Lu}\p{Ll}/u
const WAITING = /^(?:awaiting|pending|being|going|waiting|starting|continuing|ongoing|including)$/

/** Whether words in brackets after a service word tell it in plain words, in whatever form. */
export function readsAsPlainWords(text: string): boolean {
  const words = text.split(/\s+/, 8)
  const [first = '', second = ''] = words
  if (words.length < 4 || !/^\p{Ll}/u.test(text)) return false
  if (ONE_TIME.test(text) || NAMED.test(text) || WAITING.test(first)) return false
  if (/^(?:this|these|that|it)$/.test(first)) return /^(?:means?|is|are)$/.test(second)
  return !REMARK_OPENERS.has(first) && !/[^e]ed$/.test(first)
}

/** Whether a text opens with a definition of what stands before it. */
export function readsAsDefinition(text: string, place: Place): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/, 14)
    .filter(Boolean)
  if (place === 'brackets') {
    if (isRelation(words) || isNoun(words, text) || isLooseDefinition(words, text)) return true
  }
  if (words.length < 3) return false
  if (isKindOfThing(words, /\d/.test(text), place) || isPurpose(words)) return true
  return place !== 'aside' && isOccasion(words)
}

/** "a meeting where …", "someone who …", "the council’s service for children who come here alone". */
function isKindOfThing(words: readonly string[], hasDigits: boolean, place: Place): boolean {
  const noun = words.findIndex(
    (word, at) => at < 7 && (NOUNS.has(word) || /^(?:some|any)(?:one|body)$/.test(word)),
  )
  if (noun === -1) return false
  const before = words.slice(0, noun)
  if (before.some((word) => LINKS.has(word) || PAST.has(word) || PRONOUNS.has(word))) return false
  if (before.includes('and') || NOT_THE_THING.has(words[1] ?? '')) return false
  const link = words.findIndex((word, at) => at > noun && at <= noun + 4 && LINKS.has(word))
  if (link === -1 || isRemark(words, link)) return false
  if (words.slice(noun + 1, link).some((word) => DATED.test(word))) return false
  if (RELATIVES.has(words[link] ?? '')) return true
  if (isGeneral(words[link], words[link + 1])) return !hasDigits
  return !hasDigits && place !== 'aside' && ARTICLE.test(words[0] ?? '') && words[link + 1] !== 'be'
}

/** "… for young people", "… about what to do", "help with eating": no job for one day. */
const isGeneral = (link = '', next = ''): boolean =>
  (link === 'for' && ANYBODY.has(next)) ||
  (/^(?:of|about)$/.test(link) && WHATEVER.has(next)) ||
  (link === 'with' && /^(?:.*ing|everyday|feelings)$/.test(next))

/** "who checks …", "he makes sure …", "they help …". */
const isPurpose = ([subject = '', verb = '']: readonly string[]): boolean =>
  /^(?:who|which|that|he|she|they|it)$/.test(subject) && PURPOSE.test(verb)

/** "when a judge decides …", "where families agree …". */
const isOccasion = ([opener = '', subject = '', ...rest]: readonly string[]): boolean =>
  /^(?:when|where|what|how)$/.test(opener) &&
  rest.length > 1 &&
  !PRONOUNS.has(subject) &&
  !rest.slice(0, 3).some((word, at) => isPast(word, rest[at + 1]) || /[^e]ed$/.test(word))

/** "your nan", "Mum's mother". */
const isRelation = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.length < 6 &&
  /^(?:your|(?:mum|dad|mother|father)['’]s)$/.test(words[0] ?? '') &&
  !words.some((word) => PAST.has(word))

function isLooseDefinition(words: readonly string[], text: string): boolean {
  const [first = ''] = words
  if (words.length < 3) return false
  if (/^(?:who|which|that)$/.test(first)) return !isRemark(words, 0)
  if (words.length < 4 || /\d/.test(text) || !/^\p{Ll}/u.test(text)) return false
  if (REMARK_OPENERS.has(first) || PAST.has(first) || /[^e]ed$/.test(first)) return false
  if (NOT_THE_THING.has(words[1] ?? '') || RELATIVES.has(first) || /ing$/.test(first)) return false
  const link = words.findIndex((word, at) => at > 0 && (RELATIVES.has(word) || word === 'how'))
  return link > 0 && !isRemark(words, link)
}

/** "special needs teacher": a thing named in three words or more, in small letters. */
const isNoun = (words: readonly string[], text: string): boolean =>
  words.length > 2 &&
  words.length < 7 &&
  /^[a-z' ’-]+$/.test(text) &&
  NOUNS.has(words.at(-1) ?? '') &&
  !REMARK_OPENERS.has(words[0] ?? '') &&
  !words.some((word) => PAST.has(word) || word === 'and')

/** "who was away", "which is on Monday": what follows is an event, or when something is. */
function isRemark(words: readonly string[], link: number): boolean {
  const [next = '', after = ''] = words.slice(link + 1)
  if (next === 'you' || next === 'they') return false
  if (next === 'says' && /^(?:that|which)$/.test(words[link] ?? '')) return false
  if (isPast(next, after) || /[^e]ed$/.test(next) || PRONOUNS.has(next)) return true
  return /^(?:is|are|be)$/.test(next) && NOT_YET.test(after)
}

const isPast = (word: string, next = ''): boolean =>
  PAST.has(word) || (/^(?:has|have)$/.test(word) && PERFECT.test(next))
