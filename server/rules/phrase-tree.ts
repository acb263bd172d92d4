/** Finds patterns of phrases, all at once: patterns that begin alike are walked once, as a tree. */
import type { Reading } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import { readWords, type Word } from '../note/words.ts'
import type { WordList } from './word-list.ts'

/** One place of a pattern: what may stand there. Parts written alike are one branch of the tree. */
export interface Part {
  readonly written: string
  readonly list: WordList
  readonly isOptional: boolean
  /** Whether what a match covers starts or ends here. */
  readonly opens: boolean
  readonly closes: boolean
}

export interface Pattern {
  readonly parts: readonly Part[]
  /** Whether the clause must end where the match ends. */
  readonly isLast: boolean
}

interface Branch {
  readonly part: Part
  readonly node: Node
}

interface Node {
  readonly branches: Map<string, Branch>
  ends: 'nowhere' | 'anywhere' | 'at the end of a clause'
}

/** Indices of words: where a match ends, and what of it is covered (-1: from the start, to the end). */
interface Match {
  readonly end: number
  readonly from: number
  readonly to: number
}

/** What may stand between the words of a match: no comma, colon, bracket or full stop. */
const GAP = /^[\s'’"“”/-]*$/

/** A finder of the longest match at each word, left to right. Throws where a pattern needs no word. */
export function phraseFinder(patterns: readonly Pattern[]): (reading: Reading) => Span[] {
  const root = createNode()
  for (const pattern of patterns) insert(root, pattern)
  const byFirst = new Map<string, Branch[]>()
  for (const branch of root.branches.values()) {
    for (const word of firstWordsOf(branch)) {
      byFirst.set(word, [...(byFirst.get(word) ?? []), branch])
    }
  }
  const stems = [...byFirst].filter(([word]) => word.endsWith('*'))
  return (reading) => {
    const spans: Span[] = []
    for (let at = 0; at < reading.words.length; at++) {
      const first = reading.words[at]?.lower ?? ''
      let best = longest(byFirst.get(first), reading, at, at, undefined)
      for (const [stem, branches] of stems) {
        if (first.startsWith(stem.slice(0, -1))) best = longest(branches, reading, at, at, best)
      }
      if (best) spans.push(coverOf(reading.words, at, best))
    }
    return spans
  }
}

const createNode = (): Node => ({ branches: new Map(), ends: 'nowhere' })

function insert(root: Node, { parts, isLast }: Pattern): void {
  if (parts.every((part) => part.isOptional)) throw new Error('a phrase needs what is not optional')
  let node = root
  for (const part of parts) {
    const branch = node.branches.get(part.written) ?? { part, node: createNode() }
    node.branches.set(part.written, branch)
    node = branch.node
  }
  if (node.ends !== 'anywhere') node.ends = isLast ? 'at the end of a clause' : 'anywhere'
}

/** The words that can stand first: those of the part, and of what follows where it is optional. */
function firstWordsOf({ part, node }: Branch): Set<string> {
  const own = part.list.phrases.map((phrase) => {
    const first = phrase.split(' ', 1)[0] ?? ''
    return (readWords(first)[0]?.lower ?? '') + (first.endsWith('*') ? '*' : '')
  })
  const following = part.isOptional ? [...node.branches.values()] : []
  return new Set([...own, ...following.flatMap((branch) => [...firstWordsOf(branch)])])
}

function longest(
  branches: Iterable<Branch> | undefined,
  reading: Reading,
  start: number,
  at: number,
  best: Match | undefined,
  from = -1,
  to = -1,
): Match | undefined {
  let found = best
  for (const { part, node } of branches ?? []) {
    const opened = part.opens ? at : from
    const length = part.list.matchAt(reading.words, at)
    for (const end of part.isOptional && length > 0 ? [at + length, at] : [at + length]) {
      if (end === at && !part.isOptional) continue
      const closed = part.closes ? end : to
      const isLonger = found === undefined || end > found.end
      if (isLonger && canEnd(node, reading, start, end)) found = { end, from: opened, to: closed }
      if (node.branches.size > 0) {
        found = longest(node.branches.values(), reading, start, end, found, opened, closed)
      }
    }
  }
  return found
}

function canEnd(node: Node, { text, words }: Reading, start: number, end: number): boolean {
  if (node.ends === 'nowhere') return false
  for (let at = start + 1; at < end; at++) {
    if (!GAP.test(text.slice(words[at - 1]?.end, words[at]?.start))) return false
  }
  const next = words[end]
  if (node.ends === 'anywhere' || next === undefined) return true
  if (next.lower === 'and' || next.lower === 'but') return true
  return !GAP.test(text.slice(words[end - 1]?.end, next.start))
}

function coverOf(words: readonly Word[], at: number, { end, from, to }: Match): Span {
  const first = from === -1 ? at : from
  const last = to === -1 ? end : to
  return { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 }
}
