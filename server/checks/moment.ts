/**
 * Times as a note gives them: a day, or a time with or without its offset from UTC. Without one the
 * clocks of London hold, summer time included. A moment is a stretch: a day alone is all of it.
 */

export interface Moment {
  /** The first and the last instant that are meant, in milliseconds of UTC. */
  readonly earliest: number
  readonly latest: number
  /** The day in London, counted from 1 January 1970. */
  readonly day: number
  readonly isWholeDay: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/

/** Reads a time that the contract has let through. */
export function readMoment(time: string): Moment {
  if (/^\d{4}-\d\d-\d\d$/.test(time)) return readDay(Math.floor(Date.parse(time) / DAY))
  if (OFFSET.test(time)) {
    const at = Date.parse(time)
    return { earliest: at, latest: at, day: dayOf(at), isWholeDay: false }
  }
  const [earliest, latest] = instantsOf(Date.parse(`${time}Z`))
  return { earliest, latest, day: dayOf(earliest), isWholeDay: false }
}

function readDay(day: number): Moment {
  const [earliest] = instantsOf(day * DAY)
  const [next] = instantsOf((day + 1) * DAY)
  return { earliest, latest: next - 1, day, isWholeDay: true }
}

/** The day in London at an instant. */
export const dayOf = (instant: number): number =>
  Math.floor((instant + londonOffset(instant)) / DAY)

/**
 * What the clock on the wall may mean: two instants in the hour that comes twice in October, the
 * instant an hour on in the hour that March leaves out.
 */
function instantsOf(wall: number): [earliest: number, latest: number] {
  const possible = [wall - HOUR, wall].filter((at) => at + londonOffset(at) === wall)
  return [possible[0] ?? wall, possible.at(-1) ?? wall]
}

/** British summer time: from 01:00 UTC on the last Sunday of March to the last of October. */
function londonOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  const isSummer = instant >= lastSunday(year, 2) + HOUR && instant < lastSunday(year, 9) + HOUR
  return isSummer ? HOUR : 0
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31))
  return last.getTime() - last.getUTCDay() * DAY
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "Thursday 9 May 2024" */
export function nameDay(day: number): string {
  const date = new Date(day * DAY)
  const month = MONTHS[date.getUTCMonth()]
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`
}

/** "14:05 on Thursday 9 May 2024", by the clocks of London. */
export function nameInstant(instant: number): string {
  const wall = new Date(instant + londonOffset(instant))
  return `${wall.toISOString().slice(11, 16)} on ${nameDay(dayOf(instant))}`
}

export const dateOf = (day: number): Date => new Date(day * DAY)
export const dayFrom = (year: number, month: number, date: number): number =>
  Math.floor(Date.UTC(year, month, date) / DAY)
