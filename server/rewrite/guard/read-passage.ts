/** Reads passages for comparison: speech, [slots], definitions and views told apart, and who is named. */
import { readNote } from '../../note/note.ts'
import { type Cast, readCast } from '../../note/people.ts'
import { findSpeech } from '../../note/speech.ts'
import { readDates, withoutPeriods } from './dates.ts'
import { findDefinitions } from './definitions.ts'
import { readParties, type Side } from './parties.ts'
import type { Comparison, GuardInput, Passage, Text } from './passage.ts'
import { readTimes } from './times.ts'
import { readGuardSentences } from './tokens.ts'
import { findViews } from './views.ts'

const SLOT = /\[([^\][]*)\]/g
/** "[what day?]", "[name]": asked of the worker. Anything longer without a question tells something. */
const isSlot = (inside: string): boolean =>
  inside.includes('?') || inside.trim().split(/\s+/).length <= 3

export function readComparison(input: GuardInput): Comparison {
  const cast = readCast(input.child, input.people)
  return {
    source: readPassage(input.source, cast, 'source'),
    rewrite: readPassage(input.rewrite, cast, 'rewrite'),
    cast,
  }
}

function readPassage(raw: string, cast: Cast, side: Side): Passage {
  const text = readText(raw)
  const note = readNote(text.unslotted, side === 'source')
  const parties = readParties(note, cast, side)
  return { ...text, parties, sentences: readGuardSentences(text, note, parties) }
}

export function readText(raw: string): Text {
  const slots: string[] = []
  const unslotted = raw.replace(SLOT, (all, inside: string) => {
    if (!isSlot(inside)) return ` ${inside} `
    slots.push(inside)
    return blank(all)
  })
  const quotes: string[] = []
  let own = unslotted
  let at = 0
  for (const line of unslotted.split('\n')) {
    for (const speech of findSpeech(line)) {
      const [start, end] = [at + speech.start, at + speech.end]
      quotes.push(withoutMarks(unslotted.slice(start, end)))
      own = own.slice(0, start) + blank(own.slice(start, end)) + own.slice(end)
    }
    at += line.length + 1
  }
  let asserted = own
  const definitions: string[] = []
  for (const { start, end } of findDefinitions(own)) {
    definitions.push(own.slice(start, end))
    asserted = asserted.slice(0, start) + blank(asserted.slice(start, end)) + asserted.slice(end)
  }
  const views: string[] = []
  for (const { start, end } of raw === unslotted ? [] : findViews(raw)) {
    views.push(own.slice(start, end))
    asserted = asserted.slice(0, start) + blank(asserted.slice(start, end)) + asserted.slice(end)
  }
  const timeless = withoutTimes(own)
  const undated = withoutPeriods(asserted === own ? timeless : withoutTimes(asserted))
  return {
    raw,
    own,
    asserted,
    undated,
    timeless,
    unslotted,
    quotes,
    slots,
    definitions,
    views,
  }
}

/** Where a spreadsheet doubled a mark, both go. */
const withoutMarks = (speech: string): string =>
  speech.replace(/^(?:""(?=.)|.)/, '').replace(/(?:""|["”'’»])$/, '')

const withoutTimes = (text: string): string => readTimes(readDates(text).rest).rest

/** Keeps offsets: as many spaces as there were code units. */
const blank = (text: string): string => ' '.repeat(text.length)
