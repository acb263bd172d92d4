/** Judges a write-up against a limit of a profile: in time, late and by how much, or not to be told. */
import type { Limit } from '../profiles/profile.ts'
import { type Moment, nameDay, nameInstant } from './moment.ts'
import { count } from './outcome.ts'
import { addWorkingDays, UnknownYearError, workingDaysBetween } from './working-days.ts'

export interface Judgement {
  /** `open` where nothing is done yet or a day without its time leaves it open. */
  readonly verdict: 'in-time' | 'late' | 'open' | 'unknown-year'
  /** "by Thursday 9 May 2024"; why not, where the year is not known. */
  readonly due: string
  /** "2 working days late" */
  readonly late: string
}

const HOUR = 3_600_000
/** A year typed wrong must not be counted day by day. */
const LONGEST_COUNT = 366

/** `done` is when it was written up or finalised; none where that has not been given. */
export function judgeLimit(limit: Limit, event: Moment, done: Moment | undefined): Judgement {
  if ('hours' in limit) return judgeHours(limit.hours, event, done)
  if ('sameDay' in limit) return judgeDays(event.day, done, 'day')
  try {
    return judgeDays(addWorkingDays(event.day, limit.workingDays), done, 'working day')
  } catch (error) {
    if (!(error instanceof UnknownYearError)) throw error
    return { verdict: 'unknown-year', due: error.message, late: '' }
  }
}

function judgeHours(hours: number, event: Moment, done: Moment | undefined): Judgement {
  const first = event.earliest + hours * HOUR
  const last = event.latest + hours * HOUR
  const due = event.isWholeDay
    ? `within ${hours} hours of ${nameDay(event.day)}`
    : `by ${nameInstant(last)}`
  if (!done) return { verdict: 'open', due, late: '' }
  if (done.latest <= first) return { verdict: 'in-time', due, late: '' }
  if (done.earliest <= last) return { verdict: 'open', due, late: '' }
  return { verdict: 'late', due, late: `${nameHours(done.earliest - last)} late` }
}

function judgeDays(
  dueDay: number,
  done: Moment | undefined,
  unit: 'day' | 'working day',
): Judgement {
  const due = `by ${nameDay(dueDay)}`
  if (!done) return { verdict: 'open', due, late: '' }
  if (done.day <= dueDay) return { verdict: 'in-time', due, late: '' }
  return { verdict: 'late', due, late: `${nameDelay(dueDay, done.day, unit)} late` }
}

/** In working days where their table reaches so far, else in days; past a weekend alone in days too. */
function nameDelay(due: number, done: number, unit: 'day' | 'working day'): string {
  const days = count(done - due, 'day')
  if (unit === 'day' || done - due > LONGEST_COUNT) return days
  try {
    const working = workingDaysBetween(due, done)
    return working === 0 ? days : count(working, 'working day')
  } catch (error) {
    if (!(error instanceof UnknownYearError)) throw error
    return days
  }
}

function nameHours(milliseconds: number): string {
  const hours = Math.max(1, Math.ceil(milliseconds / HOUR))
  return hours < 72 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')
}
