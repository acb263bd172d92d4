/** What an audit finds where it looks: notes, and what could not be read as one. */
import { BatchNote, MAX_NOTE_LENGTH } from '../contract.ts'

export interface FoundNote {
  /** A file, or a file and a row. */
  readonly place: string
  readonly note: BatchNote
}

export interface Unreadable {
  readonly place: string
  readonly code: 'unreadable' | 'empty' | 'too-long' | 'not-a-note' | 'no-text-column'
  /** In plain words, nothing of the note among them. */
  readonly why: string
}

export type Found = FoundNote | Unreadable

export interface About {
  readonly team?: string | undefined
  readonly date?: string | undefined
  readonly child?: string | undefined
}

/** A text as a note, or why it cannot be one. */
export function toFound(place: string, given: string, about: About): Found {
  const text = given.toWellFormed()
  if (text.trim() === '') return { place, code: 'empty', why: 'there is no text' }
  if (text.length > MAX_NOTE_LENGTH) {
    const why = `${text.length} characters, of at most ${MAX_NOTE_LENGTH}`
    return { place, code: 'too-long', why }
  }
  const month = monthOf(about.date)
  const team = about.team?.trim().slice(0, 100)
  const child = about.child?.trim().slice(0, 200)
  return {
    place,
    note: BatchNote.parse({
      text,
      ...(team ? { team } : {}),
      ...(month ? { month } : {}),
      ...(child ? { child: { name: child } } : {}),
    }),
  }
}

const YEAR_FIRST = /\b((?:19|20)\d\d)[-./](0?[1-9]|1[0-2])(?:[-./]\d{1,2})?(?!\d)/
const DAY_FIRST = /\b\d{1,2}[-./](0?[1-9]|1[0-2])[-./]((?:19|20)\d\d)\b/
const MONTH_FIRST = /^(0?[1-9]|1[0-2])[-./]((?:19|20)\d\d)$/

/** The month of a date as people write it here: 2026-03-14, 14/03/2026, 03/2026. */
export function monthOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  const first = YEAR_FIRST.exec(date)
  if (first) return join(first[1], first[2])
  const last = DAY_FIRST.exec(date) ?? MONTH_FIRST.exec(date.trim())
  return last ? join(last[2], last[1]) : undefined
}

const join = (year = '', month = ''): string => `${year}-${month.padStart(2, '0')}`
