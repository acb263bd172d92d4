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

/** Most nodes have one child, which takes no map. */
export interface Node {
  word?: string
  child?: Node
  others?: Map<string, Node>
  ends?: End[]
}

/** The node that a part of a word leads to. */
export const nextOf = (node: Node, part: string): Node | undefined =>
  node.word === part ? node.child : node.others?.get(part)

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
  if (!node.child) return undefined
  const direct = nextOf(node, lower)
  if (direct) return direct
  if (!lower.includes('-')) return lower.includes('.') ? nextOf(node, undot(lower)) : undefined
  let at: Node | undefined = node
  for (const part of lower.split('-')) at = at && nextOf(at, part)
  return at
}

/** In which of some tries a form may start with a word, a bit each: most words start none. */
export function startsOf(roots: readonly Node[]): (lower: string) => number {
  const firsts = new Map<string, number>()
  for (const [index, { word, others }] of roots.entries()) {
    for (const first of [...(word === undefined ? [] : [word]), ...(others?.keys() ?? [])]) {
      firsts.set(first, (firsts.get(first) ?? 0) | (1 << index))
    }
  }
  const all = (1 << roots.length) - 1
  return (lower) => {
    const bits = firsts.get(lower)
    if (lower.includes('-') || lower.includes('.')) return all
    if (!lower.endsWith("'s")) return bits ?? 0
    return (bits ?? 0) | (firsts.get(lower.slice(0, -2)) ?? 0)
  }
}

export const hasComma = (text: string): boolean => text.includes(',')

const isNarrow = ({ context, isExact }: Term): boolean =>
  isExact || context.onlyAfter.length + context.onlyBefore.length + context.onlyWith.length > 0

function insert(root: Node, end: End): void {
  let node = root
  for (const part of readWords(end.form.text).flatMap(({ lower }) => undot(lower).split('-'))) {
    node = nextOf(node, part) ?? addChild(node, part)
  }
  if (node === root) return
  node.ends ??= []
  const isKnown = node.ends.some(
    ({ term, form }) => term === end.term && hasComma(form.text) === hasComma(end.form.text),
  )
  if (end.term.isExact || !isKnown) node.ends.push(end)
}

function addChild(node: Node, part: string): Node {
  const child: Node = {}
  if (node.child) {
    node.others ??= new Map()
    node.others.set(part, child)
  } else {
    node.word = part
    node.child = child
  }
  return child
}

/** "s.w" and "sw" are one. */
const undot = (lower: string): string =>
  lower[1] === '.' && lower >= 'a' ? lower.replaceAll('.', '') : lower
