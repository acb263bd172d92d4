/** Matches all terms of a glossary at once, by a trie over words: the longest phrase wins. */
import type { Sentence } from '../note/note.ts'
import { readWords, type Word } from '../note/words.ts'
import { fitsContext } from './context.ts'
import type { Term, TermForm } from './term.ts'

interface Node {
  readonly next: Map<string, Node>
  readonly ends: { readonly term: Term; readonly form: TermForm }[]
}

const createNode = (): Node => ({ next: new Map(), ends: [] })

/** What a term found: a rule's finding with all that its flag will say. */
export type TermMatch = ReturnType<typeof toMatch>

/** A finder over terms. Where several end at the same word, the first whose context fits wins. */
export function createMatcher(
  terms: readonly Term[],
): (sentence: Sentence, setting: { readonly hints: boolean }) => TermMatch[] {
  const root = createNode()
  for (const term of terms) {
    for (const form of term.forms) insert(root, term, form)
  }
  return (sentence, { hints }) => {
    const { words, text } = sentence.reading
    const matches: TermMatch[] = []
    for (let at = 0; at < words.length; at++) {
      const match = matchAt(root, words, at, text, hints)
      if (!match) continue
      matches.push(match.found)
      at += match.length - 1
    }
    return matches
  }
}

function insert(root: Node, term: Term, form: TermForm): void {
  let node = root
  for (const word of readWords(form.text)) {
    const child = node.next.get(word.lower) ?? createNode()
    node.next.set(word.lower, child)
    node = child
  }
  if (node !== root) node.ends.push({ term, form })
}

function matchAt(root: Node, words: readonly Word[], at: number, text: string, hints: boolean) {
  let node: Node | undefined = root
  let longest: { found: TermMatch; length: number } | undefined
  for (let to = at; to < words.length; to++) {
    node = node?.next.get(words[to]?.lower ?? '')
    if (!node) break
    for (const { term, form } of node.ends) {
      if (term.isHint && !hints) continue
      const start = words[at]?.start ?? 0
      const end = words[to]?.end ?? 0
      if (term.isExact && !isWrittenAs(form.text, text.slice(start, end))) continue
      if (!fitsContext(term.context, words, at, to)) continue
      longest = { found: toMatch(term, form, start, end), length: to - at + 1 }
      break
    }
  }
  return longest
}

/** Letter by letter, but for the style of apostrophes. */
const isWrittenAs = (form: string, found: string): boolean =>
  form.replaceAll('’', "'") === found.replaceAll('’', "'")

const toMatch = (term: Term, form: TermForm, start: number, end: number) => ({
  start,
  end,
  rule: term.rule,
  category: term.category,
  ...(term.also.length > 0 ? { also: term.also } : {}),
  message: term.message,
  why: term.why,
  sources: term.sources,
  suggestions: form.suggestions,
})
