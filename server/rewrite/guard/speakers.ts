/** Speakers: quoted words stay the words of whoever said them. */
import { isSame } from './deeds.ts'
import { readDoings } from './doings.ts'
import type { Passage, Reason } from './passage.ts'

/** The same quoted words, said by the same person. */
export function speakers(source: Passage, rewrite: Passage): Reason[] {
  const before = quotesOf(source)
  return quotesOf(rewrite).flatMap(({ words, who }): Reason[] => {
    const known = before.filter((quote) => quote.words === words)
    if (known.length === 0 || known.some((quote) => isSame(quote.who, who))) return []
    return [{ code: 'speaker-changed', detail: `“${words}” was said by somebody else.` }]
  })
}

function quotesOf(passage: Passage) {
  let count = 0
  return passage.sentences.flatMap((sentence) => {
    const doings = readDoings(sentence)
    return sentence.tokens.flatMap((token, at) => {
      if (token.kind !== 'quote') return []
      const words = (passage.quotes[count++] ?? '').toLowerCase().replaceAll('’', "'")
      const before = doings.filter((one) => one.at < at)
      // "feels he is “turning a corner”": whoever feels it
      const doing =
        before.findLast(({ verb }) => verb.root !== 'be') ??
        before.at(-1) ??
        doings.find((one) => one.at > at)
      return [{ words, who: doing?.actor }]
    })
  })
}
