/** Speech is evidence: every quoted word stays word for word, quote style aside, and none is added. */
import { type Comparer, without } from './passage.ts'

export const compareQuotes: Comparer = ({ source, rewrite }) => {
  const before = source.quotes.map(normalise)
  const after = rewrite.quotes.map(normalise)
  return [
    ...without(before, after).map((quote) => ({
      code: 'quote-lost',
      detail: `“${quote}” must stay, word for word.`,
    })),
    ...without(after, before).map((quote) => ({
      code: 'quote-new',
      detail: `“${quote}” is not what was said in the note.`,
    })),
    ...misplaced(before, after),
  ]
}

/** The same words quoted less often is speech lost too. */
function misplaced(before: readonly string[], after: readonly string[]) {
  const count = (list: readonly string[], quote: string) =>
    list.filter((other) => other === quote).length
  return [...new Set(before)]
    .filter((quote) => after.includes(quote) && count(after, quote) !== count(before, quote))
    .map((quote) => ({
      code: 'quote-lost',
      detail: `“${quote}” must stand as often as in the note.`,
    }))
}

const normalise = (quote: string): string =>
  quote.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().replace(/[.,]$/, '')
