/**
 * Knows which initials and terms a note has explained by a given place: "the IRO (independent
 * reviewing officer)", "a strategy meeting (a meeting where …)", "MARAC, a meeting where …". What
 * stands before the explanation stays unexplained; all that follows is explained.
 */
import type { Sentence } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import { type Place, readsAsDefinition, readsAsPlainWords } from './definition.ts'
import { namingOf } from './naming.ts'
import { followPeople, isPerson } from './person-initials.ts'
import type { Found } from './rule.ts'
import { endsInWordsOf, lettersOf, opensWithWordsOf } from './spelled-out.ts'

export interface Explanations {
  /** Takes in the initials that a heading introduces: nothing is found in headings. */
  readonly readHeading: (sentence: Sentence) => void
  /** Whether found words are explained here or were above. To be asked in the order of the note. */
  readonly isExplained: (sentence: Sentence, found: Found) => boolean
}

const LOOK_BACK = 120
const LOOK_AHEAD = 200
const HEADING_INITIALS = /\(([A-Z][A-Za-z&]{1,6})\)/g
/** "officer (IRO", "(known as an IRO", "officer, IRO" */
const OPENS_BRACKETS = /\(\s*(?:(?:the|an?|or|also|called|known as|short for) ){0,3}["“‘']?$/
const CLOSES_BRACKETS = /^["”’']?(?: for short)?\s*[),;:–—-]/
/** "reviewing officer, IRO", "reviewing officer, or IRO" */
const BESIDE = /\s?[,/–—-]\s?$|,? or $/
const NAMED_SO =
  /(?:\b(?:name|rule|term|word)s? for (?:this|that|it|them) (?:is|are)|\b(?:is|are|was|were|['’]s|sometimes|often|also) (?:called|known as)|\bcalls? (?:this|that|it|these|them|him|her)|\bknown as) (?:an? |the |your |our )?["“‘']?$/i
/** What may stand between a term and its explanation: "a CIN plan (…)", "reviewing officer (IRO): …" */
const PADDING =
  /^["”’']?(?:\s(?:allowance|assessment|conference|form|fund|grant|group|hearing|meeting|money|nurse|officer|order|panel|payment|plan|process|programme|referral|report|review|scheme|service|session|team|visit|worker)s?)?(?:\s*\([A-Z][A-Za-z&]{1,6}\))?/
const MEANS =
  /^(?:,|\s[–—-])?\s*(?:(?:which|that|this|it) )?(?:means?|meaning|stands for|is short for|in other words|i\.?e\.?)[\s,:]\s*/i
const IS = /^(?:(?:,|\s[–—-])?\s*which)?\s+(?:is|are)\s+(?=\S)/
const WHICH_IS =
  /^(?:,|\s[–—-])?\s*which (?:is|are) (?:when|where|what|how|for|about|two|three|four|five|six|(?:an?|the)(?! (?:big|bit|concern|first|good|last|long|lot|next|pity|positive|problem|real|risk|same|second|shame|worry)\b))\s/
/** ", where 0 is the worst": how it works, in the present tense. */
const WHERE =
  /^, where (?:\S+ ){1,3}(?:is|are|means?|can|decides?|checks?|meets?|look|talk|agree)\b/
/** "what an age assessment is": the note is telling just that. */
const ASKED = /\bwhat (?:an? |the |your )?$/i
const ASKED_ON = /^ (?:is|are|means?|does)\b/
const ASIDE = /^(?:\s?[,:=–—]|\s-)\s*(?=\S)/
/** "(the care team meeting, where your carers talk with us)" */
const GOES_INTO = /^,\s(?:when|where|which|who)\s/
/** Plain words to the child: "… for as long as you are at school (a virtual school head)". */
const CHILD = /\byou(?:r|rself)?\b/i
const PLAIN_END = /(?:\s[\p{L}’'-]+){3}$/u
const isToldToChild = (words: string): boolean => {
  const at = words.search(CHILD)
  return at >= 0 && PLAIN_END.test(words.slice(at + 'you'.length))
}
/** How a sentence may go on about what was last said: "This means …", "A review is …". */
const TAKES_UP = /^(?:(?:an?|the|your|our) )?(\S+(?: \S+){0,4}?) (is|are|means?) (?=\S)/i
const GOES_ON = /^(?:this|that|it|they|these)$/i
/** How many letters may stand between a term and the full stop before "This means …". */
const LAST_WORDS: Readonly<Record<string, number>> = { jargon: 40, abbreviation: 2 }

export function createExplanations(cast: Cast): Explanations {
  const known = new Set<string>()
  const people = followPeople(cast)
  return {
    readHeading({ reading: { text } }) {
      if (!text.includes('(')) return
      for (const { 1: initials = '', index } of text.matchAll(HEADING_INITIALS)) {
        const letters = lettersOf(initials)
        if (endsInWordsOf(letters, text.slice(0, index))) known.add(letters)
      }
    },
    isExplained(sentence, found) {
      if (found.category !== 'jargon' && found.category !== 'abbreviation') return false
      const { quote, key } = namingOf(found, sentence.reading)
      if (known.has(key) || (found.fullWords && known.has(found.rule))) return true
      if (found.category === 'abbreviation' && isPerson(quote, sentence, found, people)) return true
      if (!isExplainedHere(sentence, found, quote)) return false
      known.add(key)
      if (found.fullWords) known.add(found.rule)
      return true
    },
  }
}

/** What a sentence's own words tell of a finding; findings are remembered between checks. */
const answers = new WeakMap<Found, boolean>()

function isExplainedHere(sentence: Sentence, found: Found, quote: string): boolean {
  const { text } = sentence.reading
  const answer = answers.get(found)
  if (answer !== undefined) return answer
  const before = text.slice(Math.max(0, found.start - LOOK_BACK), found.start)
  const after = text.slice(found.end, found.end + LOOK_AHEAD)
  const isIt =
    NAMED_SO.test(before) ||
    (ASKED.test(before) && ASKED_ON.test(after)) ||
    isIntroduced(before, after, quote, found) ||
    isFollowed(after, quote, found) ||
    isTakenUp(sentence, found, quote)
  answers.set(found, isIt)
  return isIt
}

/** "independent reviewing officer (IRO)", "the service for young minds (CAMHS)". */
function isIntroduced(before: string, after: string, quote: string, found: Found): boolean {
  const bracket = CLOSES_BRACKETS.test(after) ? OPENS_BRACKETS.exec(before) : null
  const beside = bracket ?? BESIDE.exec(before)
  if (!beside) return false
  const words = before.slice(0, beside.index).trimEnd()
  if (endsInWordsOf(lettersOf(quote), words) || endsInFullWords(words, found)) return true
  if (bracket && found.category === 'jargon' && GOES_INTO.test(after)) return true
  if (!bracket || /\p{Lu}/u.test(words.split(/\s/).at(-1) ?? '')) return false
  if (found.category === 'jargon' && isToldToChild(words)) return true
  const articles = words.matchAll(/\b(?:an?|the|your|our)\s/gi)
  return articles.some(({ index }) => readsAsDefinition(words.slice(index), 'aside'))
}

/** "the IRO (independent reviewing officer)", "MARAC, a meeting where …", "PEP means …". */
function isFollowed(after: string, quote: string, found: Found): boolean {
  const rest = after.slice(PADDING.exec(after)?.[0].length)
  const bracketed = /^\s*\(([^)]+)/.exec(rest)?.[1]
  if (bracketed !== undefined) {
    const isPlain = found.category === 'jargon' && readsAsPlainWords(bracketed.trim())
    return isPlain || explains(bracketed.trim(), 'brackets', quote, found)
  }
  if (found.category === 'jargon' && WHERE.test(rest)) return true
  const meaning = MEANS.exec(rest)
  if (meaning) return /^\S+\s\S/.test(rest.slice(meaning[0].length))
  if (WHICH_IS.test(rest)) return true
  const is = IS.exec(rest)
  if (is) return readsAsDefinition(rest.slice(is[0].length), 'clause')
  const aside = ASIDE.exec(rest)
  return aside !== null && explains(rest.slice(aside[0].length), 'aside', quote, found)
}

/** "… a care order. This means that …", "… at your review. A review is the meeting where …". */
function isTakenUp({ reading, next }: Sentence, found: Found, quote: string): boolean {
  const text = next?.reading.text ?? ''
  const [opening, subject = '', verb = ''] = TAKES_UP.exec(text) ?? []
  if (opening === undefined) return false
  const isNamed = lastWordOf(subject) === lastWordOf(quote)
  const left = reading.text.length - found.end
  if (!isNamed && !(GOES_ON.test(subject) && left <= (LAST_WORDS[found.category] ?? 0)))
    return false
  const isMeaning = verb.startsWith('mean') && (isNamed || found.category === 'jargon')
  return isMeaning || readsAsDefinition(text.slice(opening.length), 'clause')
}

const lastWordOf = (words: string): string =>
  (words.toLowerCase().split(/[\s-]/).at(-1) ?? '').replace(/(?:['’]s|s)$/, '')

const explains = (text: string, place: Place, quote: string, found: Found): boolean =>
  readsAsDefinition(text, place) ||
  opensWithFullWords(text, found) ||
  (opensWithWordsOf(lettersOf(quote), text) && !isName(text, found))

/** "SW (Sarah Webb)": a name that happens to fit letters whose full words are known and others. */
function isName(text: string, { fullWords }: Found): boolean {
  if (!fullWords || !/^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+){1,2}(?=$|\s?[,;–-])/u.test(text))
    return false
  const known = new Set(stemsOf(fullWords.join(' ')))
  return !stemsOf(text).some((stem) => known.has(stem))
}

/** "adviser" and "Advisor" are one. */
const stemsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 4))

/** The full words, or the very explanation that was offered and accepted. */
function opensWithFullWords(text: string, { fullWords = [], suggestions }: Found): boolean {
  const bare = text.toLowerCase().replace(/^(?:an?|the|your) /, '')
  return (
    fullWords.some((words) => bare.startsWith(words.toLowerCase())) ||
    suggestions.some((one) => one.kind === 'explain' && text.startsWith(one.text))
  )
}

function endsInFullWords(text: string, { fullWords = [] }: Found): boolean {
  const bare = text.toLowerCase().replace(/s$/, '')
  return fullWords.some((words) => bare.endsWith(words.toLowerCase().replace(/s$/, '')))
}
