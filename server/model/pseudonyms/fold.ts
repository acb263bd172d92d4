/** Reads a text as runs of letters and digits, without accents or capitals, for comparing names. */
import type { Span } from '../../note/span.ts'

export interface Run extends Span {
  readonly text: string
  /** Lower case, without accents: "Łukasz" -> "lukasz", "Zoë" -> "zoe". */
  readonly fold: string
  /** What stands between the run before and this one. */
  readonly gap: string
}

/** Stands for what is masked already: neither letter nor bracket. A run of it counts as one run. */
export const FILLER = '\uFFFC'
const RUN = /[\p{L}\p{M}]+|\p{N}+|\uFFFC+/gu
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
      fold: found.startsWith(FILLER) ? FILLER : foldOf(found),
      gap: text.slice(end, index),
      start: index,
      end: index + found.length,
    })
    end = index + found.length
  }
  return runs
}

/** The runs with those that spans cover as filler, one for each span. */
export function coverRuns(runs: readonly Run[], spans: readonly Span[], text: string): Run[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const covered: Run[] = []
  let end = 0
  let next = 0
  const push = (run: Omit<Run, 'gap'>) => {
    covered.push({ ...run, gap: text.slice(end, run.start) })
    end = run.end
  }
  for (const run of runs) {
    for (let span = sorted[next]; span && span.start < run.end; span = sorted[++next]) {
      push({ text: FILLER, fold: FILLER, start: span.start, end: span.end })
    }
    if (run.start >= end) push(run)
    else if (run.end > end)
      push({
        text: run.text.slice(end - run.end),
        fold: foldOf(run.text.slice(end - run.end)),
        start: end,
        end: run.end,
      })
  }
  for (const { start, end } of sorted.slice(next)) push({ text: FILLER, fold: FILLER, start, end })
  return covered
}

/** The folded runs of a name. */
export const foldsOf = (text: string): string[] => readRuns(text).map(({ fold }) => fold)

export const isCapital = ({ text }: Run): boolean => text.charAt(0) !== text.charAt(0).toLowerCase()

export const isInCapitals = ({ text }: Run): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase()

/** Whether only a space, a hyphen, an apostrophe or the full stop of an initial stands before a run. */
export function isBound(runs: readonly Run[], at: number): boolean {
  const { gap } = runs[at] as Run
  if (/^(?:[ \u00a0]{1,2}|[-‐‑'’ʼ`])$/.test(gap)) return true
  return /^\.[ \u00a0]?$/.test(gap) && /^(?:\p{L}|st|mc|fr)$/u.test(runs[at - 1]?.fold ?? '')
}

/** The fold of a run that only white space parts from the one before; empty where more does. */
export function joinedFold(runs: readonly Run[], at: number): string {
  const run = runs[at]
  return run && /^[ \u00a0]{1,2}$/.test(run.gap) ? run.fold : ''
}
