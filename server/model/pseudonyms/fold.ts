/** Reads a text as runs of letters and digits, without accents or capitals, for comparing names. */
import type { Span } from '../../note/span.ts'

export interface Run extends Span {
  readonly text: string
  /** Lower case, without accents: "Łukasz" -> "lukasz", "Zoë" -> "zoe". */
  readonly fold: string
  /** What stands between the run before and this one. */
  readonly gap: string
}

const RUN = /[\p{L}\p{M}]+|\p{N}+/gu
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'e',
}

/** Lower case, without accents. */
export function foldOf(text: string): string {
  const lower = text.toLowerCase()
  if (/^[a-z]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıßæœþðə]/g, (letter) => PLAIN[letter] ?? letter)
}

/** The runs of letters, and of digits, of a text. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(RUN)) {
    runs.push({
      text: found,
      fold: foldOf(found),
      gap: text.slice(end, index),
      start: index,
      end: index + found.length,
    })
    end = index + found.length
  }
  return runs
}
