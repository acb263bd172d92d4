/** Finds patterns of phrases, all at once: patterns that begin alike are walked once, as a tree. */
import type { Reading } from '../note/note.ts'
import { signsOfRow } from '../note/rarity.ts'
import type { Span } from '../note/span.ts'
import { WordTable } from '../note/vocabulary.ts'
import type { Word } from '../note/words.ts'
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
  readonly branches: Branch[]
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
  const byFirst = new WordTable<Branch[]>()
  const byStem: { readonly stem: string; readonly branches: Branch[] }[] = []
  for (const branch of root.branches) {
    for (const word of firstWordsOf(branch)) {
      if (!word.endsWith('*')) byFirst.recall(word, () => []).push(branch)
      else putStem(byStem, word.slice(0, -1), branch)
    }
  }
  return (reading) => {
    const spans: Span[] = []
    for (let at = 0; at < reading.words.length; at++) {
      const first = reading.words[at] as Word
      const branches = byFirst.get(first)
      let best = branches && longest(branches, reading, at, at, undefined, -1, -1)
      for (const { stem, branches } of byStem) {
        if (first.lower.startsWith(stem)) best = longest(branches, reading, at, at, best, -1, -1)
      }
      if (best) spans.push(coverOf(reading.words, at, best))
    }
    return spans
  }
}

function putStem(byStem: { stem: string; branches: Branch[] }[], stem: string, branch: Branch) {
  const known = byStem.find((one) => one.stem === stem)
  if (known) known.branches.push(branch)
  else byStem.push({ stem, branches: [branch] })
}

/** Words, or pairs of words, of which one stands wherever the pattern fits. */
export const signsOf = ({ parts }: Pattern): readonly string[] =>
  signsOfRow(parts.map(({ list, isOptional }) => (isOptional ? undefined : list.signs())))

const createNode = (): Node => ({ branches: [], ends: 'nowhere' })

function insert(root: Node, { parts, isLast }: Pattern): void {
  if (parts.every((part) => part.isOptional)) throw new Error('a phrase needs what is not optional')
  let node = root
  for (const part of parts) {
    let branch = node.branches.find((one) => one.part.written === part.written)
    if (!branch) {
      branch = { part, node: createNode() }
      node.branches.push(branch)
    }
    node = branch.node
  }
  if (node.ends !== 'anywhere') node.ends = isLast ? 'at the end of a clause' : 'anywhere'
}

/** The words that can stand first: those of the part, and of what follows where it is optional. */
function firstWordsOf({ part, node }: Branch): Set<string> {
  const following = part.isOptional ? node.branches : []
  return new Set([
    ...part.list.firsts(),
    ...following.flatMap((branch) => [...firstWordsOf(branch)]),
  ])
}

function longest(
  branches: readonly Branch[],
  reading: Reading,
  start: number,
  at: number,
  best: Match | undefined,
  from: number,
  to: number,
): Match | undefined {
  let found = best
  for (const branch of branches) {
    const { part } = branch
    const length = part.list.matchAt(reading.words, at)
    const opened = part.opens ? at : from
    if (length > 0) found = goOn(branch, reading, start, at + length, found, opened, to)
    if (part.isOptional) found = goOn(branch, reading, start, at, found, opened, to)
  }
  return found
}

/** The longest match that takes the branch's part up to a word, or leaves it out. */
function goOn(
  { part, node }: Branch,
  reading: Reading,
  start: number,
  end: number,
  best: Match | undefined,
  from: number,
  to: number,
): Match | undefined {
  const closed = part.closes ? end : to
  const isLonger = best === undefined || end > best.end
  const found = isLonger && canEnd(node, reading, start, end) ? { end, from, to: closed } : best
  if (node.branches.length === 0) return found
  return longest(node.branches, reading, start, end, found, from, closed)
}

function canEnd(node: Node, { text, words }: Reading, start: number, end: number): boolean {
  if (node.ends === 'nowhere') return false
  for (let at = start + 1; at < end; at++) if (!isGap(text, words[at - 1], words[at])) return false
  const next = words[end]
  if (node.ends === 'anywhere' || next === undefined) return true
  if (next.lower === 'and' || next.lower === 'but') return true
  return !isGap(text, words[end - 1], next)
}

function isGap(text: string, before: Word | undefined, after: Word | undefined): boolean {
  const start = before?.end ?? 0
  const end = after?.start ?? start
  return (end - start === 1 && text[start] === ' ') || GAP.test(text.slice(start, end))
}

function coverOf(words: readonly Word[], at: number, { end, from, to }: Match): Span {
  const first = from === -1 ? at : from
  const last = to === -1 ? end : to
  return { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 }
}
