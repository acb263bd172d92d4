/** Senses: words and phrases that say one thing in different ways, and harm in words of one strength. */
import { linesOf } from './lists.ts'
import { rootOf } from './roots.ts'

interface Node {
  readonly next: Map<string, Node>
  /** "=12" for the twelfth line of `senses.txt`, "!12" of `harm.txt`; "*12" for an idiom. */
  readonly ids: string[]
}

const newNode = (): Node => ({ next: new Map(), ids: [] })
const top = newNode()

function put(phrase: string, id: string): void {
  let node = top
  for (const word of phrase.split(/\s+/)) {
    const root = rootOf(word)
    const next = node.next.get(root) ?? newNode()
    node.next.set(root, next)
    node = next
  }
  if (!node.ids.includes(id)) node.ids.push(id)
}

for (const [list, mark] of [
  ['senses', '='],
  ['harm', '!'],
  ['strong', '!s'],
  ['unsure', '?'],
  ['softeners', '~'],
] as const) {
  for (const [index, line] of linesOf(list).entries()) {
    for (const phrase of line.split(/,\s*/)) put(phrase, `${mark}${index}`)
  }
}
for (const [index, phrase] of linesOf('idioms').entries()) put(phrase, `*${index}`)

/**
 * The ids of each word's senses, by place. A word has the senses of every phrase that it is part of;
 * in an idiom it loses those of harm, of doubt and of little, so that "kick off" is no kick.
 */
export function readSenses(roots: readonly string[]): (readonly string[])[] {
  const found: (string[] | undefined)[] = new Array(roots.length)
  let idioms: Set<number> | undefined
  for (let at = 0; at < roots.length; at++) {
    let node = top.next.get(roots[at] ?? '')
    for (let to = at; node; to++) {
      for (const id of node.ids) {
        for (let place = at; place <= to; place++) {
          if (id.startsWith('*')) {
            idioms ??= new Set()
            idioms.add(place)
          }
          const ids = found[place]
          if (!ids) found[place] = [id]
          else if (!ids.includes(id)) ids.push(id)
        }
      }
      // "the time when [you] must be home"
      if (roots[to + 1] === '·' && !node.next.has('·')) to++
      node = node.next.get(roots[to + 1] ?? '')
    }
  }
  const senses: (readonly string[])[] = []
  for (let at = 0; at < roots.length; at++) {
    const ids = found[at] ?? NONE
    senses.push(idioms?.has(at) ? ids.filter((id) => !/^[!?~]/.test(id)) : ids)
  }
  return senses
}

const NONE: readonly string[] = []
