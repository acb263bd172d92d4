/**
 * The phrases of all lists in `words/*.txt` as a tree over words. What begins with a word is put
 * together when a note first has that word, which for most of them is never.
 */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { lazily } from '../note/lazily.ts'
import { WordTable } from '../note/vocabulary.ts'
import { readPhrases } from '../note/word-list.ts'
import { readWords, type Word } from '../note/words.ts'

/** A word of some phrases: what may follow it, and the lists that have a phrase which ends here. */
export interface Node {
  readonly next: Map<string, Node>
  readonly lists: string[]
}

interface Start {
  readonly phrases: { readonly list: string; readonly phrase: string }[]
  node?: Node | undefined
}

/** The names of the lists, in order. */
export const listNames: readonly string[] = readdirSync(new URL('words', import.meta.url))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => basename(file, '.txt'))
  .sort()

const starts = lazily(readStarts)

/** What the phrases that begin with a word go on with. */
export function startAt(word: Word): Node | undefined {
  const start = starts().get(word)
  if (!start) return undefined
  start.node ??= grow(start).next.get(word.lower)
  return start.node
}

function readStarts(): WordTable<Start> {
  const starts = new WordTable<Start>()
  for (const list of listNames) {
    for (const phrase of readPhrases(new URL(`words/${list}.txt`, import.meta.url))) {
      const [opening = ''] = phrase.split(/\s+/, 1)
      for (const [first = ''] of wordsOf(opening)) {
        starts.recall(first, () => ({ phrases: [] })).phrases.push({ list, phrase })
      }
    }
  }
  return starts
}

const createNode = (): Node => ({ next: new Map(), lists: [] })

/** A tree of some phrases. */
function grow({ phrases }: Start): Node {
  const root = createNode()
  for (const { list, phrase } of phrases) {
    for (const node of phrase.split(/\s+/).map(wordsOf).reduce(stepAll, [root])) {
      if (!node.lists.includes(list)) node.lists.push(list)
    }
  }
  return root
}

/** The nodes after a part of a phrase, whichever of its words stands there. */
const stepAll = (nodes: readonly Node[], either: readonly (readonly string[])[]): Node[] =>
  nodes.flatMap((node) => either.map((words) => words.reduce(step, node)))

function step(node: Node, word: string): Node {
  const next = node.next.get(word) ?? createNode()
  node.next.set(word, next)
  return next
}

/** What may stand in a part of a phrase, word by word. */
const wordsOf = (part: string): string[][] =>
  part.split('|').map((either) => readWords(either).map(({ lower }) => lower))
