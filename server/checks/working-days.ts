/** Working days of England and Wales: Monday to Friday without bank holidays. */
import { readFileSync } from 'node:fs'
import { dateOf } from './moment.ts'

/** By year, each as month and day: "12-25". */
const { years }: { readonly years: Readonly<Record<string, readonly string[]>> } = JSON.parse(
  readFileSync(new URL('bank-holidays.json', import.meta.url), 'utf8'),
)
const holidays = new Set(
  Object.entries(years).flatMap(([year, dates]) => dates.map((date) => `${year}-${date}`)),
)

/** No bank holidays are known for a year. */
export class UnknownYearError extends Error {
  override readonly name = 'UnknownYearError'
  readonly year: number
  constructor(year: number) {
    super(`No bank holidays are known for ${year}.`)
    this.year = year
  }
}

/** Throws `UnknownYearError` for a weekday of a year that the table does not have. */
export function isWorkingDay(day: number): boolean {
  const date = dateOf(day)
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) return false
  if (!Object.hasOwn(years, date.getUTCFullYear())) {
    throw new UnknownYearError(date.getUTCFullYear())
  }
  return !holidays.has(date.toISOString().slice(0, 10))
}

/** The last day of a limit: so many working days after a day, which itself does not count. */
export function addWorkingDays(day: number, number: number): number {
  let at = day
  for (let left = number; left > 0; ) {
    at++
    if (isWorkingDay(at)) left--
  }
  return at
}

/** How many working days lie after the first day, up to and with the last. */
export function workingDaysBetween(first: number, last: number): number {
  let number = 0
  for (let at = first + 1; at <= last; at++) if (isWorkingDay(at)) number++
  return number
}
