/** Dates in any notation, days, months, seasons and relative days. */
import { type Comparer, type Passage, without } from './passage.ts'

interface DateFact {
  readonly written: string
  readonly day: number
  readonly month: number | undefined
  readonly year: number | undefined
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DAY_MONTH = new RegExp(
  `\\b((?:${DAY}(?:,| and| &|, and)? ){0,6}${DAY}) ?(?:of )?(${MONTH})\\b\\.?,? ?((?:19|20)\\d{2})?`,
  'gi',
)
const MONTH_DAY = new RegExp(`\\b(${MONTH}) (${DAY})\\b(?!:),? ?((?:19|20)\\d{2})?`, 'gi')
const NUMERIC =
  /(?<![\d/.])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))(?![\d/])|(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g
const ORDINAL = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/gi

const PERIODS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:in|since|until|till|by|from|last|next|of|during|early|late) (?:march|may)\b|\b(?:yesterday|today|tomorrow|tonight|easter|christmas|ramadan|eid|diwali|half-term|half term|summer|autumn|winter|spring)\b|\b(?:last|next) (?:week|month|year|term|night|weekend)\b|\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b(?= |,|\.|$)/gi

const DAY_NAMES = 'mon tue wed thu fri sat sun'.split(' ')

/** Reads dates and gives back the text with them blanked, so that they are not read as numbers. */
export function readDates(text: string): { dates: DateFact[]; rest: string } {
  const dates: DateFact[] = []
  if (!/\d/.test(text)) return { dates, rest: text }
  const take = (written: string, day: number, month?: number, year?: number) => {
    dates.push({ written: written.trim(), day, month, year: fullYear(year) })
    return ' '.repeat(written.length)
  }
  const number = (part?: string) => (part === undefined ? undefined : Number(part))
  const rest = text
    .replace(ISO, (all, year: string, month: string, day: string) =>
      take(all, Number(day), Number(month), Number(year)),
    )
    .replace(NUMERIC, (all, d1?: string, m1?: string, y1?: string, d2?: string, m2?: string) => {
      const month = Number(m1 ?? m2)
      return month > 12 ? all : take(all, Number(d1 ?? d2), month, number(y1))
    })
    .replace(DAY_MONTH, (all, days: string, month: string, year?: string) => {
      for (const day of days.match(/\d{1,2}/g) ?? [])
        take(all, Number(day), monthOf(month), number(year))
      return ' '.repeat(all.length)
    })
    .replace(MONTH_DAY, (all, month: string, day: string, year?: string) =>
      take(all, Number.parseInt(day, 10), monthOf(month), number(year)),
    )
    .replace(ORDINAL, (all, day: string) => take(all, Number(day)))
  return { dates, rest }
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
const fullYear = (year: number | undefined): number | undefined =>
  year !== undefined && year < 100 ? 2000 + year : year

/** Whether a date of the rewrite says no more than, and nothing else than, one of the note. */
const restsOn = (date: DateFact, known: DateFact): boolean =>
  date.day === known.day &&
  (date.month === undefined || date.month === known.month) &&
  (date.year === undefined || date.year === known.year)

export const compareDates: Comparer = ({ source, rewrite }) => {
  const before = readDates(textOf(source))
  const after = readDates(textOf(rewrite))
  const keeps = (date: DateFact) =>
    after.dates.some((other) => restsOn(other, date) && other.month === date.month)
  const periodsBefore = periodsOf(before.rest)
  const periodsAfter = periodsOf(after.rest)
  const lost = (what: string) => ({
    code: 'date-lost',
    detail: `The rewrite leaves out ${shown(what)}.`,
  })
  const invented = (what: string) => ({
    code: 'date-new',
    detail: `${shown(what)} is not in the note.`,
  })
  return [
    ...before.dates.filter((date) => !keeps(date)).map((date) => lost(date.written)),
    ...after.dates
      .filter((date) => !before.dates.some((known) => restsOn(date, known)))
      .map((date) => invented(date.written)),
    ...without(periodsBefore, periodsAfter).map(lost),
    ...without(periodsAfter, periodsBefore).map(invented),
  ]
}

/** "january" with its capital, "9 January." without the full stop. */
const shown = (what: string): string =>
  what
    .replace(/\.$/, '')
    .replace(/^[a-z]/, (letter) => (PERIOD_NAME.test(what) ? letter.toUpperCase() : letter))
const PERIOD_NAME =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun|christmas|easter)/

/** Without names: a child may be called Summer, May or April. */
function textOf({ own, parties, slots }: Passage): string {
  let text = own
  for (const { start, end, isPronoun } of parties) {
    if (!isPronoun) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  return `${text} ${slots.join(' ')}`
}

/** Short names of days are names only with a capital: "was sat on the floor". */
const isShortDay = (written: string): boolean => /^(?:mon|tue|wed|thu|fri|sat|sun)$/.test(written)

/** The text with days, months and relative days blanked. */
export const withoutPeriods = (text: string): string =>
  text.replace(PERIODS, (written) => (isShortDay(written) ? written : ' '.repeat(written.length)))

/** Days, months and relative days, in one spelling each: "Fridays" and "Fri" are "fri". */
const periodsOf = (text: string): string[] =>
  (text.match(PERIODS) ?? [])
    .filter((written) => !isShortDay(written))
    .map((written) => {
      const lower = written
        .toLowerCase()
        .replace(/^(?:in|since|until|till|by|from|of|during|early|late) /, '')
      const day = DAY_NAMES.find((name) => lower.startsWith(name) && lower !== 'summer')
      return day !== undefined && /day|^\w{3,5}$/.test(lower) ? day : lower.replace('-', ' ')
    })
