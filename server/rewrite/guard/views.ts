/** Finds views that the writer owns and asks about: "I think that your mum is not coping [what did you see?]". */
import type { Span } from '../../note/span.ts'

const OWNED =
  /\b(?:I (?:think|thought|feel|felt|believe|was (?:worried|concerned|uneasy|told)|am (?:worried|concerned|uneasy)|found|noticed)|we are worried|it seemed to me|in my view|you (?:seemed|looked))\b/gi

/** From the words that own the view to the question, within one sentence. The text still has its slots. */
export function findViews(raw: string): Span[] {
  const spans: Span[] = []
  for (const { index } of raw.matchAll(OWNED)) {
    const rest = raw.slice(index)
    const slot = rest.indexOf('[')
    const end = /[.!?](?:\s|$)/.exec(rest.replace(/\[[^\][]*\]/g, (all) => ' '.repeat(all.length)))
    const stop = end ? end.index : rest.length
    if (slot === -1 || slot > stop || !rest.slice(slot, rest.indexOf(']', slot)).includes('?'))
      continue
    const last = spans.at(-1)
    if (last && index < last.end) continue
    spans.push({ start: index, end: index + slot })
  }
  return spans
}
