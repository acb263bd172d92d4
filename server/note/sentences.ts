/** Splits one block into sentences. A full stop inside speech, a time or a short form ends nothing. */
import type { Span } from './span.ts'
import type { Speech } from './speech.ts'

const ABBREVIATED =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|st|prof|rev|no|nos|rd|ave|approx|vs|cllr|sgt|insp|hon|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thurs?|fri|sat|sun|tel|ext|incl|e\.g|i\.e|cf|al|p\.m|a\.m|\p{Lu})$/iu
const KEEPS_GOING_IN_LOWER_CASE =
  /(?:^|\s)(?:etc|e\.g|i\.e|p\.m|a\.m|poss|appt|info|temp|dept|min|mins|hrs?)$/i
const LOOK_BACK = 12

/** Reads the sentences of a block, as spans in the block's own text. */
export function readSentences(text: string, speech: readonly Speech[]): Span[] {
  const spans: Span[] = []
  let start = 0
  let next = 0
  for (let at = 0; at < text.length; at++) {
    while (next < speech.length && (speech[next]?.end ?? 0) <= at) next++
    const quoted = speech[next]
    if (quoted !== undefined && at >= quoted.start) {
      at = quoted.end - 1
      if (endsAfterSpeech(text, quoted)) start = push(spans, text, start, quoted.end)
      continue
    }
    if (!isTerminator(text, at)) continue
    let end = at + 1
    while (end < text.length && /[.!?…)\]]/.test(text[end] ?? '')) end++
    if (end < text.length && !/\s/.test(text[end] ?? '')) {
      at = end - 1
      continue
    }
    if (text[at] === '.' && isShortForm(text, at, end)) continue
    start = push(spans, text, start, end)
    at = end - 1
  }
  push(spans, text, start, text.length)
  return spans
}

function push(spans: Span[], text: string, from: number, to: number): number {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (end > start) spans.push({ start, end })
  return to
}

const isTerminator = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

function isShortForm(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  const rest = text.slice(end, end + 3).trimStart()
  if (rest === '') return false
  if (KEEPS_GOING_IN_LOWER_CASE.test(before)) return !/^[\p{Lu}"“]/u.test(rest)
  return ABBREVIATED.test(before)
}

/** He said "I hate it." Then he left. -> a new sentence starts after the closing mark. */
function endsAfterSpeech(text: string, quoted: Span): boolean {
  const isDoubled = text.endsWith('""', quoted.end) && quoted.end - quoted.start > 2
  return (
    /[.!?…]/.test(text[quoted.end - (isDoubled ? 3 : 2)] ?? '') &&
    /^\s+["“‘'(]?[\p{Lu}\d]/u.test(text.slice(quoted.end, quoted.end + 8))
  )
}
