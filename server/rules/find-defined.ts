/** Finds the words of a list of definitions, each with what it means as an explanation. */
import type { Word } from '../note/words.ts'
import type { Definitions } from './definitions.ts'
import type { Finding } from './rule.ts'

/** Left to right, the longest first; offsets are those of the words. */
export function findDefined(definitions: Definitions, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (let at = 0; at < words.length; at++) {
    const found = definitions.matchAt(words, at)
    const first = words[at]
    if (!found || !first) continue
    const last = words[at + found.length - 1] ?? first
    findings.push({
      start: first.start,
      end: last.end,
      suggestions: [{ kind: 'explain', text: found.meaning }],
    })
    at += found.length - 1
  }
  return findings
}
