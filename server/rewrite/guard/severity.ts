/** Severity: a rewrite may not step down the ladder of harm, nor leave a rung out. */
import { readFileSync } from 'node:fs'
import { type Comparer, type Passage, stemOf } from './passage.ts'

interface Rung {
  readonly family: string
  readonly level: number
}

/** `severity.txt`: families of harm words by level, as stems or whole words. */
const ladder: ReadonlyMap<string, readonly Rung[]> = (() => {
  const rungs = new Map<string, Rung[]>()
  for (const line of readFileSync(new URL('severity.txt', import.meta.url), 'utf8').split('\n')) {
    const [, family, level, stems] = /^([a-z-]+) (\d): (.+)$/.exec(line) ?? []
    if (!family || !stems) continue
    for (const stem of stems.split(' ')) {
      rungs.set(stem, [...(rungs.get(stem) ?? []), { family, level: Number(level) }])
    }
  }
  return rungs
})()

/** The rungs that a word stands on. */
export const rungsOf = (lower: string): readonly Rung[] =>
  ladder.get(lower) ?? ladder.get(stemOf(lower)) ?? []

export const compareSeverity: Comparer = ({ source, rewrite }) => {
  const before = readHarm(source)
  const after = readHarm(rewrite)
  return [...before].flatMap(([family, words]) => {
    const kept = after.get(family) ?? []
    const highest = (list: typeof words) => Math.max(0, ...list.map((word) => word.level))
    const isLower = highest(kept) < highest(words)
    const isFewer =
      new Set(kept.map((word) => word.stem)).size < new Set(words.map((word) => word.stem)).size
    if (!isLower && !isFewer) return []
    const missing =
      words.find((word) => !kept.some((other) => other.stem === word.stem)) ?? words[0]
    return [{ code: 'softened', detail: `“${missing?.written}” is weaker or missing.` }]
  })
}

function readHarm(passage: Passage) {
  const families = new Map<string, { stem: string; level: number; written: string }[]>()
  for (const [at, word] of passage.words.entries()) {
    if (passage.words[at + 1]?.lower === 'off') continue // "kicked off" is no kick
    for (const { family, level } of rungsOf(word.lower)) {
      const entry = { stem: stemOf(word.lower), level, written: word.text }
      families.set(family, [...(families.get(family) ?? []), entry])
    }
  }
  return families
}
