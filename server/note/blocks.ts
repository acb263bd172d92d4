/** Splits a note into blocks: lines with what they are (heading, bullet, paragraph). */
import type { Span } from './span.ts'

export interface Block extends Span {
  /** The block's words, without its bullet and without surrounding white space. */
  readonly text: string
  readonly kind: 'heading' | 'bullet' | 'paragraph'
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g
const BULLET = /^(?:[-–—•·▪◦●○*+]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/
const HEADING_MAX_WORDS = 7
const KNOWN_HEADING =
  /^(?:reason for (?:contact|visit)|detailed notes?|(?:case )?notes?|analysis(?: of information)?|summary|background|observations?|discussion|next(?: steps?)?|actions?(?: agreed| points?)?|to do|todo|plan|outcomes?|decisions?|what (?:happens|happened) next|what next|attendees|present|agenda)$/i

/** Reads the blocks of a note. Blank lines are left out; offsets are the note's. */
export function readBlocks(text: string): Block[] {
  const lines = readLines(text)
  const blocks: Block[] = []
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue
    const bullet = BULLET.exec(line.text)
    const start = line.start + (bullet?.[0].length ?? 0)
    const words = text.slice(start, line.end)
    if (words === '') continue
    const isIsolated =
      (lines[index - 1]?.text ?? '') === '' && (lines[index + 1]?.text ?? '') !== ''
    const kind = bullet ? 'bullet' : isHeading(words, isIsolated) ? 'heading' : 'paragraph'
    blocks.push({ text: words, kind, start, end: line.end })
  }
  return blocks
}

function readLines(text: string): (Span & { text: string })[] {
  const lines: (Span & { text: string })[] = []
  let from = 0
  const push = (to: number) => {
    const raw = text.slice(from, to)
    const line = raw.trim()
    const start = from + (raw.length - raw.trimStart().length)
    lines.push({ text: line, start, end: start + line.length })
  }
  for (const match of text.matchAll(LINE_BREAK)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return lines
}

/**
 * A heading or form label on a line of its own: known by name, ending in a colon, in capitals, or
 * short, capitalised, unpunctuated and set off by a blank line above and words directly below.
 */
function isHeading(line: string, isIsolated: boolean): boolean {
  if (line.length > 80) return false
  const bare = line
    .replace(/^#+\s*/, '')
    .replace(/:$/, '')
    .trimEnd()
  if (KNOWN_HEADING.test(bare) || line.startsWith('#')) return true
  const count = bare.split(/\s+/).length
  if (count > HEADING_MAX_WORDS || /[.?!;,"“”]/.test(bare)) return false
  if (line.endsWith(':')) return true
  if (count > 1 && /[A-Z]/.test(bare) && bare === bare.toUpperCase()) return true
  return isIsolated && /^\p{Lu}/u.test(bare) && !/\d/.test(bare)
}
