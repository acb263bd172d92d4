import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nameDay, readMoment } from '../../server/checks/moment.ts'
import {
  addWorkingDays,
  isWorkingDay,
  UnknownYearError,
  workingDaysBetween,
} from '../../server/checks/working-days.ts'

const dayOf = (date: string): number => readMoment(date).day

test('the table of bank holidays has months and days by year, and says of where', () => {
  const BankHolidays = z.strictObject({
    area: z.literal('England and Wales'),
    source: z.string(),
    years: z.record(z.string().regex(/^\d{4}$/), z.array(z.string().regex(/^\d\d-\d\d$/)).min(8)),
  })
  const file = new URL('../../server/checks/bank-holidays.json', import.meta.url)
  expect(() => BankHolidays.parse(JSON.parse(readFileSync(file, 'utf8')))).not.toThrow()
})

describe('the fifth working day after', () => {
  test.each([
    ['a Monday is the next Monday', '2024-06-03', 'Monday 10 June 2024'],
    ['a Friday is the next Friday', '2024-06-07', 'Friday 14 June 2024'],
    ['a Saturday counts from Monday', '2024-06-08', 'Friday 14 June 2024'],
    ['a Sunday counts from Monday', '2024-06-09', 'Friday 14 June 2024'],
    ['the Friday before Christmas', '2024-12-20', 'Tuesday 31 December 2024'],
    ['Christmas Eve, over New Year', '2024-12-24', 'Friday 3 January 2025'],
    ['Christmas on a weekend', '2021-12-24', 'Wednesday 5 January 2022'],
    ['Maundy Thursday', '2024-03-28', 'Monday 8 April 2024'],
    ['Good Friday itself', '2025-04-18', 'Monday 28 April 2025'],
    ['the moved May holiday of 2020', '2020-05-04', 'Tuesday 12 May 2020'],
    ['two days off in June 2022', '2022-06-01', 'Friday 10 June 2022'],
    ['the coronation', '2023-05-05', 'Monday 15 May 2023'],
  ])('%s', (_, date, due) => {
    expect(nameDay(addWorkingDays(dayOf(date), 5))).toBe(due)
  })
})

test.each([
  ['2024-05-03', '2024-05-03', 0],
  ['2024-05-03', '2024-05-05', 0],
  ['2024-05-03', '2024-05-07', 1],
  ['2024-12-24', '2024-12-31', 3],
])('from %s to %s are %i working days', (first, last, days) => {
  expect(workingDaysBetween(dayOf(first), dayOf(last))).toBe(days)
})

/** Gauss's Easter, by the anonymous Gregorian algorithm. */
function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const f = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - f + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const at = h + l - 7 * m + 114
  return Math.floor(Date.UTC(year, Math.floor(at / 31) - 1, (at % 31) + 1) / 86_400_000)
}

describe.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])('%i', (year) => {
  const first = dayOf(`${year}-01-01`)
  const days = Array.from({ length: dayOf(`${year}-12-31`) - first + 1 }, (_, at) => first + at)
  const holidays = days.filter((day) => !isWeekend(day) && !isWorkingDay(day))

  test('has eight bank holidays on weekdays, and one more for each royal occasion', () => {
    const extra = year === 2022 ? 2 : year === 2023 ? 1 : 0
    expect(holidays.map(nameDay)).toHaveLength(8 + extra)
  })

  test('has Easter where Easter is', () => {
    expect(holidays).toEqual(expect.arrayContaining([easterOf(year) - 2, easterOf(year) + 1]))
  })

  test('has a day off for each of Christmas, Boxing Day and New Year', () => {
    const named = holidays.map((day) => nameDay(day).split(' ').slice(1, 3).join(' '))
    expect(named.filter((day) => /^2[5-8] December$/.test(day))).toHaveLength(2)
    expect(named.filter((day) => /^[123] January$/.test(day))).toHaveLength(1)
  })
})

const isWeekend = (day: number): boolean => /^S/.test(nameDay(day))

test('a year without bank holidays is said to be unknown', () => {
  expect(() => isWorkingDay(dayOf('2031-01-02'))).toThrow(UnknownYearError)
  expect(() => isWorkingDay(dayOf('2018-01-02'))).toThrow(/2018/)
})
