/** Finds what has a shape: e-mail, links, phones, dates of birth, postcodes, plates, accounts, numbers. */
import { DATE, isBirth, TELLS_BIRTH } from './births.ts'
import type { Found, Kind } from './found.ts'

interface Shape {
  readonly kind: Kind
  /** Without it in the text there is none: a cheap look first. */
  readonly needs?: RegExp
  /** Linear: every repeat is bounded. Its first group, where it has one, is the identifier. */
  readonly pattern: RegExp
  /** What must stand right before, within so many characters as a label takes. */
  readonly label?: RegExp
  /** What must stand right before and after, in place of a label. */
  readonly isAt?: (before: string, after: string) => boolean
  readonly isMeant?: (token: string) => boolean
}

const ACCOUNT =
  /\b(?:acc(?:ount)?|acct|ac|a\/c)\b[\s.:#]{0,3}(?:no\.?|num(?:ber)?|is)?[\s.:#]{0,3}$/i
const SORT_CODE = /\b(?:sort(?:[ -]?code)?|s\/c)(?:\s(?:is|no|number))?[\s.:#-]{1,3}$/i
const PLATE =
  /\b(?:reg(?:istration)?|number ?plate|plate|vrm|vrn)\b(?:\s(?:no|number|is|plate)){0,2}[\s.:#]{1,3}$/i
const REFERENCE =
  /\b(?:ref(?:erence)?|urn|crn|pnc|upn|uln|nhs|case|crime|incident|log|cad|passport|licence|mosaic|lcs|ics|id|arrest|prison|collar|badge|pc|pcso|dc|ds)\b\s{0,2}(?:no\.?|number|num|ref|id|is){0,1}\s{0,2}[.:#]{0,2}\s{0,2}$/i
const HANDLE =
  /\b(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|twitter|telegram|user ?name|handle|gamer ?tag|psn?|ps[345]|xbox|roblox|fortnite|steam|fb|facebook)\b(?:\s(?:is|as|name|account|user)){0,2}[\s:=-]{1,3}$/i
const WHAT3WORDS = /\/\/\/$|(?:what ?(?:3|three) ?words|w3w)(?:\s(?:is|are|loc|location))?\W{1,4}$/i
const LONGEST_LABEL = 32

const hasDigit = (token: string): boolean => /\d/.test(token)

/** In order of rank: the first to claim a place has it. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'email',
    needs: /@/,
    pattern:
      /(?<![\w.+%'’-])[\w.+%'’-]{1,64}@[a-z\d](?:[a-z\d-]{0,62}[a-z\d])?(?:\.[a-z\d-]{1,63}){1,6}/giu,
  },
  {
    kind: 'link',
    needs: /:\/\//,
    pattern: /(?<![a-z])(?:https?|ftp):\/\/[^\s<>"”\]\uFFFC]{1,2000}(?<![.,;:!?)'’])/gi,
  },
  {
    kind: 'link',
    pattern:
      /(?<![\w.@-])(?:[a-z\d-]{1,63}\.){1,6}(?:com|org|net|info|io|me|tv|app|uk|eu|ie|gg|link)(?:\/[^\s<>"”\]\uFFFC]{0,2000})?(?<![.,;:!?)'’])(?![\w-])/gi,
  },
  { kind: 'username', needs: /@/, pattern: /(?<![\w@/])@[\w.]{2,40}(?<!\.)/g },
  // "NightOwl#0042", as Discord writes them
  { kind: 'username', needs: /#/, pattern: /(?<![\w.#])[a-z][\w.]{1,31}#\d{4}(?!\w)/gi },
  {
    kind: 'username',
    needs: /snap|inst|tik|disc|twit|teleg|user|handle|tag|\bps|xbox|robl|fortn|steam|\bfb\b|faceb/i,
    pattern: /(?<![\w.])\w[\w.]{2,39}(?<!\.)/g,
    label: HANDLE,
    isMeant: (token) =>
      /[\d_.]|\p{Ll}\p{Lu}/u.test(token) && !/^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?$/i.test(token),
  },
  { kind: 'username', needs: /_/, pattern: /(?<!\w)[a-z\d]{1,30}_\w{1,30}/gi },
  {
    kind: 'address',
    needs: /words|w3w|\/\/\//i,
    pattern: /(?<![\w.])[a-z]{3,20}(?:\.[a-z]{3,20}){2}(?![\w.])/g,
    label: WHAT3WORDS,
  },
  { kind: 'address', pattern: /(?<![\d.])-?\d{1,2}\.\d{3,8},\s?-?\d{1,3}\.\d{3,8}(?!\d)/g },
  { kind: 'dob', pattern: DATE, isAt: isBirth },
  { kind: 'account', pattern: /(?<![a-z\d])[a-z]{2}\d{2} ?[a-z]{4}(?: ?\d){14}(?!\d)/gi },
  {
    kind: 'account',
    pattern:
      /(?<!\d)\d{2}[- ]\d{2}[- ]\d{2}(?=[\s,;:/]{1,3}(?:(?:acc(?:ount)?|acct|a\/c)\b[\s.:#]{0,3}(?:no\.?|number|num)?[\s.:#]{0,3})?\d{8}(?!\d))/gi,
  },
  { kind: 'account', pattern: /(?<!\d)\d{2}[- ]?\d{2}[- ]?\d{2}(?!\d)/g, label: SORT_CODE },
  { kind: 'account', pattern: /(?<!\d)\d{4} ?\d{2,4}(?!\d)/g, label: ACCOUNT },
  { kind: 'account', pattern: /(?<!\d)(?:\d{4}[ -]){3}\d{4}(?!\d)/g },
  {
    kind: 'phone',
    pattern:
      /(?<![\w.+])(?:\+|00)\d{1,3}[\s.-]{0,2}(?:\(0\)[\s.-]?)?(?:\d[\s().-]{0,2}){7,11}\d(?!\d)/g,
  },
  { kind: 'phone', pattern: /(?<![\w.+/-])\(?0\d(?:[\s().-]{0,2}\d){7,9}(?![\d/])/g },
  {
    kind: 'number',
    pattern: /(?<![a-z\d])[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z\d])/gi,
  },
  {
    kind: 'postcode',
    pattern:
      /(?<![a-z\d])(?:gir ?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d[\da-hjkmnp-y]?|\d[a-hjkpstuw]) {0,2}\d[abd-hjlnp-uw-z]{2})(?![a-z\d])/gi,
  },
  {
    kind: 'vehicle',
    pattern: /(?<![a-z\d])[a-hj-prsv-y][a-hj-y]\d{2} ?[a-hj-pr-z]{3}(?![a-z\d])/gi,
  },
  {
    kind: 'vehicle',
    pattern: /(?<![A-Z\d])[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-TV-Y]{3}(?![A-Za-z\d])/g,
  },
  {
    kind: 'vehicle',
    pattern: /(?<![a-z\d])(?!(?:no|is|number|plate|of)\b)[a-z\d]{1,4} ?[a-z\d]{1,4}(?![a-z\d])/gi,
    label: PLATE,
    isMeant: hasDigit,
  },
  {
    kind: 'number',
    pattern: /(?<!\d)\d{3,6}(?:[ -]\d{3,6}){1,4}(?![\d-])/g,
    isMeant: isLongNumber,
  },
  { kind: 'number', pattern: /(?<!\w)[A-Z]{2,6} \d{3,8}(?!\w)/g, label: REFERENCE },
  {
    kind: 'number',
    pattern:
      /(?<![\w/.,£$€-])#?(?:[a-z]{1,6}[-/]?)?\d[a-z\d]{0,12}(?:[-/][a-z\d]{1,12}){0,4}(?![\w/-])/gi,
    label: REFERENCE,
    isMeant: (token) => token.replace(/\D/g, '').length >= 3 && !isTime(token),
  },
  {
    kind: 'number',
    pattern: /(?<![\w/.,£$€-])[a-z\d](?:[a-z\d]|[-/._](?=[a-z\d])){3,39}(?!\w)/gi,
    isMeant: isLongNumber,
  },
]

const DATE_LIKE =
  /^\d{1,2}(?:[-/.]\d{1,2}){0,3}[-/.](?:(?:19|20)\d\d|\d\d)$|^(?:19|20)\d\d-\d\d-\d\d(?:t\d.{0,20})?$/i
const YEARS = /^(?:19|20)\d\d(?:[-/ ](?:(?:19|20)\d\d|\d\d)){0,4}$/
const TIMES = /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?(?:[-/]\d{1,2}(?:[.:]\d\d)?(?:am|pm)?){0,3}$/i

const isTime = (token: string): boolean =>
  DATE_LIKE.test(token) || YEARS.test(token) || TIMES.test(token)

/** Five digits, six in parts, four beside capitals, or more; no date, no time, no span of years. */
function isLongNumber(token: string): boolean {
  const digits = token.replace(/\D/g, '').length
  if (digits < 4 || isTime(token)) return false
  if (/[A-Z]/.test(token)) return true
  return digits > (/[-/._]/.test(token) ? 5 : 4)
}

/** Every identifier with a shape; they may overlap, the first in rank wins. */
export function findStructured(text: string): Found[] {
  if (!/[\d@:_]|\.\w/.test(text) && !TELLS_BIRTH.test(text)) return []
  return SHAPES.flatMap((shape) => [...findShape(text, shape)])
}

function* findShape(text: string, shape: Shape): Generator<Found> {
  const { kind, needs, pattern, label, isAt, isMeant } = shape
  if (needs && !needs.test(text)) return
  for (const { 0: token, index } of text.matchAll(pattern)) {
    const end = index + token.length
    if (isMeant && !isMeant(token)) continue
    const before = text.slice(Math.max(0, index - LONGEST_LABEL), index)
    if (label && !label.test(before)) continue
    if (isAt && !isAt(before, text.slice(end, end + LONGEST_LABEL))) continue
    yield { kind, start: index, end }
  }
}
