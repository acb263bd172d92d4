/** Dates of birth, in figures and in words: what a date looks like, and what says that it is a birth. */
import { foldOf } from './fold.ts'
import { isAcronym, isTitled } from './vocabulary.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const ORDINAL =
  '(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt)ieth'
const UNIT =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen'
const YEAR_IN_WORDS = `(?:two thousand|nineteen|twenty)(?:(?: and| oh)? (?:${UNIT}|(?:twenty|eighty|ninety)(?:[ -](?:${UNIT}))?))?`
const YEAR = `(?:\\d{4}|['’]?\\d{2}|${YEAR_IN_WORDS})`

const FORMS = [
  '\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:\\d{4}|\\d{2})',
  '\\d{1,2} \\d{1,2} (?:\\d{4}|\\d{2})',
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:${DAY}|${ORDINAL})(?: of)?[ -]${MONTH}\\.?,?(?:[ -]${YEAR})?`,
  `${MONTH},? (?:the )?(?:${DAY}|${ORDINAL}),? ${YEAR}`,
]

/** Any date that a birth may be given as; `isBirth` says whether one is. */
export const DATE = new RegExp(`(?<![\\w])(?:${FORMS.join('|')})(?![\\w])`, 'gi')

/** Without any of them, and without a figure, a text holds no date of birth. */
export const TELLS_BIRTH = /\bd\.?\s?o\.?\s?b\b|birth|\bborn\b|\bb[ -]?day/i

const BORN =
  /(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?date|b[ -]?day|birthday|born(?: on)?|\bb\.)(?:\s{0,3}[:=.,(-]|\s(?:is|was|on|the)){0,3}\s{0,3}$/i

/** After "born", before "DOB", or in brackets behind a name: "Kai (4.3.10)". */
export function isBirth(before: string, after: string): boolean {
  if (BORN.test(before) || /^\s{0,2}[(,]?\s?(?:d\.?o\.?b|date of birth)\b/i.test(after)) return true
  if (!after.startsWith(')')) return false
  const [, word] = /(\p{Lu}[\p{L}\p{M}'’-]{1,24}),? ?\($/u.exec(before) ?? []
  return word !== undefined && !isTitled(foldOf(word)) && !isAcronym(foldOf(word))
}
