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
  readonly next: Map<string, Node>
  readonly ends: End[]
}

/** Where several forms end at a node, those come first that name words beside them or are exact. */
export function buildTrie(terms: readonly Term[]): Node {
  const root = createNode()
  for (const term of [...terms.filter(isNarrow), ...terms.filter((term) => !isNarrow(term))]) {
    const isMeant = compileContext(term.context)
    for (const form of term.forms) insert(root, { term, form, isMeant })
  }
  return root
}

/** Takes one word's step, part by part where it has hyphens. */
export function walk(node: Node, lower: string): Node | undefined {
  const direct = node.next.get(lower)
  if (direct || !/[.-]/.test(lower)) return direct
  if (!lower.includes('-')) return node.next.get(undot(lower))
  let at: Node | undefined = node
  for (const part of lower.split('-')) at = at?.next.get(part)
  return at
}

/** Whether a form can start with a word: a cheap look, since most words start none. */
export const mayStart = (root: Node, lower: string): boolean =>
  root.next.has(lower) || /['.-]/.test(lower)

export const hasComma = (text: string): boolean => text.includes(',')

const createNode = (): Node => ({ next: new Map(), ends: [] })

const isNarrow = ({ context, isExact }: Term): boolean =>
  isExact || context.onlyAfter.length + context.onlyBefore.length + context.onlyWith.length > 0

function insert(root: Node, end: End): void {
  let node = root
  for (const part of readWords(end.form.text).flatMap(({ lower }) => undot(lower).split('-'))) {
    const child = node.next.get(part) ?? createNode()
    node.next.set(part, child)
    node = child
  }
  const isKnown = node.ends.some(
    ({ term, form }) => term === end.term && hasComma(form.text) === hasComma(end.form.text),
  )
  if (node !== root && !(isKnown && !end.term.isExact)) node.ends.push(end)
}

/** "s.w" and "sw" are one. */
const undot = (lower: string): string =>
  lower[1] === '.' && lower >= 'a' ? lower.replaceAll('.', '') : lower
