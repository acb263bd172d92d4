/** Finds what has a shape: e-mail, links, phones, dates of birth, postcodes, plates, accounts, numbers. */
import type { Found, Kind } from './found.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DATE = `(?:\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?,?(?:[ -](?:\\d{4}|['’]?\\d{2}))?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)`
const BORN = '(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth ?date|b[ -]?day|birthday|born(?: on)?)'

/** Each with the group that is the identifier; the whole match where there is none. Order is rank. */
const SHAPES: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  [
    'email',
    /(?<![\w.+%'’-])[\w.+%'’-]{1,64}\s?@\s?[a-z\d](?:[a-z\d-]{0,62}[a-z\d])?(?:\.[a-z\d-]{1,63}){1,6}/giu,
  ],
  ['link', /(?<![a-z])(?:https?|ftp):\/\/[^\s<>"”\]]{1,2000}(?<![.,;:!?)'’])/gi],
  [
    'link',
    /(?<![\w.@-])(?:[a-z\d-]{1,63}\.){1,6}(?:com|org|net|info|io|me|tv|app|uk|eu|ie|gg|link)(?:\/[^\s<>"”\]]{0,2000})?(?<![.,;:!?)'’])(?![\w-])/gi,
  ],
  ['username', /(?<![\w@/])@[\w.]{2,40}(?<!\.)/g],
  [
    'dob',
    new RegExp(
      `(?<![a-z])${BORN}(?:\\s{0,3}[:=.,(-]|\\s(?:is|was|on|the)){0,3}\\s{0,3}(${DATE})`,
      'gid',
    ),
  ],
  ['dob', new RegExp(`(?<!\\d)(${DATE})(?=\\s{0,2}\\(?(?:d\\.?o\\.?b|date of birth)\\b)`, 'gid')],
  ['account', /(?<![a-z\d])[a-z]{2}\d{2} ?[a-z]{4}(?: ?\d){14}(?!\d)/gi],
  [
    'account',
    /(?<!\d)\d{2}[- ]\d{2}[- ]\d{2}(?=[\s,;:/]{1,3}(?:(?:acc(?:ount)?|a\/c)\b[\s.:#]{0,3}(?:no\.?|number|num)?[\s.:#]{0,3})?\d{8}(?!\d))/gi,
  ],
  [
    'account',
    /(?<=\bsort[ -]?code(?:\s(?:is|no|number))?[\s.:#-]{1,3})\d{2}[- ]?\d{2}[- ]?\d{2}(?!\d)/gi,
  ],
  [
    'account',
    /(?<=\b(?:acc(?:ount)?|a\/c)\b[\s.:#]{0,3}(?:no\.?|num(?:ber)?|is)?[\s.:#]{0,3})\d{4} ?\d{2,4}(?!\d)/gi,
  ],
  ['account', /(?<!\d)(?:\d{4}[ -]){3}\d{4}(?!\d)/g],
  [
    'phone',
    /(?<![\w.+])(?:\+|00)\d{1,3}[\s.-]{0,2}(?:\(0\)[\s.-]?)?(?:\d[\s().-]{0,2}){7,11}\d(?!\d)/g,
  ],
  ['phone', /(?<![\w.+/-])\(?0\d(?:[\s().-]{0,2}\d){7,9}(?![\d/])/g],
  [
    'number',
    /(?<![a-z\d])[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z\d])/gi,
  ],
  [
    'postcode',
    /(?<![a-z\d])(?:gir ?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d[\da-hjkmnp-y]?|\d[a-hjkpstuw]) {0,2}\d[abd-hjlnp-uw-z]{2})(?![a-z\d])/gi,
  ],
  ['vehicle', /(?<![a-z\d])[a-hj-prsv-y][a-hj-y]\d{2} ?[a-hj-pr-z]{3}(?![a-z\d])/gi],
  ['vehicle', /(?<![A-Z\d])[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-TV-Y]{3}(?![A-Za-z\d])/g],
  [
    'vehicle',
    /(?<=\b(?:reg(?:istration)?|number ?plate|plate|vrm|vrn)\b(?:\s(?:no|number|is|plate))?[\s.:#]{1,3})[a-z\d]{1,4} ?[a-z\d]{1,4}(?![a-z\d])/gi,
  ],
  ['number', /(?<!\d)\d{3,6}(?:[ -]\d{3,6}){1,4}(?![\d-])/g],
  [
    'number',
    /(?<=\b(?:ref(?:erence)?|urn|crn|pnc|upn|uln|nhs|case|crime|incident|log|cad|passport|licence|mosaic|lcs|ics|id|arrest|prison|collar|badge|pc|pcso|dc|ds)\b\s{0,2}(?:no\.?|number|num|ref|id|is)?\s{0,2}[.:#]{0,2}\s{0,2})#?(?:[a-z]{1,6}[-/ ]?)?\d[a-z\d]{0,12}(?:[-/][a-z\d]{1,12}){0,4}(?![\w/-])/gi,
  ],
  ['number', /(?<![\w/.,£$€-])[a-z\d](?:[a-z\d]|[-/._](?=[a-z\d])){3,39}(?![\w])/gi],
]

/** Every identifier with a shape; they may overlap, the first in rank wins. */
export function findStructured(text: string): Found[] {
  const found: Found[] = []
  for (const [kind, pattern] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length]
      if (kind === 'number' && !isIdentifier(text, start, end)) continue
      if (kind === 'vehicle' && !/\d/.test(match[0])) continue
      found.push({ kind, start, end })
    }
  }
  return found
}

const DATE_LIKE =
  /^\d{1,2}(?:[-/.]\d{1,2}){0,3}[-/.](?:(?:19|20)\d\d|\d\d)$|^(?:19|20)\d\d-\d\d-\d\d(?:t\d.*)?$/i
const YEARS = /^(?:19|20)\d\d(?:[-/ ](?:(?:19|20)\d\d|\d\d))*$/
const TIMES = /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?(?:[-/]\d{1,2}(?:[.:]\d\d)?(?:am|pm)?)*$/i

/** Five digits or more; four beside letters; three after what announces a reference. No date, no time. */
function isIdentifier(text: string, start: number, end: number): boolean {
  const token = text.slice(start, end)
  const digits = token.replace(/\D/g, '').length
  if (digits < 3 || DATE_LIKE.test(token) || YEARS.test(token) || TIMES.test(token)) return false
  if (/[£$€]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return false
  if (digits >= 5) return true
  return (
    LABEL.test(text.slice(Math.max(0, start - 24), start)) || (digits === 4 && /[a-z]/i.test(token))
  )
}

const LABEL =
  /\b(?:ref(?:erence)?|urn|crn|pnc|upn|uln|nhs|case|crime|incident|log|cad|passport|licence|mosaic|lcs|ics|id|arrest|prison|collar|badge|pc|pcso|dc|ds)\b\s{0,2}(?:no\.?|number|num|ref|id|is)?\s{0,2}[.:#]{0,2}\s{0,2}$/i
