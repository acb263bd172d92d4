/** What a service word of the note may become: the glossary's own plain words for it and its explanation. */
import type { Suggestion } from '../../contract.ts'
import { createMatcher, type TermMatch } from '../../glossary/match.ts'
import { ownTerms } from '../../glossary/own-terms.ts'
import { readNote } from '../../note/note.ts'
import { readWords } from '../../note/words.ts'
import { rootOf } from './roots.ts'

export interface Licence {
  /** Roots that the glossary gives for words of the note. */
  readonly roots: ReadonlySet<string>
  /** Whether the word stands in a term that may be said in other words. */
  readonly explains: (text: string) => boolean
  /** Whether the word stands in a term that the worker is asked about. */
  readonly asks: (start: number) => boolean
  /** Whether the word at a place stands in a term that has other words. */
  readonly covers: (start: number) => boolean
}

let find: ReturnType<typeof createMatcher> | undefined

export function readLicence(source: string): Licence {
  find ??= createMatcher(ownTerms)
  const roots = new Set<string>()
  const asked: TermMatch[] = []
  const covered: TermMatch[] = []
  const texts = new Set<string>()
  for (const sentence of readNote(source).sentences) {
    for (const match of find(sentence, { hints: true })) {
      const moved = {
        ...match,
        start: match.start + sentence.start,
        end: match.end + sentence.start,
      }
      const words = [...match.suggestions.flatMap(wordsOf), ...match.fullWords]
      for (const word of words.flatMap((text) => readWords(text))) roots.add(rootOf(word.lower))
      if (match.suggestions.some(({ kind }) => kind === 'ask')) asked.push(moved)
      if (words.length > 0 || match.suggestions.some(({ kind }) => kind === 'remove')) {
        covered.push(moved)
      }
      for (const word of readWords(source.slice(moved.start, moved.end))) texts.add(word.lower)
    }
  }
  const isIn = (matches: readonly TermMatch[], at: number) =>
    matches.some(({ start, end }) => start <= at && at < end)
  return {
    roots,
    explains: (text) => texts.has(text.toLowerCase()) && roots.size > 0,
    asks: (start) => isIn(asked, start),
    covers: (start) => isIn(covered, start),
  }
}

const wordsOf = (suggestion: Suggestion): string[] =>
  suggestion.kind === 'replace' || suggestion.kind === 'explain' ? [suggestion.text] : []
