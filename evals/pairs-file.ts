/**
 * Reads a file of passages with a faithful rewrite each, `pairs.txt`, and makes cases for the guard: the
 * good rewrite, and one case for each damage done to it. What stands above the first pair is for readers.
 *
 *     === p01 | violence at home
 *     child: Jordan Ellis (he/him); Jordan, JE
 *     people: Lisa Ellis, mum; Mrs Gill, teacher
 *     source: Jordan said that Lisa was out.
 *     rewrite: You said that your mum, Lisa, was out.
 *     negation-added: was out => was not out
 *     comfort-added: + All will be well.
 */
import { readChild, readPeople } from './cast-lines.ts'
import { damageForm } from './damage.ts'
import { GuardCase } from './set.ts'

export interface PairsFile {
  readonly cases: readonly GuardCase[]
  /** Each with its line. */
  readonly faults: readonly string[]
}

interface Pair {
  readonly id: string
  readonly fields: Map<string, string>
  /** Damage by hand: its kind, how it is done, and its line. */
  readonly damage: { readonly kind: string; readonly how: string; readonly line: number }[]
  readonly line: number
}

const FIELDS = new Set(['child', 'people', 'source', 'rewrite'])

export function readPairsFile(text: string): PairsFile {
  const faults: string[] = []
  const pairs = readPairs(text, faults)
  const cases = pairs.flatMap((pair, index) => casesOf(pair, index, faults))
  if (pairs.length === 0) faults.push('line 1: no pair in it; a pair starts with "=== "')
  return { cases, faults }
}

function readPairs(text: string, faults: string[]): Pair[] {
  const pairs: Pair[] = []
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const head = /^=== (\S+)/.exec(written)
    if (head?.[1]) pairs.push({ id: head[1], fields: new Map(), damage: [], line })
    const pair = pairs.at(-1)
    if (!pair || head || written.trim() === '') continue
    const [, name, value] = /^([a-z-]+): (.*)$/.exec(written) ?? []
    if (!name || value === undefined) faults.push(`line ${line}: neither a field nor damage`)
    else if (FIELDS.has(name)) pair.fields.set(name, value)
    else pair.damage.push({ kind: name, how: value, line })
  }
  return pairs
}

function casesOf({ id, fields, damage, line }: Pair, index: number, faults: string[]): GuardCase[] {
  const good = GuardCase.safeParse({
    id,
    source: fields.get('source'),
    ...readChild(fields.get('child')),
    ...readPeople(fields.get('people')),
    rewrite: fields.get('rewrite'),
    verdict: 'accept',
    reason: 'none',
  })
  if (!good.success) {
    faults.push(`line ${line}: ${id} needs a source and a rewrite, each on a line of its own`)
    return []
  }
  const byHand = damage.flatMap(({ kind, how, line: at }) => {
    const rewrite = damageByHand(good.data.rewrite, how)
    if (rewrite === undefined) faults.push(`line ${at}: the words stand in the rewrite not once`)
    return rewrite === undefined ? [] : [{ kind, rewrite }]
  })
  const counts = new Map<string, number>()
  const bad = [...byHand, ...damageForm(good.data, index)].map(({ kind, rewrite }): GuardCase => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const name = count === 1 ? kind : `${kind}-${count}`
    return { ...good.data, id: `${id}-${name}`, of: id, rewrite, verdict: 'reject', reason: kind }
  })
  return [good.data, ...bad]
}

/** "words => other words", or "+ words" for words at the end; undefined unless the words stand once. */
function damageByHand(rewrite: string, how: string): string | undefined {
  if (how.startsWith('+ ')) return `${rewrite} ${how.slice(2)}`
  const [from = '', to = ''] = how.split(/ =>(?: |$)/)
  const parts = rewrite.split(from)
  return from === '' || parts.length !== 2
    ? undefined
    : parts.join(to).replace(/ {2,}/g, ' ').trim()
}
