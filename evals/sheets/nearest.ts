/** The nearest of some words to words that were not found: what somebody probably meant. */

/** How many letters have to be changed, added or left out (Levenshtein 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let at = 1; at <= a.length; at++) {
    const next = [at]
    for (let to = 1; to <= b.length; to++) {
      const cost = a[at - 1] === b[to - 1] ? 0 : 1
      next[to] = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + cost)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The nearest of some names, unless all are too far to be meant. */
export function nearest(wanted: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, far: distance(wanted.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  const [best] = ranked
  return best && best.far <= Math.max(2, wanted.length / 2) ? best.name : undefined
}

const straighten = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase()

/**
 * The words of a text that come nearest to a quote, and whether only the style of quotation marks or
 * capitals differs.
 */
export function nearestWords(
  quote: string,
  text: string,
): { readonly words: string; readonly isStyleOnly: boolean } | undefined {
  const at = straighten(text).indexOf(straighten(quote))
  if (at !== -1) return { words: text.slice(at, at + quote.length), isStyleOnly: true }
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const count = quote.split(/\s+/).length
  let best: { words: string; far: number } | undefined
  for (let from = 0; from < words.length; from++) {
    for (const length of [count - 1, count, count + 1]) {
      const [first, last] = [words[from], words[from + length - 1]]
      if (length < 1 || !first || !last) continue
      const candidate = text.slice(first.start, last.end).replace(/[.,;:!?]$/, '')
      const far = distance(straighten(quote), straighten(candidate))
      if (!best || far < best.far) best = { words: candidate, far }
    }
  }
  return best && best.far <= Math.max(2, quote.length / 2)
    ? { words: best.words, isStyleOnly: false }
    : undefined
}
