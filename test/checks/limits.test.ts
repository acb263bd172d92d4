import { describe, expect, test } from 'vitest'
import { judgeLimit } from '../../server/checks/limits.ts'
import { nameInstant, readMoment } from '../../server/checks/moment.ts'
import type { Limit } from '../../server/profiles/profile.ts'

const judge = (limit: Limit, event: string, done?: string) =>
  judgeLimit(limit, readMoment(event), done === undefined ? undefined : readMoment(done))

describe('72 hours', () => {
  const hours = { hours: 72 } as const
  test.each([
    ['to the minute', '2024-05-03T15:30', '2024-05-06T15:30', 'in-time', ''],
    ['a minute over', '2024-05-03T15:30', '2024-05-06T15:31', 'late', '1 hour late'],
    ['a weekend counts', '2024-05-03T15:30', '2024-05-07T16:00', 'late', '25 hours late'],
    ['many days over', '2024-05-03T15:30', '2024-05-16T15:30', 'late', '10 days late'],
    ['an hour is lost in March', '2024-03-30T12:00', '2024-04-02T13:00', 'in-time', ''],
    ['and no more', '2024-03-30T12:00', '2024-04-02T13:01', 'late', '1 hour late'],
    ['an hour is won in October', '2024-10-26T12:00', '2024-10-29T11:00', 'in-time', ''],
    ['and no more', '2024-10-26T12:00', '2024-10-29T11:01', 'late', '1 hour late'],
    ['in other clocks', '2024-05-03T15:30+01:00', '2024-05-06T14:30Z', 'in-time', ''],
    ['an hour that comes twice', '2024-10-27T01:30', '2024-10-30T01:00', 'open', ''],
    ['days alone, soon enough', '2024-05-03', '2024-05-05', 'in-time', ''],
    ['days alone, on the third', '2024-05-03', '2024-05-06', 'open', ''],
    ['days alone, too late', '2024-05-03', '2024-05-07', 'late', '1 hour late'],
    ['a day alone and a time', '2024-05-03', '2024-05-05T23:59', 'in-time', ''],
  ])('%s', (_, event, done, verdict, late) => {
    expect(judge(hours, event, done)).toMatchObject({ verdict, late })
  })

  test('the last moment is named by the clocks of London', () => {
    expect(judge(hours, '2024-03-30T12:00').due).toBe('by 13:00 on Tuesday 2 April 2024')
    expect(nameInstant(Date.parse('2024-06-30T23:30Z'))).toBe('00:30 on Monday 1 July 2024')
  })
})

describe('working days', () => {
  test.each([
    [5, '2024-05-02T16:00', '2024-05-10T23:59', 'in-time', ''],
    [5, '2024-05-02T16:00', '2024-05-13T00:01', 'late', '1 working day late'],
    [5, '2024-05-02T16:00', '2024-05-11', 'late', '1 day late'],
    [1, '2024-12-24', '2024-12-27', 'in-time', ''],
    [1, '2024-12-24', '2024-12-30', 'late', '1 working day late'],
    [5, '2024-06-28', '2024-07-05T23:30Z', 'late', '1 day late'],
    [5, '2024-05-02', '2026-05-11', 'late', '731 days late'],
    [5, '2028-12-18', '2029-02-01', 'late', '36 days late'],
  ])('%i after %s, done %s', (workingDays, event, done, verdict, late) => {
    expect(judge({ workingDays }, event, done)).toMatchObject({ verdict, late })
  })

  test('a year without bank holidays is said to be unknown', () => {
    expect(judge({ workingDays: 5 }, '2030-03-04', '2030-03-05')).toEqual({
      verdict: 'unknown-year',
      due: 'No bank holidays are known for 2030.',
      late: '',
    })
  })
})

describe('the same day', () => {
  test.each([
    ['2024-05-03T09:00', '2024-05-03T23:59', 'in-time', ''],
    ['2024-05-03T23:50', '2024-05-04T00:10', 'late', '1 day late'],
    ['2024-07-03T23:50', '2024-07-03T23:10Z', 'late', '1 day late'],
    ['2024-05-03', undefined, 'open', ''],
  ])('%s, done %s', (event, done, verdict, late) => {
    expect(judge({ sameDay: true }, event, done)).toMatchObject({ verdict, late })
  })
})
