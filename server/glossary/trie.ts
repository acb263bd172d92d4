/** A trie over words: every form of every term, part by part ("step-down" is "step", "down"). */
import { readWords } from '../note/words.ts'
import { type ContextTest, compileContext } from './context.ts'
import type { Term, TermForm } from './term.ts'

/** A form that ends here. */
export interface End {
  readonly term: Term
  readonly form: TermForm
  readonly isMeant: ContextTest
}

export interface Node {
  next?: Map<string, Node>
  ends?: End[]
}

/** Where several forms end at a node, those come first that name words beside them or are exact. */
export function buildTrie(terms: readonly Term[]): Node {
  const root: Node = {}
  for (const term of [...terms.filter(isNarrow), ...terms.filter((term) => !isNarrow(term))]) {
    const isMeant = contextOf(term)
    for (const form of term.forms) insert(root, { term, form, isMeant })
  }
  return root
}

/** Compiled when a form is first found: most terms are found in no note. */
function contextOf({ context }: Term): ContextTest {
  let test: ContextTest | undefined
  return (reading, first, last) => {
    test ??= compileContext(context)
    return test(reading, first, last)
  }
}

/** Takes one word's step, part by part where it has hyphens. */
export function walk(node: Node, lower: string): Node | undefined {
  if (!node.next) return undefined
  const direct = node.next.get(lower)
  if (direct) return direct
  if (!lower.includes('-')) return lower.includes('.') ? node.next.get(undot(lower)) : undefined
  let at: Node | undefined = node
  for (const part of lower.split('-')) at = at?.next?.get(part)
  return at
}

/** Whether a form of some tries can start with a word: a cheap look, since most words start none. */
export function startsOf(roots: readonly Node[]): (lower: string) => boolean {
  const firsts = new Set(roots.flatMap(({ next }) => [...(next?.keys() ?? [])]))
  return (lower) =>
    firsts.has(lower) ||
    lower.includes('-') ||
    lower.includes('.') ||
    (lower.endsWith("'s") && firsts.has(lower.slice(0, -2)))
}

export const hasComma = (text: string): boolean => text.includes(',')

const isNarrow = ({ context, isExact }: Term): boolean =>
  isExact || context.onlyAfter.length + context.onlyBefore.length + context.onlyWith.length > 0

function insert(root: Node, end: End): void {
  let node = root
  for (const part of readWords(end.form.text).flatMap(({ lower }) => undot(lower).split('-'))) {
    node.next ??= new Map()
    const child = node.next.get(part) ?? {}
    node.next.set(part, child)
    node = child
  }
  if (node === root) return
  node.ends ??= []
  const isKnown = node.ends.some(
    ({ term, form }) => term === end.term && hasComma(form.text) === hasComma(end.form.text),
  )
  if (end.term.isExact || !isKnown) node.ends.push(end)
}

/** "s.w" and "sw" are one. */
const undot = (lower: string): string =>
  lower[1] === '.' && lower >= 'a' ? lower.replaceAll('.', '') : lower
