/** A trie over words: every form of every term, part by part ("step-down" is "step", "down"). */
import { WordTable } from '../note/vocabulary.ts'
import { readWords, type Word } from '../note/words.ts'
import { type ContextTest, compileContext } from './context.ts'
import type { Term, TermForm } from './term.ts'

/** A form that ends here. */
export interface End {
  readonly term: Term
  readonly form: TermForm
  readonly isMeant: ContextTest
}

/**
 * Most nodes have one child, which takes no map; the root has thousands, which are put together when a
 * note first has their word: most words of a glossary are in no note.
 */
export interface Node {
  /** Forms that begin here and are still to be put in, in order. */
  pending?: End[] | undefined
  word?: string
  child?: Node
  others?: Map<string, Node>
  firsts?: WordTable<Node>
  ends?: End[]
}

/** The node that a part of a word leads to. */
export function nextOf(node: Node, part: string): Node | undefined {
  if (node.firsts) return open(node.firsts.find(part))
  return node.word === part ? node.child : node.others?.get(part)
}

/** Where several forms end at a node, those come first that name words beside them or are exact. */
export function buildTrie(terms: readonly Term[]): Node {
  const root: Node = { firsts: new WordTable() }
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
export function walk(node: Node, word: Word, lower = word.lower): Node | undefined {
  if (!(node.child || node.firsts)) return undefined
  const direct =
    node.firsts && lower === word.lower ? open(node.firsts.get(word)) : nextOf(node, lower)
  if (direct) return direct
  if (!lower.includes('-')) return lower.includes('.') ? nextOf(node, undot(lower)) : undefined
  let at: Node | undefined = node
  for (const part of lower.split('-')) at = at && nextOf(at, part)
  return at
}

/** In which of some tries a form may start with a word, a bit each: most words start none. */
export function startsIn(roots: readonly Node[], word: Word): number {
  const { lower } = word
  if (lower.includes('-') || lower.includes('.')) return (1 << roots.length) - 1
  const owner = lower.endsWith("'s") ? lower.slice(0, -2) : undefined
  let bits = 0
  for (let index = 0; index < roots.length; index++) {
    const firsts = roots[index]?.firsts
    const isFirst = firsts?.get(word) || (owner !== undefined && firsts?.find(owner))
    if (isFirst) bits |= 1 << index
  }
  return bits
}

export const hasComma = (text: string): boolean => text.includes(',')

const isNarrow = ({ context, isExact }: Term): boolean =>
  isExact || context.onlyAfter.length + context.onlyBefore.length + context.onlyWith.length > 0

function insert({ firsts }: Node, end: End): void {
  const first = firstOf(end.form.text)
  if (first === undefined) return
  const node = firsts?.recall(first, newNode)
  if (!node) return
  node.pending ??= []
  node.pending.push(end)
}

const newNode = (): Node => ({})

/** Letters up to a blank or hyphen, as most forms begin: they need not be read one by one. */
const PLAIN = /^[a-z]+(?![^ -])/

/** The first part of a text: what stands up to its first blank or hyphen, or else later. */
const firstOf = (text: string): string | undefined =>
  PLAIN.exec(text)?.[0] ?? partsOf(/^[^\s-]*/.exec(text)?.[0] ?? '')[0] ?? partsOf(text)[0]

const partsOf = (text: string): string[] =>
  readWords(text).flatMap(({ lower }) => undot(lower).split('-'))

/** Puts in the forms that begin at a node below the root. */
function open(first: Node | undefined): Node | undefined {
  if (!first?.pending) return first
  const { pending } = first
  first.pending = undefined
  for (const end of pending) {
    let node = first
    for (const part of partsOf(end.form.text).slice(1)) {
      node = nextOf(node, part) ?? addChild(node, part)
    }
    putEnd(node, end)
  }
  return first
}

function putEnd(node: Node, end: End): void {
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
