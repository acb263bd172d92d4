/** Order: what came first still comes first, and what was because of something still is. */
import type { Comparer, Passage } from './passage.ts'
import type { GuardSentence, Token } from './token.ts'
import { isFunctionWord } from './tokens.ts'

interface Pair {
  readonly first: ReadonlySet<string>
  readonly next: ReadonlySet<string>
  readonly word: string
}

const LINK = /^(?:after|before|until|once|then|afterwards|later|because|so)$/
const isLink = ({ kind, lower }: Token): boolean => kind === 'word' && LINK.test(lower)

export const compareOrder: Comparer = ({ source, rewrite }) => {
  const before = pairsOf(source)
  const turned = pairsOf(rewrite).find((pair) =>
    before.some(
      (known) =>
        meets(pair.first, known.next) &&
        meets(pair.next, known.first) &&
        !(meets(pair.first, known.first) && meets(pair.next, known.next)),
    ),
  )
  if (!turned) return []
  return [
    {
      code: 'order-changed',
      detail: `“${turned.word}”: what came first, or what came of it, has changed.`,
    },
  ]
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((root) => b.has(root))

const pairsOf = ({ sentences }: Passage): Pair[] =>
  sentences.flatMap((sentence, index) => pairsIn(sentence, sentences[index - 1]))

function pairsIn(sentence: GuardSentence, before: GuardSentence | undefined): Pair[] {
  const { tokens } = sentence
  return tokens.flatMap((token, at): Pair[] => {
    if (token.kind !== 'word' || !LINK.test(token.lower)) return []
    const isFirst = tokens.slice(0, at).every(({ kind }) => kind === 'mark')
    const comma = tokens.findIndex(({ text }, place) => place > at && text === ',')
    const isAfter = /^(?:afterwards|then|later)$/.test(token.lower)
    if (!isFirst && /^(?:afterwards|later)$/.test(token.lower)) return []
    // "rang because he was late until nine": each link joins what stands next to it
    const from = 1 + tokens.slice(0, at).findLastIndex((one) => isLink(one))
    const inner = tokens.slice(at + 1, isFirst && !isAfter && comma > 0 ? comma : undefined)
    const outer = !isFirst
      ? tokens.slice(from, at)
      : isAfter
        ? (before?.tokens ?? [])
        : comma > 0
          ? tokens.slice(comma + 1)
          : []
    const [there, here] = [rootsIn(inner), rootsIn(outer)]
    if (there.size === 0 || here.size === 0) return []
    const comesFirst = /^(?:after|once|because)$/.test(token.lower)
    const [first, next] = comesFirst ? [there, here] : [here, there]
    return [{ first: only(first, next), next: only(next, first), word: token.text }]
  })
}

const rootsIn = (tokens: readonly Token[]): Set<string> =>
  new Set(
    tokens
      .filter(
        ({ kind, lower }) => kind === 'party' || (kind === 'word' && !isFunctionWord({ lower })),
      )
      .flatMap(({ kind, root, members }) =>
        kind === 'word' ? root : members.flatMap((who) => (who.length === 1 ? who : [])),
      ),
  )

const only = (these: ReadonlySet<string>, those: ReadonlySet<string>): Set<string> =>
  new Set([...these].filter((root) => !those.has(root)))
