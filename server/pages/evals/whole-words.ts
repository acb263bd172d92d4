/** What somebody means who selects a part of a word, or a space too many. */

const WORD = /[\p{L}\p{N}'’-]/u

/** The whole words of a selection; undefined where it holds none. */
export function wholeWords(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | undefined {
  let [start, end] = [from, to]
  const isWord = (at: number): boolean => WORD.test(text[at] ?? '')
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (start === end) return undefined
  while (start > 0 && isWord(start) && isWord(start - 1)) start--
  while (end < text.length && isWord(end - 1) && isWord(end)) end++
  return { start, end }
}
