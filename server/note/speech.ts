/** Finds quoted words: straight, curly, single and doubled marks, nested or left open, in one block. */
import type { Span } from './span.ts'

/** Quoted words, marks included. */
export type Speech = Span

const CLOSER: Record<string, string> = { '“': '”', '"': '"', '„': '”', '«': '»' }
const OPENER = /["'“„«‘’]/g
const WORD = /[\p{L}\p{N}]/u
/** A spreadsheet's cell as it is exported: marks around the whole of it, those within it doubled. */
const CELL = /^"(?:[^"]|"")*"?$/
const OPENS_IN_CELL = /(?:^"|[\s([–—-])""[^"\s]/

/**
 * Finds the speech in one block. Only the outermost marks count. A mark that is never closed opens
 * speech to the end of the block: silence is the safer mistake.
 */
export function findSpeech(text: string): Speech[] {
  const speech: Speech[] = []
  const isCell = CELL.test(text) && OPENS_IN_CELL.test(text)
  let canClose = true
  let at = nextOpener(text, isCell ? 1 : 0)
  while (at < text.length) {
    const closer = CLOSER[text[at] ?? '']
    if (isCell && at === text.length - 1) break
    if (closer !== undefined && !isInchMark(text, at)) {
      const isDoubled = opensDoubled(text, at)
      const close = findDouble(text, isDoubled ? at + 2 : at + 1, closer)
      const isDoubledToo = isDoubled && text[close] === '"' && text[close + 1] === '"'
      const end = close === -1 ? text.length : isDoubledToo ? close + 2 : close + 1
      speech.push({ start: at, end })
      at = nextOpener(text, end)
    } else if (canClose && opensSingle(text, at)) {
      const close = findSingle(text, at + 1)
      canClose = close !== -1
      if (canClose) speech.push({ start: at, end: close + 1 })
      at = nextOpener(text, Math.max(at, close) + 1)
    } else {
      at = nextOpener(text, at + 1)
    }
  }
  return speech
}

/** Where the next mark stands that may open speech, or the text's length. */
function nextOpener(text: string, from: number): number {
  OPENER.lastIndex = from
  return OPENER.exec(text)?.index ?? text.length
}

/** Mixed marks happen (“so said" he): either closing form ends what a double mark opened. */
function findDouble(text: string, from: number, closer: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === closer) return at
    if ((closer === '”' && char === '"') || (closer === '"' && char === '”')) return at
  }
  return -1
}

/** ""So said"" he: as a spreadsheet writes one mark within a cell. */
const opensDoubled = (text: string, at: number): boolean =>
  text.startsWith('""', at) &&
  /[^"\s]/.test(text[at + 2] ?? ' ') &&
  /[\s(["–—-]/.test(text[at - 1] ?? ' ')

/** 5" is a length. */
const isInchMark = (text: string, at: number): boolean =>
  text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !text.slice(0, at).includes('"')

function opensSingle(text: string, at: number): boolean {
  const char = text[at]
  if (char !== '‘' && char !== "'" && char !== '’') return false
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return !WORD.test(before) && before !== '.' && (WORD.test(after) || /[£(¿"“]/.test(after))
}

/**
 * The single mark that closes: not an apostrophe within a word, and, where there is a choice, one
 * that follows punctuation rather than one that could be a plural's ("the boys' room").
 */
function findSingle(text: string, from: number): number {
  let fallback = -1
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char !== '’' && char !== "'") continue
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (WORD.test(after) || /\s/.test(before)) continue
    if (/[.,!?…]/.test(before)) return at
    const isPlural = before === 's' && /^\s+[a-z]/.test(text.slice(at + 1, at + 4))
    if (!isPlural) return at
    if (fallback === -1) fallback = at
  }
  return fallback
}
