/** Times of day in any notation, compared as minutes after midnight. */

import { NUMBER_WORD, valueOfWord } from './number-words.ts'
import type { Comparer, Passage, Reason } from './passage.ts'

interface Time {
  readonly written: string
  /** Minutes after midnight; two where morning or evening is not said. */
  readonly minutes: readonly number[]
}

const CLOCK =
  /(?<![£\d.:/])\b([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\s?(am|pm|a\.m\.?|p\.m\.?|hrs?\b|hours\b)?(?![\d%]|[./:-]\d|\s?(?:kg|cm|mm|km|m|miles?|ml|mg|per cent)\b)/gi
const NAMED: Readonly<Record<string, number>> = { noon: 720, midday: 720, midnight: 0 }
const NAMED_TIME = /\b(noon|midday|midnight)\b/gi
const SPOKEN = new RegExp(
  `\\b(half past|quarter past|quarter to) (\\d{1,2}|${NUMBER_WORD})\\b`,
  'gi',
)
const SPOKEN_SHIFT: Readonly<Record<string, number>> = {
  'half past': 30,
  'quarter past': 15,
  'quarter to': -15,
}

/** What every time has: a figure, or one of these words. */
const HINT = /\d|noon|midday|midnight|half past|quarter/i

/** Reads times and gives back the text with them blanked, so that they are not read as numbers. */
export function readTimes(text: string): { times: Time[]; rest: string } {
  const times: Time[] = []
  if (!HINT.test(text)) return { times, rest: text }
  const take = (written: string, minutes: readonly number[]) => {
    times.push({ written: written.trim(), minutes })
    return ' '.repeat(written.length)
  }
  const rest = text
    .replace(SPOKEN, (written, shift: string, hour: string) => {
      const at = (valueOfWord(hour.toLowerCase()) ?? Number(hour)) * 60
      return take(written, halves(at + (SPOKEN_SHIFT[shift.toLowerCase()] ?? 0)))
    })
    .replace(NAMED_TIME, (written: string) => take(written, [NAMED[written.toLowerCase()] ?? 0]))
    .replace(CLOCK, (written, hour: string, minute?: string, half?: string) => {
      const isClock = half !== undefined || (minute !== undefined && written.includes(':'))
      const isBare = half === undefined && minute !== undefined
      if (!isClock && !isBare) return written
      const at = Number(hour) * 60 + Number(minute ?? 0)
      const letter = half?.[0]?.toLowerCase()
      if (letter === 'a') return take(written, [at % 720])
      if (letter === 'p') return take(written, [(at % 720) + 720])
      return take(written, Number(hour) > 12 || /^0/.test(hour) ? [at] : halves(at))
    })
  return { times, rest }
}

const halves = (minutes: number): number[] => [minutes % 720, (minutes % 720) + 720]

const isSame = (a: Time, b: Time): boolean => a.minutes.some((minute) => b.minutes.includes(minute))

export const compareTimes: Comparer = ({ source, rewrite }) => {
  const before = timesOf(source)
  const after = timesOf(rewrite)
  const reason = (code: string, detail: string): Reason => ({ code, detail })
  return [
    ...before
      .filter((time) => !after.some((other) => isSame(time, other)))
      .map((time) => reason('time-lost', `The time ${time.written} is missing.`)),
    ...after
      .filter((time) => !before.some((other) => isSame(time, other)))
      .map((time) => reason('time-new', `The time ${time.written} is not in the note.`)),
  ]
}

const timesOf = (passage: Passage): Time[] =>
  readTimes(`${passage.own} ${passage.slots.join(' ')}`).times
